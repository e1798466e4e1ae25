import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
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
 * An incident with the orders and calls of those merged into it: a merge moves none, but who looks at the one must see
 * whom the other has on duty and who told of it.
 */
export function wholeIncident(incident: Incident, absorbed: readonly Incident[]): Incident {
  if (absorbed.every(({ dispatches, calls }) => dispatches.length + calls.length === 0)) return incident
  const all = [incident, ...absorbed]
  return {
    ...incident,
    dispatches: all.flatMap(({ dispatches }) => dispatches),
    calls: [...new Set(all.flatMap(({ calls }) => calls))],
  }
}

/** How much an order asks of who reads a list: one that waits for an answer before one that runs, and before one that is over. */
function urgency(dispatch: Dispatch): number {
  return isAwaitingAcknowledgement(dispatch) ? 2 : isDispatchOpen(dispatch) ? 1 : 0
}

/**
 * The orders of a list's row, cancelled ones left out: an agency that has several, as after a merge or a second order,
 * stands there once, with the one that asks for most, and of equal ones the later. Those nobody has accepted come first.
 */
export function ordersByAgency(dispatches: readonly Dispatch[]): readonly Dispatch[] {
  const shown = new Map<string, Dispatch>()
  for (const dispatch of dispatches) {
    if (dispatch.state === 'cancelled') continue
    const other = shown.get(dispatch.agencyId)
    if (other === undefined || urgency(dispatch) >= urgency(other)) shown.set(dispatch.agencyId, dispatch)
  }
  // Whoever is waited for stands first: a row shows two or three and counts the others.
  return [...shown.values()].sort((a, b) => urgency(b) - urgency(a))
}
