import type { Instant } from '../kernel/time'
import { protocolOf, type ProtocolDirectory } from './protocol-directory'
import type { Wording } from './protocol'
import { runProtocol } from './run-protocol'
import { shippedProtocols } from './shipped/all'
import type { Triage } from './triage'

/** An agency that the answers call for, with the outcome that does and the last answer that led to it. */
export interface TriageNeed {
  readonly agencyId: string
  readonly because: Wording
  readonly since: Instant
}

/**
 * Agencies whose work the answers call for, each once with the outcome that does: of the questions asked now first, then of
 * those another protocol took over from. They hold from the answer on, whether or not somebody has finished the triage.
 */
export function needsOf(triage: Triage | undefined, directory: ProtocolDirectory): readonly TriageNeed[] {
  if (triage === undefined) return []
  const found = new Map<string, TriageNeed>()
  for (const { protocolId, protocolVersion, answers } of [triage, ...triage.earlierRounds]) {
    const protocol = protocolOf(shippedProtocols, directory, protocolId, protocolVersion)
    const determinant = protocol === undefined ? undefined : runProtocol(protocol, answers).determinant
    if (determinant === undefined) continue
    const since = answers.at(-1)?.at ?? 0
    for (const agencyId of determinant.needs ?? []) {
      if (!found.has(agencyId)) found.set(agencyId, { agencyId, because: determinant.label, since })
    }
  }
  return [...found.values()]
}
