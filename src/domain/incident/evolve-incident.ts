import { evolveDispatch, orderedDispatch } from '../dispatch/evolve-dispatch'
import type { Dispatch } from '../dispatch/dispatch'
import { assertNever } from '../kernel/assert-never'
import { evolveTriage } from '../triage/evolve-triage'
import type { Incident, Note } from './incident'
import type { RecordedIncidentEvent } from './incident-events'

/** Folds one event into an incident. `undefined` before the first one. Total: it never throws on a known event. */
export function evolveIncident(incident: Incident | undefined, event: RecordedIncidentEvent): Incident | undefined {
  const at = event.occurredAt
  if (event.type === 'incident-opened') {
    return {
      id: event.stream.slice('incident:'.length),
      version: event.version,
      openedAt: at,
      openedBy: event.actor,
      life: { kind: 'open' },
      calls: [],
      absorbed: [],
      dispatches: [],
      notes: [],
      reviews: 0,
      ...event.body,
    }
  }
  if (incident === undefined) return undefined
  const next = { ...incident, version: event.version }
  switch (event.type) {
    case 'incident-relocated': {
      // A place given without a kelurahan must not keep the old one's name.
      const { areaCode: _oldArea, location: _oldPlace, ...rest } = next
      const { location, areaCode } = event.body
      return {
        ...rest,
        ...(location === undefined ? {} : { location }),
        ...(areaCode === undefined ? {} : { areaCode }),
      }
    }
    case 'incident-retyped':
      return { ...next, type: event.body.type }
    case 'incident-reprioritised':
      return { ...next, priority: event.body.priority }
    case 'incident-closed':
      return { ...next, life: { kind: 'closed', by: event.actor, at, ...event.body } }
    case 'incident-reopened':
      return { ...next, life: { kind: 'open' } }
    case 'incident-reviewed':
      return { ...next, reviews: next.reviews + 1 }
    case 'call-attached':
      return { ...next, calls: [...next.calls, event.body.callId] }
    case 'call-detached':
      return { ...next, calls: next.calls.filter((id) => id !== event.body.callId) }
    case 'incident-merged': {
      const { into, from, reason } = event.body
      if (from !== incident.id) return { ...next, absorbed: [...next.absorbed, from] }
      return {
        ...next,
        life: { kind: 'merged', into, by: event.actor, at, ...(reason === undefined ? {} : { reason }) },
      }
    }
    case 'incident-unmerged': {
      const { from } = event.body
      if (from !== incident.id) return { ...next, absorbed: next.absorbed.filter((id) => id !== from) }
      return { ...next, life: { kind: 'open' } }
    }
    case 'triage-answered':
    case 'triage-finished':
      return { ...next, triage: evolveTriage(next.triage, event) }
    case 'note-added': {
      const { noteId, ...words } = event.body
      return { ...next, notes: [...next.notes, { id: noteId, by: event.actor, at, ...words }] }
    }
    case 'note-struck': {
      const { noteId, ...why } = event.body
      const struck: Note['struck'] = { by: event.actor, at, ...why }
      return { ...next, notes: next.notes.map((note) => (note.id === noteId ? { ...note, struck } : note)) }
    }
    case 'dispatch-ordered':
      return { ...next, dispatches: [...next.dispatches, orderedDispatch(event)] }
    case 'dispatch-delivered':
    case 'dispatch-acknowledged':
    case 'dispatch-declined':
    case 'dispatch-status-reported':
    case 'dispatch-status-taken-back':
    case 'dispatch-cancelled':
    case 'dispatch-escalated':
    case 'dispatch-relayed':
    case 'units-assigned':
      return withDispatch(next, event.body.dispatchId, (dispatch) => evolveDispatch(dispatch, event))
    default:
      return assertNever(event)
  }
}

function withDispatch(incident: Incident, id: string, change: (dispatch: Dispatch) => Dispatch): Incident {
  return {
    ...incident,
    dispatches: incident.dispatches.map((dispatch) => (dispatch.id === id ? change(dispatch) : dispatch)),
  }
}
