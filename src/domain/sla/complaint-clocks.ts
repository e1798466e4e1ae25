import type { Calendar } from '../calendar/calendar'
import { currentRound, type Complaint, type Round } from '../complaint/complaint'
import type { Instant } from '../kernel/time'
import { sp4nDays, type ClockPromise, type WallClock, type WorkingDayClock } from './promise'
import { wallClock, type SlaClock } from './sla-clock'
import { workingDayClock } from './working-days'

/** The two promises of the SOP Rabeg. */
export type WallClocks = Readonly<Record<WallClock, SlaClock>>
/** SP4N's; `auto-close` only once the work is reported done. */
export type WorkingDayClocks = Readonly<Record<Exclude<WorkingDayClock, 'auto-close'>, SlaClock>> & {
  readonly 'auto-close'?: SlaClock
}

/** The clocks of one round. An end stops what was still running: whether it was answered is another question. */
export function wallClocksOf(round: Round, promise: ClockPromise, now: Instant): WallClocks {
  const { response, completion, pauseCap } = promise
  return {
    response: wallClock(stoppedAt(round, first(round.respondedAt, round.completedAt)), response, pauseCap, now),
    completion: wallClock(stoppedAt(round, round.completedAt), completion, pauseCap, now),
  }
}

export function workingDayClocksOf(
  round: Round,
  promise: ClockPromise,
  holidays: Calendar,
  now: Instant,
): WorkingDayClocks {
  const { pauseCap, sp4n } = promise
  const clock = (until: Instant | undefined, days: number) =>
    workingDayClock(stoppedAt(round, until), days, pauseCap, holidays, now)
  const { completedAt, endedAt } = round
  const waiting = {
    startedAt: completedAt ?? 0,
    pauses: [],
    ...(endedAt === undefined ? {} : { stoppedAt: endedAt }),
  }
  return {
    verify: clock(first(round.verifiedAt, round.respondedAt), sp4nDays.verify),
    'follow-up': clock(first(round.respondedAt, completedAt), sp4nDays['follow-up']),
    class: clock(completedAt, sp4n),
    ...(completedAt === undefined
      ? {}
      : { 'auto-close': workingDayClock(waiting, sp4nDays['auto-close'], 0, holidays, now) }),
  }
}

/** Of the round that runs, or the last one. */
export function currentWallClocks(complaint: Complaint, now: Instant): WallClocks {
  return wallClocksOf(currentRound(complaint), complaint.promise, now)
}

function stoppedAt({ startedAt, endedAt, pauses }: Round, at: Instant | undefined) {
  const stop = first(at, endedAt)
  return { startedAt, pauses, ...(stop === undefined ? {} : { stoppedAt: stop }) }
}

function first(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Math.min(a, b)
}
