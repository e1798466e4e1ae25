import { protocolOf, type ProtocolDirectory } from '../../../src/domain/triage/protocol-directory'
import { runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import type { Triage } from '../../../src/domain/triage/triage'
import { SILENT_CALL } from './intake-protocol'

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
