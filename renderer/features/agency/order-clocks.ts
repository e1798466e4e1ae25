import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { MINUTE, SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'

/** Acknowledgement: the default ladder's first rung. */
export const ACKNOWLEDGE_TARGET: Duration = 30 * SECOND
/** The team moves within 15 minutes of the order (Serang, 2019). */
export const MOVE_TARGET: Duration = 15 * MINUTE
/** Fire arrives within 15 minutes (Permendagri 114/2018); the others are held against the same. */
export const ARRIVE_TARGET: Duration = 15 * MINUTE

/** The default ladder while nobody acknowledges: re-alert, deputy, supervisor. A scale to read the wait against. */
export const ladderRungs = [
  { id: 'again', at: 30 * SECOND },
  { id: 'deputy', at: 60 * SECOND },
  { id: 'supervisor', at: 120 * SECOND },
] as const

export interface OrderClock {
  readonly id: 'acknowledge' | 'move' | 'arrive'
  readonly elapsed: Duration
  readonly target: Duration
  readonly state: 'running' | 'near' | 'kept' | 'late'
}

/** Near: the last fifth of the target. */
const NEAR = 0.8

function clock(id: OrderClock['id'], start: Instant, end: Instant | undefined, target: Duration, now: Instant) {
  const elapsed = Math.max(0, (end ?? now) - start)
  const late = elapsed > target
  const open = elapsed > target * NEAR ? 'near' : 'running'
  return { id, elapsed, target, state: late ? 'late' : end === undefined ? open : 'kept' } satisfies OrderClock
}

/**
 * The three clocks of an order, each from the moment it was given. One that has stopped says kept or late; a later step
 * stops an earlier clock that was never reported.
 */
export function orderClocks(dispatch: Dispatch, start: Instant, now: Instant): readonly OrderClock[] {
  const { times } = dispatch
  const cleared = times.cleared
  const arrived = times['on-scene'] ?? times.transporting ?? cleared
  const moved = times['en-route'] ?? arrived
  const answered = times.acknowledged ?? moved
  return [
    clock('acknowledge', start, answered, ACKNOWLEDGE_TARGET, now),
    clock('move', start, moved, MOVE_TARGET, now),
    clock('arrive', start, arrived, ARRIVE_TARGET, now),
  ]
}
