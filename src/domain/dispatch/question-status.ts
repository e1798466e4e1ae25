import { MINUTE, type Instant } from '../kernel/time'
import { dispatchStatuses, type Dispatch, type DispatchStatus } from './dispatch'
import type { ToldStep } from './told-minute'

/** Why a status that was just reported is hard to believe. Most are asked about once: a person may still know better. */
export type StatusQuestion =
  | { readonly kind: 'future' }
  | { readonly kind: 'before-order'; readonly orderedAt: Instant }
  | { readonly kind: 'before-acknowledged'; readonly acknowledgedAt: Instant }
  | { readonly kind: 'before-step'; readonly step: DispatchStatus; readonly stepAt: Instant }
  | { readonly kind: 'after-step'; readonly step: DispatchStatus; readonly stepAt: Instant }
  /** Cleared or carrying somebody where nobody has said that they arrived. */
  | { readonly kind: 'never-on-scene' }

/** A time is told by the minute, and two clocks of the room may differ by seconds. */
const SLACK = MINUTE
/** A crew may leave at the bell, while the officer still reaches for the key. */
const ACKNOWLEDGE_SLACK = 2 * MINUTE

interface ReportedStatus {
  readonly status: ToldStep
  /** The unit it is about; absent: the order as a whole. */
  readonly unitId?: string
  /** When it is said to have happened. */
  readonly at: Instant
  readonly now: Instant
}

/**
 * What to ask before a status is taken: a time to come, one before the order was given or accepted, one that turns the
 * steps of the same unit (or of the whole order) round, an end without an arrival. Nothing where the report agrees with
 * what is known.
 */
export function questionStatus(
  dispatch: Pick<Dispatch, 'times' | 'ladderFrom' | 'assignments'>,
  { status, unitId, at, now }: ReportedStatus,
): readonly StatusQuestion[] {
  const orderedAt = dispatch.times.ordered ?? dispatch.ladderFrom
  const unit = dispatch.assignments.find((assignment) => assignment.unitId === unitId)
  const known: Partial<Record<DispatchStatus, Instant>> = unitId === undefined ? dispatch.times : (unit?.times ?? {})
  const questions: StatusQuestion[] = []
  if (at > now + SLACK) questions.push({ kind: 'future' })
  const acknowledgedAt = dispatch.times.acknowledged
  if (at < orderedAt - SLACK) questions.push({ kind: 'before-order', orderedAt })
  else if (acknowledgedAt !== undefined && at < acknowledgedAt - ACKNOWLEDGE_SLACK) {
    questions.push({ kind: 'before-acknowledged', acknowledgedAt })
  }
  const place = dispatchStatuses.findIndex((step) => step === status)
  for (const [index, step] of dispatchStatuses.entries()) {
    const stepAt = known[step]
    if (stepAt === undefined || index === place || place < 0) continue
    if (index < place && at < stepAt - SLACK) questions.push({ kind: 'before-step', step, stepAt })
    if (index > place && at > stepAt + SLACK) questions.push({ kind: 'after-step', step, stepAt })
  }
  const ends = status === 'cleared' || status === 'transporting'
  const hasArrived = known['on-scene'] !== undefined || known.transporting !== undefined
  // A unit that nobody reported on may have gone with the others: the order's arrival is enough for it.
  const arrivedTogether =
    unitId !== undefined && unit?.times['en-route'] === undefined && dispatch.times['on-scene'] !== undefined
  if (ends && !hasArrived && !arrivedTogether) questions.push({ kind: 'never-on-scene' })
  return questions
}

/**
 * Can't be, so a time that somebody told is not taken: it lies before the order or the step that has to come first, or it
 * has not come yet. Before the acceptance it can be: a crew sent by radio leaves before anybody reaches for the key. A step
 * without a time of its own is never held to this: then only a clock of the room can be wrong, and work goes on.
 */
export function isImpossible({ kind }: StatusQuestion): boolean {
  return kind === 'future' || kind === 'before-order' || kind === 'before-step'
}
