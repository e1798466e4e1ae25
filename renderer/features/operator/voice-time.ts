import type { Dispatch, DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { nearestClockTime } from '../../../src/domain/dispatch/nearest-clock-time'
import { questionStatus, type StatusQuestion } from '../../../src/domain/dispatch/question-status'
import { MINUTE, type Instant } from '../../../src/domain/kernel/time'

/** What an operator typed as the time of a report. Nothing typed means now. */
export type HeardTime =
  | { readonly kind: 'time'; readonly at?: Instant }
  | { readonly kind: 'not-a-time' }
  /** Nobody can report by voice what has not happened. */
  | { readonly kind: 'not-yet' }

/** Reads `03.12`, WIB: the last time the clock showed it around now. The minute that runs now is no future. */
export function readHeardTime(text: string, now: Instant): HeardTime {
  if (text.trim() === '') return { kind: 'time' }
  const at = nearestClockTime(text, now)
  if (at === undefined) return { kind: 'not-a-time' }
  if (at >= now + MINUTE) return { kind: 'not-yet' }
  return { kind: 'time', at: Math.min(at, now) }
}

interface Report {
  readonly status: DispatchStatus
  readonly unitId: string | undefined
  readonly at: Instant
  readonly now: Instant
}

/** What to ask before a status is taken (domain rule), for the order or one of its units. */
export function questionsOf(dispatch: Dispatch, { unitId, ...report }: Report): readonly StatusQuestion[] {
  return questionStatus(dispatch, unitId === undefined ? report : { ...report, unitId })
}
