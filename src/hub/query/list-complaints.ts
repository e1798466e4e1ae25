import type { CommandInput, CommandValue } from '../../contract/commands/index'
import type { Audience } from '../../domain/access/entitlement'
import type { Round } from '../../domain/complaint/complaint'
import { wallClocksOf } from '../../domain/sla/complaint-clocks'
import type { ClockPromise } from '../../domain/sla/promise'
import { facetWords } from '../db/search-facets'
import type { Sqlite, SqlRow, SqlValue } from '../db/sqlite'
import { matchExpression } from './match-expression'
import { pageMark, readMark } from './page-mark'

const DEFAULT_LIMIT = 50

type Page = Omit<CommandValue<'query:complaints'>, 'seq'>

/** Newest first. A liaison's list is cut to the complaints its agency has. `now`: epoch milliseconds. */
export async function listComplaints(
  views: Sqlite,
  input: CommandInput<'query:complaints'>,
  audience: Audience,
  now: number,
): Promise<Page> {
  const words = input.text === undefined ? '' : matchExpression(input.text)
  const { sql, values } = words === '' ? byFilters(input, audience) : byWords(words, input, audience)
  const limit = input.limit ?? DEFAULT_LIMIT
  const rows = await views.all(`${sql} LIMIT ?`, [...values, limit + 1])
  const items = rows.slice(0, limit).map((row) => itemOf(row, now))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { items, ...(last === undefined ? {} : { next: pageMark(Number(last['submitted_at']), String(last['n'])) }) }
}

interface Question {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

function conditions() {
  const clauses: string[] = []
  const values: SqlValue[] = []
  return {
    values,
    add: (clause: string, ...more: readonly SqlValue[]) => {
      clauses.push(clause)
      values.push(...more)
    },
    where: () => (clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`),
  }
}

/** The index of words meets all but the time by itself, and walks by time: the first page is had as soon as it is full. */
function byWords(words: string, input: CommandInput<'query:complaints'>, audience: Audience): Question {
  const { state, category, agencyId, from, to } = input
  const facets = facetWords({
    state,
    category,
    agencyIds: agencyId === undefined ? [] : [agencyId],
    visibleTo: audience.kind === 'agency' ? [audience.agencyId] : [],
  })
  const column = audience.kind === 'agency' ? 'common' : 'words'
  const match = [`${column} : (${words})`, ...facets.map((facet) => `facets : "${facet}"`)].join(' AND ')
  const { add, where, values } = conditions()
  add('complaint_text MATCH ?', match)
  // Whole numbers all the way: a row's name has more digits than a floating-point number keeps.
  const row = (at: string, n: string) => `CAST(${at} AS INTEGER) * 2097152 + CAST(${n} AS INTEGER) % 2097152`
  if (from !== undefined) add(`t.rowid >= ${row('?', '0')}`, from)
  if (to !== undefined) add(`t.rowid < ${row('?', '0')}`, to)
  const mark = readMark(input.after)
  if (mark !== undefined) add(`t.rowid < ${row('?', '?')}`, mark.at, Number(mark.id))
  const walk = 'complaint_text t JOIN complaints c ON c.search_row = t.rowid'
  return { sql: `SELECT c.* FROM ${walk} ${where()} ORDER BY t.rowid DESC`, values }
}

function byFilters(input: CommandInput<'query:complaints'>, audience: Audience): Question {
  const { add, where, values } = conditions()
  // The list of one agency is walked in its own order; a second agency only has to be there.
  const walked = audience.kind === 'agency' ? audience.agencyId : input.agencyId
  if (walked !== undefined)
    add(audience.kind === 'agency' ? 'a.agency_id = ? AND a.visible = 1' : 'a.agency_id = ?', walked)
  if (input.agencyId !== undefined && input.agencyId !== walked) {
    // Few have two agencies, and only those can meet.
    add(
      'a.shared = 1 AND EXISTS (SELECT 1 FROM complaint_agencies b WHERE b.agency_id = ? AND b.submitted_at = a.submitted_at AND b.n = a.n)',
      input.agencyId,
    )
  }
  const at = walked === undefined ? 'c' : 'a'
  // What does not meet is told at once: an agency's rows carry what they are filtered by.
  if (input.state !== undefined) add(`${at}.state = ?`, input.state)
  if (input.category !== undefined) add(`${at}.category = ?`, input.category)
  if (input.from !== undefined) add(`${at}.submitted_at >= ?`, input.from)
  if (input.to !== undefined) add(`${at}.submitted_at < ?`, input.to)
  const mark = readMark(input.after)
  if (mark !== undefined) add(`(${at}.submitted_at, ${at}.n) < (?, ?)`, mark.at, Number(mark.id))
  const from =
    walked === undefined
      ? 'complaints c'
      : `complaint_agencies a ${indexOf(input, walked)} JOIN complaints c ON c.n = a.n`
  return { sql: `SELECT c.* FROM ${from} ${where()} ORDER BY ${at}.submitted_at DESC, ${at}.n DESC`, values }
}

/** Left alone the planner walks all that an agency ever had, to save itself the order. */
function indexOf({ state, category, agencyId }: CommandInput<'query:complaints'>, walked: string): string {
  if (agencyId !== undefined && agencyId !== walked) return 'INDEXED BY complaint_agencies_shared'
  if (state !== undefined && category !== undefined) return 'INDEXED BY complaint_agencies_by_both'
  if (category !== undefined) return 'INDEXED BY complaint_agencies_by_category'
  return state === undefined ? '' : 'INDEXED BY complaint_agencies_by_state'
}

function itemOf(row: SqlRow, now: number): Page['items'][number] {
  // Written by the follower alone.
  const { round, promise } = JSON.parse(String(row['clocks'])) as { round: Round; promise: ClockPromise }
  const { response, completion } = wallClocksOf(round, promise, now)
  return {
    complaintId: String(row['id']),
    trackingCode: String(row['code']),
    ...(row['category'] === null ? {} : { category: String(row['category']) }),
    state: String(row['state']),
    agencyIds: JSON.parse(String(row['agencies'])) as unknown,
    submittedAt: Number(row['submitted_at']),
    responseDueAt: response.dueAt,
    completionDueAt: completion.dueAt,
    channel: String(row['channel']),
    ...(round.respondedAt === undefined ? {} : { respondedAt: round.respondedAt }),
    ...(round.completedAt === undefined ? {} : { completedAt: round.completedAt }),
    ...(row['location'] === null ? {} : { location: JSON.parse(String(row['location'])) as unknown }),
    ...(row['excerpt'] === null ? {} : { excerpt: String(row['excerpt']) }),
  } as Page['items'][number]
}
