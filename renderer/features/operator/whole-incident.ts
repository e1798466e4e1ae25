import type { Incident } from '../../../src/domain/incident/incident'
import type { Facts } from '../../../src/projection/facts'
import { incidentIn } from '../../store/incidents-by-id'

/** Everything that was merged into an incident, also over several steps, as far as the facts know it. */
export function absorbedIds(incident: Incident, facts: Facts): readonly string[] {
  const ids = [...incident.absorbed]
  for (const id of ids) {
    const further = incidentIn(facts, id)?.absorbed ?? []
    ids.push(...further.filter((one) => one !== incident.id && !ids.includes(one)))
  }
  return ids
}

/**
 * An incident with the orders of those merged into it: a merge moves no order, but who looks at the one must see whom the
 * other has on duty.
 */
export function wholeIncident(incident: Incident, absorbed: readonly Incident[]): Incident {
  const joined = absorbed.flatMap(({ dispatches }) => dispatches)
  return joined.length === 0 ? incident : { ...incident, dispatches: [...incident.dispatches, ...joined] }
}
