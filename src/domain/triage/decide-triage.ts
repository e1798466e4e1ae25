import type { Priority } from '../incident/incident-types'
import { assertNever } from '../kernel/assert-never'
import { accept, refuse, type Result } from '../kernel/result'
import type { Protocol } from './protocol'
import { runProtocol } from './run-protocol'
import type { Triage } from './triage'
import type { TriageEvent } from './triage-events'

export type TriageCommand =
  | { readonly type: 'answer'; readonly questionId: string; readonly answer: string }
  | { readonly type: 'finish'; readonly overridePriority?: Priority; readonly reason?: string }

/**
 * Says what a command would do to the triage of a call or an incident. `protocol` is the version the round was started
 * with when it goes on (a new version may be published meanwhile), the active version when it starts.
 *
 * Any question of the protocol may be answered at any time, again too. Refuses `invalid-input` for a question or answer
 * the protocol does not have and for an override without a reason, `conflict` for another version than the round's and
 * for a finish while questions are open and no priority is set by hand.
 */
export function decideTriage(
  triage: Triage | undefined,
  protocol: Protocol,
  command: TriageCommand,
): Result<readonly TriageEvent[]> {
  const isSameProtocol = triage?.protocolId === protocol.id
  if (isSameProtocol && triage.protocolVersion !== protocol.version) {
    return refuse('conflict', `The questions were begun with version ${triage.protocolVersion} of this protocol.`)
  }
  const round = isSameProtocol ? triage : undefined
  switch (command.type) {
    case 'answer':
      return answer(round, protocol, command.questionId, command.answer)
    case 'finish':
      return finish(round, protocol, command.overridePriority, command.reason)
    default:
      return assertNever(command)
  }
}

function answer(
  round: Triage | undefined,
  protocol: Protocol,
  questionId: string,
  answerId: string,
): Result<readonly TriageEvent[]> {
  const question = protocol.questions.find(({ id }) => id === questionId)
  if (question === undefined) return refuse('invalid-input', 'The protocol has no such question.')
  if (!question.answers.some(({ id }) => id === answerId)) {
    return refuse('invalid-input', 'The question has no such answer.')
  }
  const latest = round?.answers.filter((given) => given.questionId === questionId).at(-1)
  if (latest?.answer === answerId) return accept([])
  const of = { protocolId: protocol.id, protocolVersion: protocol.version }
  return accept([{ type: 'triage-answered', body: { ...of, questionId, answer: answerId } }])
}

function finish(
  round: Triage | undefined,
  protocol: Protocol,
  overridePriority: Priority | undefined,
  saidReason: string | undefined,
): Result<readonly TriageEvent[]> {
  const { determinant, proposedPriority } = runProtocol(protocol, round?.answers ?? [])
  if (determinant === undefined && overridePriority === undefined) {
    return refuse('conflict', 'Questions are still open; answer them or set the priority by hand.')
  }
  const priority = overridePriority ?? proposedPriority
  const isOverridden = determinant === undefined || priority !== proposedPriority
  const reason = saidReason?.trim() ?? ''
  if (isOverridden && reason === '') return refuse('invalid-input', 'Setting another priority needs a reason.')
  const state = round?.state
  const isSame =
    state !== undefined &&
    state.kind !== 'open' &&
    state.priority === priority &&
    state.determinant === determinant?.id &&
    (state.kind === 'overridden' ? isOverridden && state.reason === reason : !isOverridden)
  if (isSame) return accept([])
  return accept([
    {
      type: 'triage-finished',
      body: {
        protocolId: protocol.id,
        protocolVersion: protocol.version,
        proposedPriority,
        priority,
        ...(determinant === undefined ? {} : { determinant: determinant.id }),
        ...(isOverridden ? { reason } : {}),
      },
    },
  ])
}
