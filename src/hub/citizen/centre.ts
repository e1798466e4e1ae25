import { randomUUID } from 'node:crypto'
import type { CommandInput } from '../../contract/commands/index'
import type { BoundaryArea } from '../../domain/boundary/boundary-area'
import type { ComplaintCategory } from '../../domain/complaint/category'
import type { Routing } from '../../domain/complaint/routing'
import { lexiconOf, type LexiconChanges } from '../../domain/intake/centre-lexicon'
import { defaultLexicon } from '../../domain/intake/default-lexicon'
import type { Lexicon } from '../../domain/intake/lexicon'
import type { Actor } from '../../domain/kernel/actor'
import type { Reply } from '../../contract/commands/index'
import type { HubCore } from '../core'

/** Nobody in particular: a citizen has no account. */
const CITIZEN: Actor = { role: 'system', username: 'system:citizen' }

/** The centre as the citizen's page needs it: its tables, and the one way to say something to it. */
export interface Centre {
  readonly say: (name: string, input: unknown, commandId?: string) => Promise<Reply>
  readonly categories: () => Promise<readonly ComplaintCategory[]>
  readonly routing: () => Promise<Routing | undefined>
  readonly lexicon: () => Promise<Lexicon>
  /** Imported borders; empty without any. */
  readonly areas: () => Promise<readonly BoundaryArea[]>
  /** An agency as citizens know it; its id where the directory has lost it. */
  readonly agencyName: (agencyId: string) => string
}

export function centreOf(core: HubCore): Centre {
  const say: Centre['say'] = (name, input, commandId = randomUUID()) =>
    core.execute({ actor: CITIZEN, workstation: 'rabeg', commandId, name, input })
  const directory = async (kind: CommandInput<'query:directory'>['kind']): Promise<readonly unknown[]> => {
    const reply = await say('query:directory', { kind })
    if (!reply.ok) throw new Error(`${kind}: ${reply.error.message}`)
    // The contract's table says that this query answers with `items`.
    return (reply.value as { readonly items: readonly unknown[] }).items
  }
  return {
    say,
    // The items of each kind are what the hub itself holds of it.
    categories: async () => (await directory('category')) as readonly ComplaintCategory[],
    routing: async () => (await directory('routing'))[0] as Routing | undefined,
    lexicon: async () => {
      const [changes] = (await directory('lexicon')) as readonly LexiconChanges[]
      return changes === undefined ? defaultLexicon : lexiconOf(defaultLexicon, { version: 1, changes })
    },
    areas: async () => {
      const [own] = (await directory('boundary')) as readonly { readonly areas: readonly BoundaryArea[] }[]
      return own?.areas ?? []
    },
    agencyName: (agencyId) => core.agencies().items[agencyId]?.name ?? agencyId,
  }
}
