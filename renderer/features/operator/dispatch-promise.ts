import { isAwaitingAcknowledgement, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { MINUTE, type Duration, type Instant } from '../../../src/domain/kernel/time'
import { ACKNOWLEDGE_TARGET, EN_ROUTE_TARGET, readClock } from './clock'

/** Half of the time an agency has to accept in: from then on it is near. */
const ACKNOWLEDGE_NEAR = 0.5
/** From the report until help is at a fire (Permendagri 114/2018). */
export const ARRIVAL_TARGET: Duration = 15 * MINUTE

export type OrderPromise = 'acknowledge' | 'en-route' | 'on-scene' | 'at-work'

export interface AwaitedStep {
  readonly promise: OrderPromise
  readonly state: ReturnType<typeof readClock>['state']
  readonly elapsed: Duration
  /** Absent where no standard says how long. */
  readonly target?: Duration
}

/**
 * The step an order waits for, how long it has waited and against what. Acceptance counts from the order; departure and
 * arrival from the report of the incident. Only a fire has a standard for the arrival. Undefined once it is over.
 */
export function awaitedStep(
  { openedAt, type }: Pick<Incident, 'openedAt' | 'type'>,
  dispatch: Pick<Dispatch, 'state' | 'times'>,
  now: Instant,
  /** What the agency is held to on its own screen too: the ladder's first step. */
  acceptIn: Duration = ACKNOWLEDGE_TARGET,
): AwaitedStep | undefined {
  const { times } = dispatch
  if (isAwaitingAcknowledgement(dispatch)) {
    const { state, elapsed } = readClock(times.ordered, undefined, acceptIn, now)
    const isNear = state === 'running' && elapsed >= ACKNOWLEDGE_NEAR * acceptIn
    return { promise: 'acknowledge', state: isNear ? 'near' : state, elapsed, target: acceptIn }
  }
  switch (dispatch.state) {
    case 'acknowledged': {
      const { state, elapsed } = readClock(openedAt, undefined, EN_ROUTE_TARGET, now)
      return { promise: 'en-route', state, elapsed, target: EN_ROUTE_TARGET }
    }
    case 'en-route': {
      if (type !== 'kebakaran') return { promise: 'on-scene', state: 'running', elapsed: sinceLast(times, now) }
      const { state, elapsed } = readClock(openedAt, undefined, ARRIVAL_TARGET, now)
      return { promise: 'on-scene', state, elapsed, target: ARRIVAL_TARGET }
    }
    case 'on-scene':
    case 'transporting':
      return { promise: 'at-work', state: 'running', elapsed: sinceLast(times, now) }
    default:
      return undefined
  }
}

function sinceLast(times: Dispatch['times'], now: Instant): Duration {
  return Math.max(0, now - (times.transporting ?? times['on-scene'] ?? times['en-route'] ?? now))
}
