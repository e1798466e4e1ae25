import { createHash, randomUUID } from 'node:crypto'
import type { ClientPorts, OutboxStorage, StoredEntry } from '../../src/client/client-ports'
import { openSocketIo } from '../../src/client/socket-io-port'

/** The password of a training centre (contract). */
export const TRAINING_PASSWORD = 'latihan112'

/** A session token. Rejects with the hub's answer when it refuses. */
export async function logIn(url: string, username: string, password = TRAINING_PASSWORD): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`The hub refused ${username}: ${response.status} ${text}`)
  const { token } = JSON.parse(text) as { token: string }
  return token
}

/** What the console's client needs from its world, in Node: real time, real sockets, an outbox in memory. */
export function nodePorts(): ClientPorts {
  return {
    now: Date.now,
    uuid: randomUUID,
    random: Math.random,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    open: openSocketIo,
    outbox: memoryOutbox(),
    sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  }
}

function memoryOutbox(): OutboxStorage {
  const rows = new Map<string, StoredEntry>()
  return {
    load: () => Promise.resolve([...rows.values()]),
    put: (stored) => {
      rows.set(stored.entry.commandId, stored)
      return Promise.resolve()
    },
    remove: (commandId) => {
      rows.delete(commandId)
      return Promise.resolve()
    },
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
