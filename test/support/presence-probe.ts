import { io } from 'socket.io-client'

export interface PresenceProbe {
  /** How the alarm of an agency stands, as a supervisor's console hears it; undefined while it has no console. */
  readonly soundOf: (agencyId: string) => string | undefined
  readonly close: () => void
}

/** A supervisor's program that only listens who is there. */
export async function probePresence(hubUrl: string): Promise<PresenceProbe> {
  const response = await fetch(`${hubUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'supervisor1', password: 'latihan112' }),
  })
  if (!response.ok) throw new Error(`The hub answered ${response.status}`)
  const { token } = (await response.json()) as { token: string }
  const socket = io(hubUrl, { auth: { token }, transports: ['websocket'] })
  let agencies: Readonly<Record<string, { readonly sound: string } | undefined>> = {}
  socket.on('presence', (message: { agencies?: typeof agencies }) => {
    agencies = message.agencies ?? {}
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return { soundOf: (agencyId) => agencies[agencyId]?.sound, close: () => void socket.disconnect() }
}
