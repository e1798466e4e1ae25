import type { AgencyPresence } from '../../../src/contract/presence'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'

/** Whether an order would be heard at an agency. `unknown`: this console has no line to the hub itself. */
export type AgencyReach = 'heard' | 'silent' | 'blocked' | 'nobody' | 'no-console' | 'unknown'

/** `silent`: its console is muted. `blocked`: its browser holds the sound back until somebody clicks. */
export function reachOf(
  agency: Pick<Agency, 'id' | 'withoutConsole'>,
  online: Readonly<Record<string, AgencyPresence>> | undefined,
): AgencyReach {
  if (agency.withoutConsole === true) return 'no-console'
  if (online === undefined) return 'unknown'
  const presence = entryOf(online, agency.id)
  if (presence === undefined || presence.consoles === 0) return 'nobody'
  if (presence.sound === 'muted') return 'silent'
  return presence.sound === 'blocked' ? 'blocked' : 'heard'
}

/** Nobody there will see the order: it has to be told by telephone or as a text. */
export function isUnreachable(reach: AgencyReach): boolean {
  return reach === 'nobody' || reach === 'no-console'
}
