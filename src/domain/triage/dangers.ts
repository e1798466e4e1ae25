import { protocolOf, type ProtocolDirectory } from './protocol-directory'
import type { Wording } from './protocol'
import { runProtocol } from './run-protocol'
import { shippedProtocols } from './shipped/all'
import type { Triage } from './triage'

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
