import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import { stepsAhead, type DueStep, type Ladder, type LadderStepName } from '../../../src/domain/dispatch/ladder'
import { SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'

/** One step of the ladder of one order. */
export interface LadderMark {
  readonly step: LadderStepName
  /** From the order. */
  readonly after: Duration
  /** When it was climbed; absent: not yet, or not at all. */
  readonly firedAt?: Instant
}

export interface LadderReading {
  /** In the order of their time. */
  readonly marks: readonly LadderMark[]
  /** From the order to the last step: the length of the bar. */
  readonly span: Duration
  readonly elapsed: Duration
  readonly next: DueStep | undefined
}

/** Where an order that nobody has accepted stands on the ladder. Undefined once somebody has answered. */
export function readLadder(
  dispatch: Pick<Dispatch, 'state' | 'ladderFrom' | 'escalations'>,
  ladder: Ladder,
  now: Instant,
): LadderReading | undefined {
  if (!isAwaitingAcknowledgement(dispatch)) return undefined
  const fired = dispatch.escalations
  const known = new Set(ladder.steps.map(({ step }) => step))
  const marks = [
    ...ladder.steps.map(({ step, after }) => {
      const found = fired.find((one) => one.step === step)
      return { step, after: after * SECOND, ...(found === undefined ? {} : { firedAt: found.firedAt }) }
    }),
    // Climbed before the centre took the step out of its ladder.
    ...fired
      .filter(({ step }) => !known.has(step))
      .map(({ step, dueAt, firedAt }) => ({ step, after: dueAt - dispatch.ladderFrom, firedAt })),
  ].sort((a, b) => a.after - b.after)
  return {
    marks,
    span: Math.max(SECOND, ...marks.map(({ after }) => after)),
    elapsed: Math.max(0, now - dispatch.ladderFrom),
    next: stepsAhead(dispatch, ladder)[0],
  }
}

/** The highest step that was climbed while nobody has accepted; undefined where there is none. */
export function highestStep(dispatch: Pick<Dispatch, 'state' | 'escalations'>): LadderStepName | undefined {
  return isAwaitingAcknowledgement(dispatch) ? dispatch.escalations.at(-1)?.step : undefined
}
