import { MINUTE, type Instant } from '../kernel/time'
import { dispatchStatuses, type Dispatch, type DispatchStatus } from './dispatch'

/** What a time can be told of: a step, or the agency's answer to the order. */
export type ToldStep = DispatchStatus | 'acknowledged' | 'declined'

interface ToldMinute {
  readonly status: ToldStep
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
  const place = dispatchStatuses.findIndex((step) => step === status)
  // An answer comes before every step.
  const earlier = dispatchStatuses.slice(0, Math.max(0, place)).map((step) => known[step])
  const accepted = place < 0 ? undefined : dispatch.times.acknowledged
  const before = [dispatch.times.ordered ?? dispatch.ladderFrom, accepted, ...earlier]
  const inThatMinute = before.filter((time) => time !== undefined).filter((time) => time > at && time <= at + MINUTE)
  return Math.max(at, ...inThatMinute)
}
