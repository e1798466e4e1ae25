import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { nearestClockTime } from '../../../src/domain/dispatch/nearest-clock-time'
import { isImpossible, questionStatus, type StatusQuestion } from '../../../src/domain/dispatch/question-status'
import { withinToldMinute, type ToldStep } from '../../../src/domain/dispatch/told-minute'
import { MINUTE, type Instant } from '../../../src/domain/kernel/time'

/** What an operator typed as the time of a report. Nothing typed means now. */
export type HeardTime =
  | { readonly kind: 'time'; readonly at?: Instant }
  | { readonly kind: 'not-a-time' }
  /** Nobody can report by voice what has not happened. */
  | { readonly kind: 'not-yet' }
  /** It contradicts what is on record, whoever says it: the field is to be mended. */
  | { readonly kind: 'cannot-be'; readonly question: StatusQuestion }

interface Report {
  readonly status: ToldStep
  readonly unitId: string | undefined
}

/**
 * Reads `03.12`, WIB: the last time the clock showed it around now. The minute that runs now is no future. Where the time
 * falls within its minute, and which time can't be, are the domain's rules: an agency's own desk is held to the same.
 */
export function readHeardTime(
  text: string,
  now: Instant,
  dispatch: Pick<Dispatch, 'times' | 'ladderFrom' | 'assignments'>,
  report: Report,
): HeardTime {
  if (text.trim() === '') return { kind: 'time' }
  const minute = nearestClockTime(text, now)
  if (minute === undefined) return { kind: 'not-a-time' }
  if (minute >= now + MINUTE) return { kind: 'not-yet' }
  const { status, unitId } = report
  const unit = unitId === undefined ? {} : { unitId }
  const at = withinToldMinute(dispatch, { status, at: Math.min(minute, now), ...unit })
  const question = questionStatus(dispatch, { status, at, now, ...unit }).find(isImpossible)
  return question === undefined ? { kind: 'time', at } : { kind: 'cannot-be', question }
}

/** What to ask before a report is taken (domain rule), for the order or one of its units. */
export function questionsOf(
  dispatch: Dispatch,
  { status, unitId, at, now }: Report & { readonly at: Instant; readonly now: Instant },
): readonly StatusQuestion[] {
  return questionStatus(dispatch, { status, at, now, ...(unitId === undefined ? {} : { unitId }) })
}
