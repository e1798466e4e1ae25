import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../src/domain/dispatch/dispatch'
import type { Incident } from '../../src/domain/incident/incident'

/** An order of the agency that goes on without whoever leaves. */
export interface LeftOrder {
  readonly id: string
  readonly incident: Pick<Incident, 'number' | 'priority' | 'type'>
  readonly dispatch: Dispatch
  readonly rings: boolean
}

/** What rings and runs at an agency: the ringing first, then the worst. Nothing for who belongs to none. */
export function leftOrders(incidents: readonly Incident[], agencyId: string | undefined): readonly LeftOrder[] {
  return incidents
    .flatMap((incident) =>
      incident.dispatches
        .filter((dispatch) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch))
        .map((dispatch) => ({ id: dispatch.id, incident, dispatch, rings: isAwaitingAcknowledgement(dispatch) })),
    )
    .sort((a, b) => Number(b.rings) - Number(a.rings) || a.incident.priority.localeCompare(b.incident.priority))
}

/** What somebody would leave behind by signing out. */
export interface LeftBehind {
  /** On their line. */
  readonly calls: number
  /** Not confirmed by the hub. */
  readonly unsent: number
  /** Ring and run at their agency: with nobody here the alarm sounds for nobody. */
  readonly orders: readonly LeftOrder[]
  /** A test order waits for their agency's answer: unanswered, the centre takes the agency for deaf. */
  readonly hasTest: boolean
}

/** Something of it is there, so that leaving is asked about. */
export function isAnythingLeft({ calls, unsent, orders, hasTest }: LeftBehind): boolean {
  return calls + unsent + orders.length > 0 || hasTest
}
