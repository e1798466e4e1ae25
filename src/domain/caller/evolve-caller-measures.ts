import { entryOf } from '../kernel/entry-of'
import { assertNever } from '../kernel/assert-never'
import { noMeasures, type CallerMeasure, type CallerMeasures, type RecordedCallerMeasureEvent } from './caller-measure'

/** Folds one event into the measures. */
export function evolveCallerMeasures(
  known: CallerMeasures | undefined,
  event: RecordedCallerMeasureEvent,
): CallerMeasures {
  const measures = { ...(known ?? noMeasures), version: event.version }
  const { actor: by, occurredAt: at } = event
  switch (event.type) {
    case 'caller-measure-signed': {
      const { measureId: id, ...signed } = event.body
      const measure: CallerMeasure = { id, signedBy: by, signedAt: at, ...signed }
      return { ...measures, items: { ...measures.items, [id]: measure } }
    }
    case 'caller-measure-lifted': {
      const { measureId, reason } = event.body
      const measure = entryOf(measures.items, measureId)
      if (measure === undefined) return measures
      const lifted = { by, at, ...(reason === undefined ? {} : { reason }) }
      return { ...measures, items: { ...measures.items, [measureId]: { ...measure, lifted } } }
    }
    case 'disaster-mode-set': {
      const { disasterMode: _before, ...rest } = measures
      const { on, reason } = event.body
      return on ? { ...rest, disasterMode: { by, at, ...(reason === undefined ? {} : { reason }) } } : rest
    }
    default:
      return assertNever(event)
  }
}
