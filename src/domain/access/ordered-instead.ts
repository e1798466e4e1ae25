import { isDispatchOpen, type Dispatch } from '../dispatch/dispatch'
import type { Incident } from '../incident/incident'
import type { Instant } from '../kernel/time'
import { mayAgencySeeIncident } from './entitlement'

/** One agency the centre turned to, and when. */
export interface OrderedInstead {
  readonly agencyId: string
  readonly at: Instant
}

/**
 * Whom the centre ordered after an agency that then declined, the first ordered first: all that it may know of an incident
 * it has lost sight of (ADR 3). By the hub's own clock, so what went out together with its order is not in it; nor is what was
 * refused or taken back since, nor how far anybody is. Nothing where it has not declined, or where it sees the incident itself.
 */
export function orderedInstead(incident: Pick<Incident, 'dispatches'>, agencyId: string): readonly OrderedInstead[] {
  const declined = incident.dispatches.find((one) => one.agencyId === agencyId && one.state === 'declined')
  if (declined === undefined || mayAgencySeeIncident(incident, agencyId)) return []
  return incident.dispatches
    .filter((one) => one.agencyId !== agencyId && one.ladderFrom > declined.ladderFrom && isHelp(one))
    .map((one) => ({ agencyId: one.agencyId, at: one.times.ordered ?? one.ladderFrom }))
    .sort((a, b) => a.at - b.at)
}

const isHelp = (one: Dispatch) => isDispatchOpen(one) || one.state === 'cleared'
