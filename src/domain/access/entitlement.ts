import { activeTaskOf, type Complaint } from '../complaint/complaint'
import { isDispatchOpen } from '../dispatch/dispatch'
import type { Incident } from '../incident/incident'

/** What a session may see: the whole room, or what concerns one agency. */
export type Audience = { readonly kind: 'room' } | { readonly kind: 'agency'; readonly agencyId: string }

/** An agency sees an incident once it is ordered to it and until its last order is declined or cancelled. */
export function mayAgencySeeIncident(incident: Pick<Incident, 'dispatches'>, agencyId: string): boolean {
  return incident.dispatches.some(
    (dispatch) => dispatch.agencyId === agencyId && dispatch.state !== 'declined' && dispatch.state !== 'cancelled',
  )
}

/** The caller (number, name, place) is shown to an agency only while it still has something to do there. */
export function mayAgencySeeCallers(incident: Incident, agencyId: string): boolean {
  return incident.dispatches.some((dispatch) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch))
}

/** The streams of an incident that an agency may have on its screen. */
export function agencyStreams(incident: Incident, agencyId: string): readonly string[] {
  if (!mayAgencySeeIncident(incident, agencyId)) return []
  const own = `incident:${incident.id}`
  return mayAgencySeeCallers(incident, agencyId) ? [own, ...incident.calls.map((id) => `call:${id}`)] : [own]
}

/** An agency sees a complaint while it has it, or has finished it: until it sends it back or it is taken from it. */
export function mayAgencySeeComplaint(complaint: Complaint, agencyId: string): boolean {
  return activeTaskOf(complaint, agencyId) !== undefined
}
