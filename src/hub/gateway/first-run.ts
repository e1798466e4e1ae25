import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { password, directoryCommands } from '../../contract/commands/directory-commands'
import type { Reply } from '../../contract/commands/index'
import type { HubCore } from '../core'
import { seedTraining } from '../training/seed'
import { newFirstRunCode, sameSecret } from './secrets'

const { username, name } = directoryCommands['directory:put-account'].input.shape

export const firstRunBody = z.union([
  z.strictObject({ code: z.string().max(64), training: z.literal(true) }),
  z.strictObject({ code: z.string().max(64), username, name, password }),
])

export interface FirstRun {
  /** The one-time code, while the centre is new. */
  readonly code: string | undefined
  readonly isCode: (code: string) => boolean
  /** Makes the centre a training one. */
  readonly asTraining: () => Promise<void>
  /** Makes the first admin, then the centre a live one. A refused account leaves the centre new. */
  readonly asLive: (admin: { username: string; name: string; password: string }) => Promise<Reply>
}

export function createFirstRun(core: HubCore): FirstRun {
  const code = core.mode() === 'new' ? newFirstRunCode() : undefined
  return {
    code,
    isCode: (given) => code !== undefined && sameSecret(given.trim().toUpperCase(), code),
    asTraining: async () => {
      await core.becomes('training')
      await seedTraining(core)
    },
    asLive: async (admin) => {
      const reply = await core.execute({
        actor: { role: 'system', username: 'system:first-run' },
        workstation: 'first-run',
        commandId: randomUUID(),
        name: 'directory:put-account',
        input: { ...admin, role: 'admin' },
      })
      if (reply.ok) await core.becomes('live')
      return reply
    },
  }
}
