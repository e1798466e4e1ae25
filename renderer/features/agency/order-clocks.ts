import type { Call } from '../../../src/domain/call/call'
import { defaultLadder, type Ladder } from '../../../src/domain/dispatch/ladder'
import type { Incident } from '../../../src/domain/incident/incident'
import { MINUTE, SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'
import { orderedAt, type Order } from './orders'

/** An answer is wanted before the ladder's first step: then the alarm comes again. Undefined where it has no step. */
export function acknowledgeTarget({ steps }: Ladder): Duration | undefined {
  return steps.length === 0 ? undefined : Math.min(...steps.map(({ after }) => after)) * SECOND
}
/** The team moves within 15 minutes of the report (Serang, 2019). */
export const MOVE_TARGET: Duration = 15 * MINUTE
/** Fire arrives within 15 minutes of the report (Permendagri 114/2018). No standard of arrival is known for the others. */
export const ARRIVE_TARGET: Duration = 15 * MINUTE

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
 * The clocks of an order, each against its own standard: the answer from when the order was given, moving and arriving
 * from the report. One that has stopped says kept or late; a later step stops an earlier clock that was never reported.
 */
export function orderClocks(
  { incident, dispatch }: Order,
  reportedAt: Instant,
  now: Instant,
  ladder: Ladder = defaultLadder,
): readonly OrderClock[] {
  const { times } = dispatch
  const cleared = times.cleared
  const arrived = times['on-scene'] ?? times.transporting ?? cleared
  const moved = times['en-route'] ?? arrived
  const answered = times.acknowledged ?? moved
  const target = acknowledgeTarget(ladder)
  const clocks = [
    ...(target === undefined ? [] : [clock('acknowledge', orderedAt({ incident, dispatch }), answered, target, now)]),
    clock('move', reportedAt, moved, MOVE_TARGET, now),
  ]
  return incident.type === 'kebakaran' ? [...clocks, clock('arrive', reportedAt, arrived, ARRIVE_TARGET, now)] : clocks
}

/** When the emergency was reported: its first call known here, the opening where none is. */
export function reportedAt(incident: Incident, calls: Readonly<Record<string, Call>>): Instant {
  const received = incident.calls.flatMap((id) => calls[id]?.receivedAt ?? [])
  return Math.min(incident.openedAt, ...received)
}
