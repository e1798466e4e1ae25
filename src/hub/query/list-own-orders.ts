import type { CommandInput, CommandValue } from '../../contract/commands/index'
import { mayAgencySeeIncident } from '../../domain/access/entitlement'
import { orderedInstead } from '../../domain/access/ordered-instead'
import { hasOutcome, type OwnOutcome } from '../../domain/dispatch/own-outcome'
import type { Incident } from '../../domain/incident/incident'
import { evolve, type SiagaEvent, type StreamState } from '../../projection/stream-state'
import type { SqlValue } from '../db/sqlite'
import type { QueryDeps } from './answer-query'
import { pageMark, readMark } from './page-mark'

const DEFAULT_LIMIT = 30

type Page = Omit<CommandValue<'query:own-orders'>, 'seq'>
type Item = Page['items'][number]

/**
 * What was ordered of one agency, newest first, each from the log itself: the views know no order's steps. With an outcome
 * the log is read on, a page at a time, until as many are found as were asked for.
 */
export async function listOwnOrders(
  input: CommandInput<'query:own-orders'>,
  agencyId: string,
  deps: Pick<QueryDeps, 'views' | 'history'>,
): Promise<Page> {
  const limit = input.limit ?? DEFAULT_LIMIT
  const found: Found[] = []
  let mark = readMark(input.after)
  while (found.length <= limit) {
    const { rows, last } = await readRows(agencyId, mark, limit + 1, deps)
    found.push(...rows.filter(({ item }) => isAskedFor(item, input.outcome)))
    if (last === undefined) break
    mark = last
  }
  const shown = found.slice(0, limit)
  const end = found.length > limit ? shown.at(-1)?.mark : undefined
  return {
    items: shown.map(({ item }) => item),
    ...(end === undefined ? {} : { next: pageMark(end.at, end.id) }),
  }
}

type Mark = NonNullable<ReturnType<typeof readMark>>
interface Found {
  readonly mark: Mark
  readonly item: Item
}

/** The next rows from a mark on; `last` where there may be more. */
async function readRows(
  agencyId: string,
  mark: Mark | undefined,
  count: number,
  { views, history }: Pick<QueryDeps, 'views' | 'history'>,
): Promise<{ readonly rows: readonly Found[]; readonly last: Mark | undefined }> {
  const values: readonly SqlValue[] = mark === undefined ? [] : [mark.at, mark.id]
  const rows = await views.all(
    `SELECT id, opened_at, visible FROM incidents JOIN incident_agencies ON incident_id = id WHERE agency_id = ? ${
      mark === undefined ? '' : 'AND (opened_at, id) < (?, ?)'
    } ORDER BY opened_at DESC, id DESC LIMIT ?`,
    [agencyId, ...values, count],
  )
  const found = await Promise.all(
    rows.map(async (row): Promise<readonly Found[]> => {
      const events = await history(`incident:${String(row['id'])}`, { kind: 'room' })
      const { seen, now } = lastSeen(events, agencyId)
      if (seen === undefined || now === undefined) return []
      const item = itemOf(seen, agencyId, row['visible'] === 1, orderedInstead(now, agencyId))
      return [{ mark: { at: Number(row['opened_at']), id: String(row['id']) }, item }]
    }),
  )
  const end = rows.length === count ? rows.at(-1) : undefined
  return {
    rows: found.flat(),
    last: end === undefined ? undefined : { at: Number(end['opened_at']), id: String(end['id']) },
  }
}

const isAskedFor = ({ orders }: Item, outcome: OwnOutcome | undefined) =>
  outcome === undefined || orders.some((order) => hasOutcome(order, outcome))

/** The incident as the agency last could see it (now, or with the event that took it out of its sight), and as it is. */
function lastSeen(
  events: readonly SiagaEvent[],
  agencyId: string,
): { readonly seen: Incident | undefined; readonly now: Incident | undefined } {
  let state: StreamState | undefined
  let couldSee = false
  let seen: Incident | undefined
  for (const event of events) {
    state = evolve(state, event)
    if (state?.kind !== 'incident') continue
    const canSee = mayAgencySeeIncident(state.incident, agencyId)
    if (canSee || couldSee) seen = state.incident
    couldSee = canSee
  }
  return { seen, now: state?.kind === 'incident' ? state.incident : undefined }
}

function itemOf(
  incident: Incident,
  agencyId: string,
  isVisible: boolean,
  instead: ReturnType<typeof orderedInstead>,
): Item {
  const { id, number, type, priority, location, openedAt } = incident
  return {
    incidentId: id,
    number,
    type,
    priority,
    openedAt,
    ...(isVisible && location !== undefined ? { location } : {}),
    ...(instead.length === 0 ? {} : { instead: [...instead] }),
    orders: incident.dispatches
      .filter((dispatch) => dispatch.agencyId === agencyId)
      .map((dispatch) => ({
        dispatchId: dispatch.id,
        state: dispatch.state,
        times: dispatch.times,
        // Why it was declined, or cancelled: a crew on the road has to be told why it turns back.
        ...(dispatch.reason === undefined ? {} : { reason: dispatch.reason }),
        units: dispatch.assignments.map(({ unitId, times: { cleared } }) => ({
          unitId,
          ...(cleared === undefined ? {} : { clearedAt: cleared }),
        })),
      })),
  }
}
