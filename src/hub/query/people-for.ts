import type { CommandValue } from '../../contract/commands/index'
import type { Audience } from '../../domain/access/entitlement'
import type { StreamState } from '../../projection/stream-state'

/**
 * The names behind the accounts: for the room everybody's; for an agency its own people and those of the room, who order
 * and ask by name. Another agency's people stay unnamed, as in the directory. An erased name is left out.
 */
export function peopleFor(state: StreamState | undefined, audience: Audience): CommandValue<'query:people'>['items'] {
  if (state?.kind !== 'accounts') return []
  return Object.values(state.accounts.items)
    .filter(({ agencyId, role }) => audience.kind === 'room' || role !== 'liaison' || agencyId === audience.agencyId)
    .flatMap(({ username, name }) => (name === undefined ? [] : [{ username, name }]))
}
