import { incidentTypeDefaults, type IncidentType, type Priority } from '../../../src/domain/incident/incident-types'
import type { HarmCall } from '../../../src/domain/intake/person-harm'
import { interimPriority, runProtocol, type PathStep, type ProtocolRun } from '../../../src/domain/triage/run-protocol'
import { compareUrgency, type Protocol } from '../../../src/domain/triage/protocol'
import { activeProtocols, protocolOf, type ProtocolDirectory } from '../../../src/domain/triage/protocol-directory'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import type { Triage } from '../../../src/domain/triage/triage'

/** The questions for a caller who can't speak. */
export const SILENT_CALL = 'panggilan-senyap'

/**
 * The protocol to ask: one started by hand, else that of the type. Questions begun with a version go on with it, also
 * when the centre has published another meanwhile.
 */
export function protocolFor(
  directory: ProtocolDirectory,
  type: IncidentType | undefined,
  byHand: string | undefined,
  triage: Triage | undefined,
): Protocol | undefined {
  const active = activeProtocols(shippedProtocols, directory)
  const id =
    byHand ?? (type === undefined ? triage?.protocolId : active.find((protocol) => protocol.types.includes(type))?.id)
  if (id === undefined) return undefined
  const begun = triage?.protocolId === id ? triage.protocolVersion : undefined
  return protocolOf(shippedProtocols, directory, id, begun)
}

/** What the answers amount to; `pending` are answers on their way to the hub. */
export function runOf(protocol: Protocol, triage: Triage | undefined, pending: readonly PathStep[] = []): ProtocolRun {
  const given = triage?.protocolId === protocol.id ? triage.answers : []
  return runProtocol(protocol, [...given, ...pending])
}

/** Where a priority comes from, to be said beside it. */
export type PriorityFrom =
  | { readonly kind: 'hand' }
  | { readonly kind: 'type' }
  /** Words of the report about a person. */
  | { readonly kind: 'words'; readonly said: readonly string[] }
  | { readonly kind: 'answers'; readonly count: number; readonly before: Priority | undefined }
  | { readonly kind: 'determinant'; readonly determinant: string; readonly before: Priority | undefined }
  | { readonly kind: 'overridden'; readonly reason: string; readonly before: Priority }

export interface ProposedPriority {
  readonly priority: Priority
  readonly from: PriorityFrom
}

/** What the words of the report say of a person, where they say anything. */
export type SpokenHarm = Pick<HarmCall, 'priority' | 'said'>

/**
 * The priority the type, the words about people and the answers speak for; an end of the questions stands above the words.
 * `before`: what an earlier end of the same questions gave.
 */
export function proposePriority(
  type: IncidentType | undefined,
  protocol: Protocol | undefined,
  triage: Triage | undefined,
  spoken: SpokenHarm = { said: [] },
): ProposedPriority | undefined {
  const proposal = fromTypeAndAnswers(type, protocol, triage)
  const isSettled = proposal?.from.kind === 'determinant' || proposal?.from.kind === 'overridden'
  if (proposal === undefined || spoken.priority === undefined || isSettled) return proposal
  if (compareUrgency(spoken.priority, proposal.priority) >= 0) return proposal
  return { priority: spoken.priority, from: { kind: 'words', said: spoken.said } }
}

/** What the type, the words and the answers propose by themselves, whatever a hand has set in their place. */
export function ownPriority(
  type: IncidentType | undefined,
  protocol: Protocol | undefined,
  triage: Triage | undefined,
  spoken?: SpokenHarm,
): Priority | undefined {
  const asAnswered: Triage | undefined = triage === undefined ? undefined : { ...triage, state: { kind: 'open' } }
  return proposePriority(type, protocol, asAnswered, spoken)?.priority
}

function fromTypeAndAnswers(
  type: IncidentType | undefined,
  protocol: Protocol | undefined,
  triage: Triage | undefined,
): ProposedPriority | undefined {
  const isSilent = protocol?.id === SILENT_CALL
  // Nobody has said that it is less, and nobody can.
  const usual = isSilent ? 'P1' : type === undefined ? undefined : incidentTypeDefaults[type].priority
  const round = protocol !== undefined && triage?.protocolId === protocol.id ? triage : undefined
  if (protocol !== undefined && round !== undefined) {
    const { state } = round
    if (state.kind === 'overridden') {
      return {
        priority: state.priority,
        from: { kind: 'overridden', reason: state.reason, before: state.overriddenFrom },
      }
    }
    const run = runOf(protocol, round)
    const before = round.earlierOutcomes.at(-1)?.priority
    if (run.determinant !== undefined) {
      return {
        priority: run.determinant.priority,
        from: { kind: 'determinant', determinant: run.determinant.id, before },
      }
    }
    if (run.path.length > 0) {
      const from = { kind: 'answers', count: run.path.length, before } as const
      return { priority: usual === undefined ? run.proposedPriority : interimPriority(run, usual), from }
    }
  }
  if (isSilent) return { priority: 'P1', from: { kind: 'answers', count: 0, before: undefined } }
  return usual === undefined ? undefined : { priority: usual, from: { kind: 'type' } }
}
