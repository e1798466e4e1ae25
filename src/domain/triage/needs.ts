import { protocolOf, type ProtocolDirectory } from './protocol-directory'
import type { Wording } from './protocol'
import { runProtocol } from './run-protocol'
import { shippedProtocols } from './shipped/all'
import type { Triage } from './triage'

/**
 * Agencies whose work the answers call for, each once with the outcome that does: of the questions asked now first, then of
 * those another protocol took over from. They hold from the answer on, whether or not somebody has finished the triage.
 */
export function needsOf(
  triage: Triage | undefined,
  directory: ProtocolDirectory,
): readonly { readonly agencyId: string; readonly because: Wording }[] {
  if (triage === undefined) return []
  const found = new Map<string, Wording>()
  for (const { protocolId, protocolVersion, answers } of [triage, ...triage.earlierRounds]) {
    const protocol = protocolOf(shippedProtocols, directory, protocolId, protocolVersion)
    const determinant = protocol === undefined ? undefined : runProtocol(protocol, answers).determinant
    if (determinant === undefined) continue
    for (const id of determinant.needs ?? []) if (!found.has(id)) found.set(id, determinant.label)
  }
  return [...found].map(([agencyId, because]) => ({ agencyId, because }))
}
