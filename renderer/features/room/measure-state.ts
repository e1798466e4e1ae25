import type { CallerMeasure, CallerMeasures } from '../../../src/domain/caller/caller-measure'
import type { Instant } from '../../../src/domain/kernel/time'

/** `suspended`: a block that holds again when the disaster mode ends before it does. */
export type MeasureState = 'standing' | 'suspended' | 'expired' | 'lifted'

export function measureState(measure: CallerMeasure, measures: CallerMeasures, now: Instant): MeasureState {
  if (measure.lifted !== undefined) return 'lifted'
  if (measure.kind !== 'block') return 'standing'
  if (measure.until === undefined || now >= measure.until) return 'expired'
  return measures.disasterMode === undefined ? 'standing' : 'suspended'
}

export interface ShownMeasure {
  readonly measure: CallerMeasure
  readonly state: MeasureState
}

/** All measures, those that hold or will hold again before those that are over; the latest first. */
export function sortMeasures(measures: CallerMeasures, now: Instant): readonly ShownMeasure[] {
  const isOver = ({ state }: ShownMeasure) => (state === 'expired' || state === 'lifted' ? 1 : 0)
  return Object.values(measures.items)
    .map((measure) => ({ measure, state: measureState(measure, measures, now) }))
    .sort((a, b) => isOver(a) - isOver(b) || b.measure.signedAt - a.measure.signedAt)
}
