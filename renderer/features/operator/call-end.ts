import { isCallLive, type Call } from '../../../src/domain/call/call'

/**
 * What ending a call has to ask first. An emergency that is in no incident is asked about: nobody would come. One that is
 * over already can still be closed with a reason.
 */
export function endAsks(call: Call, isInIncident: boolean): boolean {
  if (call.unserved === true) return true
  return isCallLive(call) && call.disposition?.kind === 'emergency' && !isInIncident
}
