import type { Calendar } from '../calendar/calendar'
import { complaintState, currentRound, isComplaintOpen, type Complaint } from '../complaint/complaint'
import type { Instant } from '../kernel/time'
import { currentWallClocks, workingDayClocksOf } from './complaint-clocks'
import { wallClocks, type WallClock } from './promise'
import type { SlaClock } from './sla-clock'
import { leftSteps, stepAt, type LeftStep } from './warning'

export interface ClockWarning {
  readonly clock: WallClock
  readonly left: LeftStep
}

/** What somebody has to be told now and has not been: per clock the lowest step reached, once. */
export function dueWarnings(complaint: Complaint, now: Instant): readonly ClockWarning[] {
  if (!isComplaintOpen(complaint)) return []
  const clocks = currentWallClocks(complaint, now)
  const { warned } = currentRound(complaint)
  return wallClocks.flatMap((clock) => {
    if (!runs(clocks[clock])) return []
    const left = stepAt(clocks[clock].left, clocks[clock].target)
    const said = warned[clock]
    return left === undefined || (said !== undefined && said <= left) ? [] : [{ clock, left }]
  })
}

/**
 * When it has to be looked at again: the next step of a clock that runs. Of one that stands still that is `now`: how long it will
 * nobody knows. `undefined` when no clock has a step to come.
 */
export function nextWarningAt(complaint: Complaint, now: Instant): Instant | undefined {
  if (!isComplaintOpen(complaint)) return undefined
  const clocks = currentWallClocks(complaint, now)
  const { warned } = currentRound(complaint)
  const times = wallClocks.flatMap((kind) => {
    const clock = clocks[kind]
    const next = leftSteps.find((step) => step < (warned[kind] ?? Infinity))
    if (clock.metAt !== undefined || next === undefined) return []
    return [clock.pausedAt === undefined ? clock.dueAt - Math.floor((clock.target * next) / 100) : now]
  })
  return times.length === 0 ? undefined : Math.min(...times)
}

/** Work that was reported done so many working days ago, and that nobody has said a word against, closes by itself (SP4N). */
export function isDueToClose(complaint: Complaint, holidays: Calendar, now: Instant): boolean {
  if (complaintState(complaint) !== 'completed' || complaint.leader !== undefined) return false
  const round = currentRound(complaint)
  const { completedAt = 0 } = round
  if (complaint.disputes.some(({ at }) => at >= completedAt)) return false
  return workingDayClocksOf(round, complaint.promise, holidays, now)['auto-close']?.breachedAt !== undefined
}

const runs = ({ metAt, pausedAt }: SlaClock) => metAt === undefined && pausedAt === undefined
