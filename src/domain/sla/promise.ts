import { DAY, HOUR, type Duration } from '../kernel/time'

/**
 * One clock per promise. `response` and `completion`: SOP Rabeg, wall-clock hours. The others: SP4N-LAPOR!, working days:
 * until somebody has it, until it is followed up, until it is done, until it closes by itself.
 */
export const clockKinds = ['response', 'completion', 'verify', 'follow-up', 'class', 'auto-close'] as const
export type ClockKind = (typeof clockKinds)[number]
export const wallClocks = ['response', 'completion'] as const
export type WallClock = (typeof wallClocks)[number]
export const workingDayClocks = ['verify', 'follow-up', 'class', 'auto-close'] as const
export type WorkingDayClock = (typeof workingDayClocks)[number]

/** Working days to finish in, by what kind of report it is: SP4N-LAPOR! has these three. */
export const sp4nClasses = [5, 14, 60] as const
export type Sp4nClass = (typeof sp4nClasses)[number]

/** What one complaint was promised; fixed when it comes, so that a changed table changes no past promise. */
export interface ClockPromise {
  /** Milliseconds of wall-clock time. */
  readonly response: Duration
  readonly completion: Duration
  readonly sp4n: Sp4nClass
  /** Pauses of one round lengthen a clock by no more than this, all together. */
  readonly pauseCap: Duration
}

/** 3×24 hours to answer and to finish: SOP Rabeg 2019 and the press of the same year. The cap on pauses is ours. */
export const defaultPromise: ClockPromise = { response: 72 * HOUR, completion: 72 * HOUR, sp4n: 14, pauseCap: 7 * DAY }

/** SP4N-LAPOR!: verified in 3, followed up in 5, closed 10 working days after the last answer. */
export const sp4nDays = { verify: 3, 'follow-up': 5, 'auto-close': 10 } as const
