import type { Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import type { DispatchState } from '../../../src/domain/dispatch/dispatch'
import type { Instant } from '../../../src/domain/kernel/time'

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

/** First of each moment over all its calls and standing orders. */
export function incidentTimes(incident: Incident, calls: readonly Call[]): IncidentTimes {
  const standing = incident.dispatches.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  const first = (state: DispatchState) => earliest(standing.map(({ times }) => times[state]))
  const onScene = first('on-scene')
  const answered = earliest(
    calls.map(({ state }) => (state.kind === 'answered' || state.kind === 'ended' ? state.answeredAt : undefined)),
  )
  return {
    reported: Math.min(incident.openedAt, ...calls.map(({ receivedAt }) => receivedAt)),
    ...present({
      answered,
      ordered: first('ordered'),
      acknowledged: first('acknowledged'),
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
