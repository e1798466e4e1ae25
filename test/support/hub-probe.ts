import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'

export interface HubProbe {
  /** One command or query through the public contract; fails the test when the hub refuses. */
  readonly ask: (name: string, input: unknown) => Promise<Record<string, unknown>>
  readonly close: () => void
}

/** A program beside the consoles, to see what the hub itself holds. */
export async function probeHub(hubUrl: string, username: string): Promise<HubProbe> {
  const response = await fetch(`${hubUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'latihan112' }),
  })
  if (!response.ok) throw new Error(`The hub answered ${response.status}`)
  const { token } = (await response.json()) as { token: string }
  const socket = io(hubUrl, { auth: { token }, transports: ['websocket'] })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return {
    ask: async (name, input) => {
      const reply = (await socket.timeout(10_000).emitWithAck(name, { commandId: randomUUID(), input })) as
        { ok: true; value: Record<string, unknown> } | { ok: false; error: { code: string; message: string } }
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`)
      return reply.value
    },
    close: () => void socket.disconnect(),
  }
}
