import { MINUTE, type Instant } from '../kernel/time'
import { dispatchStatuses, type Dispatch, type DispatchStatus } from './dispatch'

interface ToldMinute {
  readonly status: DispatchStatus
  /** The unit it is about; absent: the order as a whole. */
  readonly unitId?: string
  /** The start of the minute that was told. */
  readonly at: Instant
}

/**
 * The moment within a told minute: 03.12 is any second of it, so it is never put before what came first in that same
 * minute: the order, its acceptance, an earlier step. Otherwise the minute's start.
 */
export function withinToldMinute(
  dispatch: Pick<Dispatch, 'times' | 'ladderFrom' | 'assignments'>,
  { status, unitId, at }: ToldMinute,
): Instant {
  const unit = dispatch.assignments.find((assignment) => assignment.unitId === unitId)
  const known = unitId === undefined ? dispatch.times : (unit?.times ?? {})
  const earlier = dispatchStatuses.slice(0, dispatchStatuses.indexOf(status)).map((step) => known[step])
  const before = [dispatch.times.ordered ?? dispatch.ladderFrom, dispatch.times.acknowledged, ...earlier]
  const inThatMinute = before.filter((time) => time !== undefined).filter((time) => time > at && time <= at + MINUTE)
  return Math.max(at, ...inThatMinute)
}
