import { assertNever } from '../kernel/assert-never'
import type { Call, CallState } from './call'
import { evolveTriage } from '../triage/evolve-triage'
import type { RecordedCallEvent } from './call-events'

/** Folds one event into a call. `undefined` before the first one. Total: an event of a call nobody received is ignored. */
export function evolveCall(call: Call | undefined, event: RecordedCallEvent): Call | undefined {
  if (event.type === 'call-received') {
    const { channel, number, name, line } = event.body
    return {
      id: event.stream.slice('call:'.length),
      version: event.version,
      channel,
      receivedAt: event.occurredAt,
      state: { kind: 'ringing' },
      callBacks: [],
      ...(line === undefined ? {} : { line }),
      ...(number === undefined ? {} : { number }),
      ...(name === undefined ? {} : { name }),
    }
  }
  if (call === undefined) return undefined
  const next = { ...call, version: event.version }
  const at = event.occurredAt
  switch (event.type) {
    case 'call-answered': {
      const { by } = event.body
      const state: CallState = call.state.kind === 'ringing' ? { kind: 'answered', answeredAt: at } : call.state
      return { ...next, state, ...(by === undefined ? {} : { claim: { by, at } }) }
    }
    case 'call-ended': {
      const answeredAt = call.state.kind === 'answered' ? call.state.answeredAt : at
      return { ...next, state: { kind: 'ended', answeredAt, endedAt: at } }
    }
    case 'call-abandoned':
      return { ...next, state: { kind: 'abandoned', abandonedAt: at } }
    case 'call-identified': {
      const { number, name } = event.body
      return { ...next, ...(number === undefined ? {} : { number }), ...(name === undefined ? {} : { name }) }
    }
    case 'call-located':
      return event.body.location === undefined ? next : { ...next, location: event.body.location }
    case 'call-aml-received': {
      const { status, location, warnings } = event.body
      // A later message without a fix takes nothing away.
      if (location === undefined && call.aml?.location !== undefined) return next
      return { ...next, aml: { status, warnings, at, ...(location === undefined ? {} : { location }) } }
    }
    case 'call-back-tried':
      return { ...next, callBacks: [...next.callBacks, { outcome: event.body.outcome, by: event.actor, at }] }
    case 'triage-answered':
    case 'triage-finished':
      return { ...next, triage: evolveTriage(call.triage, event) }
    case 'call-kind-retracted': {
      const { disposition: _retracted, ...rest } = next
      return rest
    }
    case 'call-disposed': {
      const disposition = { by: event.actor, at, ...event.body }
      // What it became stays known when somebody calls it something else afterwards.
      const complaintId = event.body.complaintId ?? call.disposition?.complaintId
      return { ...next, disposition: complaintId === undefined ? disposition : { ...disposition, complaintId } }
    }
    default:
      return assertNever(event)
  }
}
