import type { Dispatch, DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { questionStatus, type StatusQuestion } from '../../../src/domain/dispatch/question-status'
import type { Instant } from '../../../src/domain/kernel/time'

/** What to ask before this desk reports a step: what the domain doubts, and a way that nobody has reported. */
export type StepDoubt = StatusQuestion | { readonly kind: 'never-en-route' }

interface Report {
  readonly status: DispatchStatus
  readonly unitId?: string
  readonly at: Instant
  readonly now: Instant
  /** The time was typed: then a step before the acceptance is asked about however near it is. */
  readonly isTold?: boolean
}

/** The doubts about a step, for the order or one of its units; nothing where it agrees with what is known. */
export function stepDoubts(dispatch: Dispatch, { isTold = false, ...report }: Report): readonly StepDoubt[] {
  const found = questionStatus(dispatch, report)
  const unit = dispatch.assignments.find(({ unitId }) => unitId === report.unitId)
  // A unit that nobody reported on may have gone with the others: the order's own departure is enough for it.
  const hasLeft = dispatch.times['en-route'] !== undefined || unit?.times['en-route'] !== undefined
  const acknowledgedAt = dispatch.times.acknowledged
  const isBefore = isTold && acknowledgedAt !== undefined && report.at < acknowledgedAt
  const isAsked = found.some(({ kind }) => kind === 'before-order' || kind === 'before-acknowledged')
  return [
    ...found,
    ...(isBefore && !isAsked ? [{ kind: 'before-acknowledged' as const, acknowledgedAt }] : []),
    ...(report.status === 'on-scene' && !hasLeft ? [{ kind: 'never-en-route' as const }] : []),
  ]
}

/** Can't be, so a typed time is refused in its field; what is left is asked about once. */
export function isRefused(doubt: StepDoubt, isImpossible: (question: StatusQuestion) => boolean): boolean {
  return doubt.kind !== 'never-en-route' && isImpossible(doubt)
}
