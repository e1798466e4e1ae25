import { isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import type { HistoryItem } from './own-outcome'
import { assignmentStep, type Commitment } from './own-units'
import { placeWords, shortPlace } from './place-name'

/** An order this console showed as open, in its own words: the hub takes it off the screen with the cancellation. */
export interface WatchedOrder {
  readonly id: string
  readonly number: string
  readonly priority: Incident['priority']
  readonly type: Incident['type']
  /** Empty where nobody has said it. */
  readonly place: string
  /** Who was on it and not done: they have to be told. */
  readonly units: readonly { readonly unitId: string; readonly step: Commitment['step'] }[]
  /** The centre has cancelled it, and nobody here has read that. */
  readonly cancelled?: { readonly at?: Instant; readonly reason?: string }
}

export type Watched = readonly WatchedOrder[]
type Incidents = readonly Incident[]

/** What to watch from now on, from what is on the screen. What has left it is watched until the hub has said how it ended. */
export function watchOn(before: Watched, incidents: Incidents, agencyId: string): Watched {
  const own = ownOrders(incidents, agencyId)
  const kept = before.flatMap((one) => {
    const known = own.get(one.id)
    if (one.cancelled !== undefined || known === undefined) return [one]
    if (isDispatchOpen(known.dispatch)) return [snapshotOf(known.incident, known.dispatch)]
    return known.dispatch.state === 'cancelled' ? [{ ...one, cancelled: cancellationOf(known.dispatch) }] : []
  })
  const ids = new Set(kept.map(({ id }) => id))
  const added = [...own.values()]
    .filter(({ dispatch }) => isDispatchOpen(dispatch) && !ids.has(dispatch.id))
    .map(({ incident, dispatch }) => snapshotOf(incident, dispatch))
  return [...kept, ...added]
}

/** Left the screen, and how is not known yet. */
export function goneOrders(watched: Watched, incidents: Incidents, agencyId: string): readonly string[] {
  const own = ownOrders(incidents, agencyId)
  return watched.filter(({ id, cancelled }) => cancelled === undefined && !own.has(id)).map(({ id }) => id)
}

/** With the hub's word on orders that have left the screen: cancelled, or over in a way that is no news here. */
export function hearOutcome(before: Watched, gone: readonly string[], past: readonly HistoryItem[]): Watched {
  const orders = new Map(past.flatMap((item) => item.orders).map((order) => [order.dispatchId, order]))
  return before.flatMap((one) => {
    const order = gone.includes(one.id) ? orders.get(one.id) : undefined
    if (order === undefined || isDispatchOpen(order)) return [one]
    return order.state === 'cancelled' ? [{ ...one, cancelled: cancellationOf(order) }] : []
  })
}

/** Cancelled and not read, the first cancelled first: a new one never takes its place under a key. */
export function withdrawnOrders(watched: Watched): readonly WatchedOrder[] {
  return watched
    .filter(({ cancelled }) => cancelled !== undefined)
    .sort((a, b) => (a.cancelled?.at ?? 0) - (b.cancelled?.at ?? 0))
}

/** What `JSON.stringify` made of it; nothing where the text is of another version of this console. */
export function readWatched(text: string): Watched {
  if (text === '') return []
  // Written by this console, under a key that no other version of the text uses.
  return JSON.parse(text) as Watched
}

function ownOrders(incidents: Incidents, agencyId: string) {
  const orders = incidents.flatMap((incident) => incident.dispatches.map((dispatch) => ({ incident, dispatch })))
  return new Map(
    orders.filter(({ dispatch }) => dispatch.agencyId === agencyId).map((order) => [order.dispatch.id, order]),
  )
}

function cancellationOf({ times, reason }: Pick<Dispatch, 'times'> & { readonly reason?: string }) {
  return {
    ...(times.cancelled === undefined ? {} : { at: times.cancelled }),
    ...(reason === undefined ? {} : { reason }),
  }
}

function snapshotOf(incident: Incident, dispatch: Dispatch): WatchedOrder {
  return {
    id: dispatch.id,
    number: incident.number,
    priority: incident.priority,
    type: incident.type,
    place: shortPlace(placeWords(incident)) ?? '',
    units: dispatch.assignments
      .filter((one) => !isAssignmentOver(one))
      .map((one) => ({ unitId: one.unitId, step: assignmentStep(one).step })),
  }
}
