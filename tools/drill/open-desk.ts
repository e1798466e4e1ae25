import { io } from 'socket.io-client'
import type { CommandInput, CommandName, CommandValue, Reply } from '../../src/contract/commands/index'
import type { DrillOptions } from './options'
import type { Send } from './replay'

const ANSWERS_WITHIN = 15_000

interface DrillDesk {
  readonly send: Send
  readonly close: () => void
}

/** Signs in and connects as a console does. Rejects with words when the hub is away or refuses. */
export async function openDesk({ hub, user, password }: DrillOptions): Promise<DrillDesk> {
  const token = await logIn(hub, user, password)
  const socket = io(hub, { auth: { token }, transports: ['websocket'] })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return {
    // Sent again with the same commandId after a lost answer: the hub carries it out once.
    send: async <N extends CommandName>(name: N, input: CommandInput<N>, commandId: string) => {
      for (;;) {
        try {
          const reply: unknown = await socket.timeout(ANSWERS_WITHIN).emitWithAck(name, { commandId, input })
          return reply as Reply<CommandValue<N>>
        } catch {
          process.stderr.write(`siaga: the hub has not answered ${name}; sending it again\n`)
        }
      }
    },
    close: () => void socket.disconnect(),
  }
}

async function logIn(hub: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${hub}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  }).catch((cause: unknown) => {
    throw new Error(`No hub answers at ${hub}.`, { cause })
  })
  if (!response.ok) throw new Error(`The hub refused the account ${username} (${response.status}).`)
  const { token } = (await response.json()) as { token: string }
  return token
}
