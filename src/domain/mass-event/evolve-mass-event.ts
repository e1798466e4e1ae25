import { assertNever } from '../kernel/assert-never'
import type { MassEvent, RecordedMassEventEvent } from './mass-event'

/** Folds one event into a mass event. `undefined` before the first one. */
export function evolveMassEvent(known: MassEvent | undefined, event: RecordedMassEventEvent): MassEvent | undefined {
  const { version, actor, occurredAt: at } = event
  if (event.type === 'mass-event-opened') {
    return { id: event.stream.slice('mass:'.length), version, openedAt: at, openedBy: actor, ...event.body }
  }
  if (known === undefined) return undefined
  switch (event.type) {
    case 'mass-event-joined': {
      const { incidentIds, callIds } = event.body
      return {
        ...known,
        version,
        incidentIds: [...known.incidentIds, ...incidentIds],
        callIds: [...known.callIds, ...callIds],
      }
    }
    case 'mass-event-left': {
      const { incidentIds, callIds } = event.body
      const [incidents, calls] = [new Set(incidentIds), new Set(callIds)]
      return {
        ...known,
        version,
        incidentIds: known.incidentIds.filter((id) => !incidents.has(id)),
        callIds: known.callIds.filter((id) => !calls.has(id)),
      }
    }
    case 'mass-event-closed':
      return { ...known, version, closed: { by: actor, at, ...event.body } }
    default:
      return assertNever(event)
  }
}
