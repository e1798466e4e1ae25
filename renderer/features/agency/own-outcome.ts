import type { CommandValue } from '../../../src/contract/commands'
import { dispatchStates, type Dispatch, type DispatchState } from '../../../src/domain/dispatch/dispatch'
import { ownOutcomes } from '../../../src/domain/dispatch/own-outcome'
import type { Incident } from '../../../src/domain/incident/incident'
import { HOUR, type Duration, type Instant } from '../../../src/domain/kernel/time'

export type HistoryItem = CommandValue<'query:own-orders'>['items'][number]
export type OwnOrder = HistoryItem['orders'][number]

/** What of the past is shown. */
export const historyFilters = ['all', ...ownOutcomes] as const
export type HistoryFilter = (typeof historyFilters)[number]

/** The filter beside another one; it stops at both ends. */
export function filterBeside(filter: HistoryFilter, step: 1 | -1): HistoryFilter {
  return historyFilters[historyFilters.indexOf(filter) + step] ?? filter
}

/** So long after a refusal somebody may still be ordered in our place: the incident itself is out of our sight. */
const INSTEAD_WITHIN = HOUR

/** We declined it a while ago at most: who goes instead may be news any moment. */
export function awaitsInstead({ orders }: Pick<HistoryItem, 'orders'>, now: Instant): boolean {
  const last = orders.at(-1)
  const at = last?.times.declined
  return last?.state === 'declined' && at !== undefined && now - at < INSTEAD_WITHIN
}

/** What was ordered of the agency for an incident, the first order first. */
export function ownOrdersOf({ dispatches }: Pick<Incident, 'dispatches'>, agencyId: string): readonly Dispatch[] {
  return dispatches
    .filter((dispatch) => dispatch.agencyId === agencyId)
    .sort((a, b) => (a.times.ordered ?? a.ladderFrom) - (b.times.ordered ?? b.ladderFrom))
}

/** The orders of a row as this console knows them now, where it does: what was asked of the hub grows old on the screen. */
export function currentOrders(
  row: Pick<HistoryItem, 'orders'>,
  live: Pick<Incident, 'dispatches'> | undefined,
  agencyId: string,
): readonly OwnOrder[] {
  if (live === undefined) return row.orders
  return ownOrdersOf(live, agencyId).map(({ id, state, times, reason, assignments }) => ({
    dispatchId: id,
    state,
    times,
    ...(state === 'declined' && reason !== undefined ? { reason } : {}),
    units: assignments.map(({ unitId, times: { cleared } }) => ({
      unitId,
      ...(cleared === undefined ? {} : { clearedAt: cleared }),
    })),
  }))
}

/** How far every own order on the board is, in one text: it changes when one moves, comes or goes. */
export function ownSteps(incidents: readonly Pick<Incident, 'dispatches'>[], agencyId: string): string {
  return incidents
    .flatMap((incident) => ownOrdersOf(incident, agencyId).map(({ id, state }) => `${id} ${state}`))
    .sort()
    .join('\n')
}

export interface StepTime {
  readonly state: DispatchState
  readonly at: Instant
}

/** The steps that were reached with their times, in the order of the work: a late report does not move the list about. */
export function stepTimesOf({ times }: Pick<OwnOrder, 'times'>): readonly StepTime[] {
  return dispatchStates.flatMap((state) => {
    const at = times[state]
    return at === undefined ? [] : [{ state, at }]
  })
}

/** From the order to the end of the agency's work; undefined where it has not ended or its times contradict. */
export function workTime({ times: { ordered, cleared } }: Pick<OwnOrder, 'times'>): Duration | undefined {
  return ordered === undefined || cleared === undefined || cleared < ordered ? undefined : cleared - ordered
}

/** When the agency's part came to where it stands: a refusal's own time, not the order's. Undefined where no step says it. */
export function stateSince({ state, times }: Pick<OwnOrder, 'state' | 'times'>): Instant | undefined {
  return times[state] ?? stepTimesOf({ times }).at(-1)?.at
}
