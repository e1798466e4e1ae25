import { assertNever } from '../kernel/assert-never'
import { isLeftUnheard, type Call, type CallState } from './call'
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
      // No account has a colon in its name: this is a channel's word, not a person's.
      const isLine = event.actor.startsWith('system:')
      const { state } = call
      if (state.kind === 'ended') {
        return withUnserved({ ...next, state: isLine ? { ...state, line: state.line ?? 'closed' } : state }, event.body)
      }
      const answeredAt = state.kind === 'answered' ? state.answeredAt : at
      const line = isLine ? ({ line: 'cut' } as const) : {}
      return withUnserved({ ...next, state: { kind: 'ended', answeredAt, endedAt: at, ...line } }, event.body)
    }
    case 'call-abandoned':
      return withUnserved({ ...next, state: { kind: 'abandoned', abandonedAt: at } }, event.body)
    case 'call-resumed': {
      if (call.state.kind !== 'ended') return next
      return withUnserved({ ...next, state: { kind: 'answered', answeredAt: call.state.answeredAt } }, {})
    }
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
      // Somebody has tried: a caller who was cut off unheard is owed no more than that.
      return {
        ...(isLeftUnheard(call) ? withUnserved(next, {}) : next),
        callBacks: [...next.callBacks, { outcome: event.body.outcome, by: event.actor, at }],
      }
    case 'triage-answered':
    case 'triage-finished':
      return { ...next, triage: evolveTriage(call.triage, event) }
    case 'call-kind-retracted': {
      const { disposition: _retracted, unserved: _unserved, ...rest } = next
      return rest
    }
    case 'call-disposed': {
      const { unserved: _unserved, ...body } = event.body
      const disposition = { by: event.actor, at, ...body }
      // What it became stays known when somebody calls it something else afterwards.
      const complaintId = event.body.complaintId ?? call.disposition?.complaintId
      const given = complaintId === undefined ? disposition : { ...disposition, complaintId }
      return withUnserved({ ...next, disposition: given }, event.body)
    }
    default:
      return assertNever(event)
  }
}

/** The mark goes with every event that could set it, so that it never outlives its reason. */
function withUnserved(call: Call, { unserved }: { readonly unserved?: true }): Call {
  const { unserved: _before, ...rest } = call
  return unserved === true ? { ...rest, unserved } : rest
}
