import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Dispatch, DispatchState } from '../../../src/domain/dispatch/dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import { sentAt } from './unsent-orders'

/** The moments an incident's clocks run between; absent while not reached. */
export interface IncidentTimes {
  /** The first call of it, or its opening. */
  readonly reported: Instant
  readonly answered?: Instant
  readonly ordered?: Instant
  readonly acknowledged?: Instant
  readonly enRoute?: Instant
  readonly onScene?: Instant
}

/**
 * First of each moment over all its calls and orders. What was sent and accepted stays so, also where the order was declined
 * or taken back later; being on the way and there count only for who has not turned back.
 */
export function incidentTimes(
  incident: Incident,
  calls: readonly Call[],
  /** Orders that have not left the desk: nothing was sent by them. */
  unsent: (dispatch: Dispatch) => boolean = () => false,
): IncidentTimes {
  const standing = incident.dispatches.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  const first = (state: DispatchState, orders: readonly Dispatch[] = standing) =>
    earliest(orders.map(({ times }) => times[state]))
  const onScene = first('on-scene')
  const answered = earliest(
    calls.map(({ state }) => (state.kind === 'answered' || state.kind === 'ended' ? state.answeredAt : undefined)),
  )
  return {
    reported: Math.min(incident.openedAt, ...calls.map(({ receivedAt }) => receivedAt)),
    ...present({
      answered,
      ordered: earliest(incident.dispatches.filter((dispatch) => !unsent(dispatch)).map(sentAt)),
      acknowledged: first('acknowledged', incident.dispatches),
      // Who has arrived had left, also where nobody said so.
      enRoute: earliest([first('en-route'), onScene]),
      onScene,
    }),
  }
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

type Reached = Omit<IncidentTimes, 'reported'>

function present(times: Readonly<Record<keyof Reached, Instant | undefined>>): Reached {
  return Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined))
}
