import { isCallLive, type Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'

/**
 * What ending a call has to ask first. An emergency that is in no incident is asked about: nobody would come. One that is
 * over already can still be closed with a reason.
 */
export function endAsks(call: Call, isInIncident: boolean): boolean {
  if (call.unserved === true) return true
  return isCallLive(call) && call.disposition?.kind === 'emergency' && !isInIncident
}

/**
 * Whether the caller would be let go while nobody has been sent to their incident: it is open and no order stands or is
 * done. Asked about, because the caller may believe that help is on its way.
 */
export function endsUnsent(call: Call, incident: Pick<Incident, 'life' | 'dispatches'> | undefined): boolean {
  if (incident?.life.kind !== 'open' || !isCallLive(call)) return false
  return incident.dispatches.every(({ state }) => state === 'declined' || state === 'cancelled')
}
