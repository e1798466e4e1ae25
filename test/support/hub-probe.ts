import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'
import { logIn } from './log-in'

export interface HubProbe {
  /** One command or query through the public contract; fails the test when the hub refuses. */
  readonly ask: (name: string, input: unknown) => Promise<Record<string, unknown>>
  readonly close: () => void
}

/** A program beside the consoles, to see what the hub itself holds. `ca` (PEM) is the certificate a hub made for itself. */
export async function probeHub(hubUrl: string, username: string, ca?: string): Promise<HubProbe> {
  const token = await logIn(hubUrl, username, ca)
  const socket = io(hubUrl, { auth: { token }, transports: ['websocket'], ...(ca === undefined ? {} : { ca }) })
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
