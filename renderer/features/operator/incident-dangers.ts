import type { Wording } from '../../../src/domain/triage/protocol'
import { protocolOf, type ProtocolDirectory } from '../../../src/domain/triage/protocol-directory'
import { runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import type { Triage } from '../../../src/domain/triage/triage'
import { SILENT_CALL } from './intake-protocol'

/**
 * Dangers to responders that the answers have come to, each once: of the questions asked now first, then of those another
 * protocol took over from, since an offender does not leave with the protocol. They hold from the answer on, whether or not
 * somebody has finished the triage.
 */
export function dangersOf(triage: Triage | undefined, directory: ProtocolDirectory): readonly Wording[] {
  if (triage === undefined) return []
  const found = new Map<string, Wording>()
  for (const { protocolId, protocolVersion, answers } of [triage, ...triage.earlierRounds]) {
    const protocol = protocolOf(shippedProtocols, directory, protocolId, protocolVersion)
    const determinant = protocol === undefined ? undefined : runProtocol(protocol, answers).determinant
    for (const danger of determinant?.dangers ?? []) found.set(danger.id, danger)
  }
  return [...found.values()]
}

/** The answers have come to an outcome that nobody has written down yet. */
export function isUnfinished(triage: Triage | undefined, directory: ProtocolDirectory): boolean {
  if (triage === undefined || triage.state.kind !== 'open') return false
  const protocol = protocolOf(shippedProtocols, directory, triage.protocolId, triage.protocolVersion)
  return protocol !== undefined && runProtocol(protocol, triage.answers).determinant !== undefined
}

/** Whoever calls without a voice must not be rung back: the telephone may lie beside the one they fear. */
export function wasSilent(triage: Triage | undefined): boolean {
  return triage !== undefined && [triage, ...triage.earlierRounds].some(({ protocolId }) => protocolId === SILENT_CALL)
}
