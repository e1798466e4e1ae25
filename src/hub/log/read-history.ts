import { mayAgencySeeCallers, mayAgencySeeIncident, type Audience } from '../../domain/access/entitlement'
import { redactIncidentEvent } from '../../domain/access/redact'
import type { Incident } from '../../domain/incident/incident'
import type { RecordedIncidentEvent } from '../../domain/incident/incident-events'
import type { SiagaEvent, StreamState } from '../../projection/stream-state'
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
  if (!stream.startsWith('incident:')) return stream === 'directory:agency' ? events : []
  const state = foldHistory(events).get(stream)?.state
  if (state?.kind !== 'incident' || !mayAgencySeeIncident(state.incident, agencyId)) return []
  const { incident } = state
  return events.map((event) => redactIncidentEvent(event as RecordedIncidentEvent, agencyId, agencyOf(incident)))
}

function agencyOf(incident: Incident): (dispatchId: string) => string | undefined {
  return (dispatchId) => incident.dispatches.find(({ id }) => id === dispatchId)?.agencyId
}
