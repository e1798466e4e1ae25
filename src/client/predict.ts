import type { CommandInput } from '../contract/commands/index'
import { decideCall, type CallCommand } from '../domain/call/decide-call'
import { decideIncident, type IncidentCommand } from '../domain/incident/decide-incident'
import type { Actor } from '../domain/kernel/actor'
import type { Result } from '../domain/kernel/result'
import { applyEvents, type Facts } from '../projection/facts'
import type { SiagaEvent, StreamState } from '../projection/stream-state'
import type { OutboxEntry } from './client-ports'

interface Fact {
  readonly type: string
  readonly body: object
}

interface Prediction {
  readonly stream: string
  readonly facts: readonly Fact[]
}

/** The stream a command is about, as far as this console can know it. */
export function streamOf(entry: OutboxEntry, facts: Facts): string | undefined {
  const input = entry.input as Readonly<Record<string, unknown>>
  if (entry.name === 'call:receive') return `call:${entry.commandId}`
  // On two streams at once: shown when the hub has said so.
  if (entry.name === 'incident:merge' || entry.name === 'incident:unmerge') return undefined
  if (entry.name === 'triage:answer') {
    const { incidentId, callId } = entry.input as CommandInput<'triage:answer'>
    return incidentId === undefined ? `call:${callId ?? ''}` : `incident:${incidentId}`
  }
  if (entry.name === 'incident:open') return `incident:${entry.commandId}`
  if (entry.name.startsWith('call:')) return `call:${String(input['callId'])}`
  if (entry.name.startsWith('incident:')) return `incident:${String(input['incidentId'])}`
  if (entry.name.startsWith('dispatch:')) return streamOfDispatch(facts, String(input['dispatchId']))
  return undefined
}

/** Folds what the hub will most likely record. A command the rules refuse here predicts nothing; the hub decides. */
export function predict(facts: Facts, entry: OutboxEntry, actor: Actor): Facts {
  const stream = streamOf(entry, facts)
  if (stream === undefined) return facts
  const known = facts.get(stream)
  const prediction = decide(entry, stream, known?.state, actor)
  const at = occurredAtOf(entry)
  const events = (prediction?.facts ?? []).map((fact, index) => ({
    seq: 0,
    stream,
    version: (known?.version ?? 0) + index + 1,
    actor: actor.username,
    occurredAt: at,
    recordedAt: at,
    ...fact,
  }))
  // The decision and the stream it was taken on fit each other; only the hub's own seq is missing.
  return applyEvents(facts, events as unknown as readonly SiagaEvent[])
}

function occurredAtOf({ input, createdAt }: OutboxEntry): number {
  return 'occurredAt' in input && typeof input.occurredAt === 'number' ? input.occurredAt : createdAt
}

function decide(
  entry: OutboxEntry,
  stream: string,
  state: StreamState | undefined,
  actor: Actor,
): Prediction | undefined {
  if (entry.name === 'triage:answer') return answered(entry, stream, state)
  const ctx = { now: occurredAtOf(entry), actor, commandId: entry.commandId }
  if (stream.startsWith('call:')) {
    const call = state?.kind === 'call' ? state.call : undefined
    if (entry.name === 'call:to-complaint') {
      // The complaint itself, with its code, is the hub's to make; the call is one from now on.
      return accepted(
        stream,
        decideCall(call, { type: 'dispose', kind: 'complaint', complaintId: entry.commandId }, ctx),
      )
    }
    const { callId: _id, occurredAt: _at, ...rest } = entry.input as CommandInput<'call:answer'>
    const type = entry.name.slice('call:'.length)
    return accepted(stream, decideCall(call, { type, ...rest } as CallCommand, ctx))
  }
  const incident = state?.kind === 'incident' ? state.incident : undefined
  const alreadyThere =
    incident?.notes.some(({ id }) => id === entry.commandId) === true ||
    incident?.dispatches.some(({ id }) => id.startsWith(`${entry.commandId}.`)) === true
  if (alreadyThere) return undefined
  return accepted(stream, decideIncident(incident, incidentCommandOf(entry), ctx))
}

/** An answer shows at once; whether the protocol has it is the hub's to say. */
function answered(entry: OutboxEntry, stream: string, state: StreamState | undefined): Prediction | undefined {
  const { protocolId, questionId, answer } = entry.input as CommandInput<'triage:answer'>
  const triage =
    state?.kind === 'call' ? state.call.triage : state?.kind === 'incident' ? state.incident.triage : undefined
  const begun = triage?.protocolId === protocolId ? triage : undefined
  const isThere = begun?.answers.some((given) => given.questionId === questionId && given.answer === answer) === true
  if (begun === undefined || isThere) return undefined
  const body = { protocolId, protocolVersion: begun.protocolVersion, questionId, answer }
  return { stream, facts: [{ type: 'triage-answered', body }] }
}

function accepted(stream: string, decision: Result<readonly Fact[]>): Prediction | undefined {
  return decision.ok ? { stream, facts: decision.value } : undefined
}

/** From the wire's words to the domain's, the way the hub does it. */
function incidentCommandOf({ name, input }: OutboxEntry): IncidentCommand {
  const { incidentId: _id, occurredAt: _at, ...rest } = input as Record<string, unknown>
  switch (name) {
    case 'incident:open': {
      const { type, ...opening } = rest
      // The number is the hub's to give.
      return { type: 'open', number: '', incidentType: type, ...opening } as IncidentCommand
    }
    case 'incident:retype':
      return { type: 'retype', incidentType: rest['type'], reason: rest['reason'] } as IncidentCommand
    case 'incident:dispatch': {
      const { agencyIds, ...terms } = rest
      return { type: 'dispatch', agencyIds, terms } as IncidentCommand
    }
    default:
      return { type: name.slice(name.indexOf(':') + 1), ...rest } as IncidentCommand
  }
}

function streamOfDispatch(facts: Facts, dispatchId: string): string | undefined {
  for (const [stream, { state }] of facts) {
    if (state?.kind === 'incident' && state.incident.dispatches.some(({ id }) => id === dispatchId)) return stream
  }
  return undefined
}
