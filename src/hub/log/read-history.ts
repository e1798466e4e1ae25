import {
  mayAgencySeeCallers,
  mayAgencySeeComplaint,
  mayAgencySeeIncident,
  type Audience,
} from '../../domain/access/entitlement'
import { redactIncidentEvent } from '../../domain/access/redact'
import { redactComplaintEvent } from '../../domain/access/redact-complaint'
import type { RecordedComplaintEvent } from '../../domain/complaint/complaint-events'
import type { Incident } from '../../domain/incident/incident'
import type { RecordedIncidentEvent } from '../../domain/incident/incident-events'
import type { SiagaEvent, StreamState } from '../../projection/stream-state'
import { isForEveryAgency } from './agency-directories'
import { foldHistory } from './live-states'

/**
 * A stream's whole history as an audience may read it. Empty for an agency that may not see it: whether it exists is
 * not said either. `openStates`: what is on the board, to learn whose call it is.
 */
export function historyFor(
  events: readonly SiagaEvent[],
  stream: string,
  audience: Audience,
  openStates: () => Iterable<StreamState>,
): readonly SiagaEvent[] {
  // Who made a secret complaint is no history anybody reads.
  if (stream.startsWith('identity:')) return []
  if (audience.kind === 'room') return events
  const { agencyId } = audience
  if (stream.startsWith('call:')) {
    const callId = stream.slice('call:'.length)
    const entitled = [...openStates()].some(
      (state) =>
        state.kind === 'incident' &&
        state.incident.calls.includes(callId) &&
        mayAgencySeeCallers(state.incident, agencyId),
    )
    return entitled ? events : []
  }
  if (stream.startsWith('complaint:')) {
    const state = foldHistory(events).get(stream)?.state
    if (state?.kind !== 'complaint' || !mayAgencySeeComplaint(state.complaint, agencyId)) return []
    return events.map((event) => redactComplaintEvent(event as RecordedComplaintEvent, agencyId))
  }
  if (!stream.startsWith('incident:')) return isForEveryAgency(stream) ? events : []
  const state = foldHistory(events).get(stream)?.state
  if (state?.kind !== 'incident' || !mayAgencySeeIncident(state.incident, agencyId)) return []
  const { incident } = state
  return events.map((event) => redactIncidentEvent(event as RecordedIncidentEvent, agencyId, agencyOf(incident)))
}

function agencyOf(incident: Incident): (dispatchId: string) => string | undefined {
  return (dispatchId) => incident.dispatches.find(({ id }) => id === dispatchId)?.agencyId
}
