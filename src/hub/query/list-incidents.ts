import type { CommandInput, CommandValue } from '../../contract/commands/index'
import type { Audience } from '../../domain/access/entitlement'
import type { Sqlite, SqlValue } from '../db/sqlite'
import { matchExpression } from './match-expression'
import { pageMark, readMark } from './page-mark'

const DEFAULT_LIMIT = 50

type Page = Omit<CommandValue<'query:incidents'>, 'seq'>

/** Newest first. A liaison's list is cut to the incidents that were ordered to its agency. */
export async function listIncidents(
  views: Sqlite,
  input: CommandInput<'query:incidents'>,
  audience: Audience,
): Promise<Page> {
  const where: string[] = []
  const values: SqlValue[] = []
  const add = (clause: string, ...more: SqlValue[]) => {
    where.push(clause)
    values.push(...more)
  }
  const ofAgency = 'id IN (SELECT incident_id FROM incident_agencies WHERE agency_id = ?)'
  if (audience.kind === 'agency') {
    add('id IN (SELECT incident_id FROM incident_agencies WHERE agency_id = ? AND visible = 1)', audience.agencyId)
  }
  if (input.agencyId !== undefined) add(ofAgency, input.agencyId)
  if (input.type !== undefined) add('type = ?', input.type)
  if (input.phase !== undefined) add('phase = ?', input.phase)
  if (input.from !== undefined) add('opened_at >= ?', input.from)
  if (input.to !== undefined) add('opened_at < ?', input.to)
  const words = input.text === undefined ? '' : matchExpression(input.text)
  const column = audience.kind === 'agency' ? 'common' : 'words'
  if (words !== '') add('id IN (SELECT id FROM incident_text WHERE incident_text MATCH ?)', `${column} : (${words})`)
  const mark = readMark(input.after)
  if (mark !== undefined) add('(opened_at, id) < (?, ?)', mark.at, mark.id)
  const limit = input.limit ?? DEFAULT_LIMIT
  const rows = await views.all(
    `SELECT * FROM incidents ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY opened_at DESC, id DESC LIMIT ?`,
    [...values, limit + 1],
  )
  const items = rows.slice(0, limit).map((row) => ({
    incidentId: String(row['id']),
    number: String(row['number']),
    type: String(row['type']),
    priority: String(row['priority']),
    phase: String(row['phase']),
    ...(row['location'] === null ? {} : { location: JSON.parse(String(row['location'])) as unknown }),
    openedAt: Number(row['opened_at']),
    agencyIds: JSON.parse(String(row['agencies'])) as unknown,
  })) as Page['items']
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, ...(last === undefined ? {} : { next: pageMark(last.openedAt, last.incidentId) }) }
}
