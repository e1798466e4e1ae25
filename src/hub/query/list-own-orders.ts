import type { CommandInput, CommandValue } from '../../contract/commands/index'
import { mayAgencySeeIncident } from '../../domain/access/entitlement'
import type { Incident } from '../../domain/incident/incident'
import { evolve, type SiagaEvent, type StreamState } from '../../projection/stream-state'
import type { SqlValue } from '../db/sqlite'
import type { QueryDeps } from './answer-query'
import { pageMark, readMark } from './page-mark'

const DEFAULT_LIMIT = 30

type Page = Omit<CommandValue<'query:own-orders'>, 'seq'>
type Item = Page['items'][number]

/** What was ordered of one agency, newest first, each from the log itself: the views know no order's steps. */
export async function listOwnOrders(
  input: CommandInput<'query:own-orders'>,
  agencyId: string,
  { views, history }: Pick<QueryDeps, 'views' | 'history'>,
): Promise<Page> {
  const mark = readMark(input.after)
  const limit = input.limit ?? DEFAULT_LIMIT
  const values: readonly SqlValue[] = mark === undefined ? [] : [mark.at, mark.id]
  const rows = await views.all(
    `SELECT id, opened_at, visible FROM incidents JOIN incident_agencies ON incident_id = id WHERE agency_id = ? ${
      mark === undefined ? '' : 'AND (opened_at, id) < (?, ?)'
    } ORDER BY opened_at DESC, id DESC LIMIT ?`,
    [agencyId, ...values, limit + 1],
  )
  const shown = rows.slice(0, limit)
  const items = await Promise.all(
    shown.map(async (row) => {
      const events = await history(`incident:${String(row['id'])}`, { kind: 'room' })
      const incident = lastSeen(events, agencyId)
      return incident === undefined ? [] : [itemOf(incident, agencyId, row['visible'] === 1)]
    }),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: items.flat(),
    ...(last === undefined ? {} : { next: pageMark(Number(last['opened_at']), String(last['id'])) }),
  }
}

/** The incident as the agency last could see it: now, or with the event that took it out of its sight. */
function lastSeen(events: readonly SiagaEvent[], agencyId: string): Incident | undefined {
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
  return seen
}

function itemOf(incident: Incident, agencyId: string, isVisible: boolean): Item {
  const { id, number, type, priority, location, openedAt } = incident
  return {
    incidentId: id,
    number,
    type,
    priority,
    openedAt,
    ...(isVisible && location !== undefined ? { location } : {}),
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
