import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import type { Board } from '../../../src/projection/board'

/** One order to this agency with the incident it is about. */
export interface Order {
  readonly incident: Incident
  readonly dispatch: Dispatch
}

/** When the order was given; the incident's opening where the event has no time of its own. */
export function orderedAt({ incident, dispatch }: Order): Instant {
  return dispatch.times.ordered ?? incident.openedAt
}

/** Everything ordered of the agency and not over: unacknowledged first, then worst priority, then longest waiting. */
export function ordersOf(board: Board, agencyId: string): readonly Order[] {
  return Object.values(board.incidents)
    .flatMap((incident) => incident.dispatches.map((dispatch): Order => ({ incident, dispatch })))
    .filter(({ dispatch }) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch))
    .sort(moreUrgent)
}

function moreUrgent(a: Order, b: Order): number {
  const waits = Number(isAwaitingAcknowledgement(b.dispatch)) - Number(isAwaitingAcknowledgement(a.dispatch))
  if (waits !== 0) return waits
  if (a.incident.priority !== b.incident.priority) return a.incident.priority < b.incident.priority ? -1 : 1
  return orderedAt(a) - orderedAt(b) || (a.dispatch.id < b.dispatch.id ? -1 : 1)
}

/** The orders that alarm: nobody at the agency has accepted or declined them. */
export function waitingOrders(orders: readonly Order[]): readonly Order[] {
  return orders.filter(({ dispatch }) => isAwaitingAcknowledgement(dispatch))
}

/** The others under orders for the same incident: who else comes. Withdrawn and refused orders are no help. */
export function othersOrdered(incident: Incident, agencyId: string): readonly Dispatch[] {
  return incident.dispatches.filter(
    (dispatch) => dispatch.agencyId !== agencyId && dispatch.state !== 'declined' && dispatch.state !== 'cancelled',
  )
}
