import type { CommandInput } from '../../contract/commands/index'
import { accept, refuse } from '../../domain/kernel/result'
import { decideTriage, type TriageCommand } from '../../domain/triage/decide-triage'
import { noProtocols, protocolOf, type ProtocolDirectory } from '../../domain/triage/protocol-directory'
import { shippedProtocols } from '../../domain/triage/shipped/all'
import type { Triage } from '../../domain/triage/triage'
import { PROTOCOLS_STREAM } from '../../projection/board'
import { callIn } from './call-handlers'
import type { BatchView, Decision, StreamEvent } from './decision'

interface Subject {
  readonly stream: string
  readonly triage: Triage | undefined
}

type TriageInput = CommandInput<'triage:answer'> | CommandInput<'triage:finish'>

/**
 * An answer or the end of the questions. What is both a call's and an incident's is the incident's: responders read it
 * there. The end of an incident's questions sets its priority; before that, and on a call, nothing is moved.
 */
export function changeTriage(command: TriageCommand, input: TriageInput, view: BatchView): Decision {
  const subject = subjectOf(input, view)
  if (subject === undefined) return refuse('not-found', 'There is no such call or incident.')
  if (subject === 'closed') return refuse('already-closed', 'The incident is closed; reopen it first.')
  if (subject === 'merged') return refuse('merged-away', 'The incident was merged into another one; go on there.')
  const { stream, triage } = subject
  const protocols = protocolsIn(view)
  const begun = triage?.protocolId === input.protocolId ? triage.protocolVersion : undefined
  const protocol = protocolOf(shippedProtocols, protocols, input.protocolId, begun)
  if (protocol === undefined) return refuse('not-found', `There is no protocol "${input.protocolId}".`)
  const decision = decideTriage(triage, protocol, command)
  if (!decision.ok) return decision
  const events: StreamEvent[] = []
  let value = {}
  for (const event of decision.value) {
    events.push({ stream, ...event })
    if (event.type !== 'triage-finished') continue
    const { determinant, priority } = event.body
    value = { priority, ...determinantOf(event.body) }
    const state = view.state(stream)
    if (state?.kind !== 'incident' || state.incident.priority === priority) continue
    events.push({
      stream,
      type: 'incident-reprioritised',
      body: { priority, reason: event.body.reason ?? determinant },
    })
  }
  if (command.type === 'finish' && events.length === 0 && triage !== undefined && triage.state.kind !== 'open') {
    // The same end again: the reply tells what holds.
    value = { priority: triage.state.priority, ...determinantOf(triage.state) }
  }
  return accept({ events, value })
}

/** What was asked before there was an incident goes along with it, so that the responders read it too. */
export function triageOfCall(callId: string | undefined, incidentId: string, view: BatchView): readonly StreamEvent[] {
  const triage = callId === undefined ? undefined : callIn(view, callId)?.triage
  if (triage === undefined) return []
  const { protocolId, protocolVersion, state } = triage
  const stream = `incident:${incidentId}`
  const of = { protocolId, protocolVersion }
  // The latest answer to each question holds; the earlier ones stay on the call.
  const latest = [...new Map(triage.answers.map((given) => [given.questionId, given])).values()]
  const answered = latest.map(({ questionId, answer }) => ({
    stream,
    type: 'triage-answered',
    body: { ...of, questionId, answer },
  }))
  if (state.kind === 'open') return answered
  const proposedPriority = state.kind === 'overridden' ? state.overriddenFrom : state.priority
  const reason = state.kind === 'overridden' ? { reason: state.reason } : {}
  const body = { ...of, ...determinantOf(state), proposedPriority, priority: state.priority, ...reason }
  return [...answered, { stream, type: 'triage-finished', body }]
}

export function protocolsIn(view: BatchView): ProtocolDirectory {
  const state = view.state(PROTOCOLS_STREAM)
  return state?.kind === 'protocols' ? state.protocols : noProtocols
}

const determinantOf = ({ determinant }: { readonly determinant?: string }) =>
  determinant === undefined ? {} : { determinant }

function subjectOf({ callId, incidentId }: TriageInput, view: BatchView): Subject | 'closed' | 'merged' | undefined {
  if (incidentId !== undefined) {
    const stream = `incident:${incidentId}`
    const state = view.state(stream)
    if (state?.kind !== 'incident') return undefined
    const { life, triage } = state.incident
    return life.kind === 'open' ? { stream, triage } : life.kind
  }
  const call = callId === undefined ? undefined : callIn(view, callId)
  return call === undefined ? undefined : { stream: `call:${call.id}`, triage: call.triage }
}
