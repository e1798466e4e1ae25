import type { Incident } from '../../../src/domain/incident/incident'
import type { Facts } from '../../../src/projection/facts'
import { incidentIn } from '../../store/incidents-by-id'

/** The open incident of each call; a call of one that was merged away belongs to where that went. */
export function callsOfIncidents(open: readonly Incident[], facts: Facts): ReadonlyMap<string, Incident> {
  const found = new Map<string, Incident>()
  for (const incident of open) {
    const queue = [incident.id]
    for (const id of queue) {
      const one = incidentIn(facts, id)
      if (one === undefined) continue
      for (const callId of one.calls) found.set(callId, incident)
      queue.push(...one.absorbed.filter((absorbed) => !queue.includes(absorbed)))
    }
  }
  return found
}
