import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { startHub, type RunningHub } from '../../../src/hub/app'
import type { HubConfig } from '../../../src/hub/config'

const PASSWORD = 'latihan112'
export const KEY = 'latihan112'

export interface TestHub extends RunningHub {
  readonly dataDir: string
  readonly remove: () => Promise<void>
}

/** A hub of its own on a free loopback port with a real database in an empty folder. */
export async function startTestHub(config: Partial<HubConfig> = {}): Promise<TestHub> {
  const dataDir = config.dataDir ?? (await mkdtemp(join(tmpdir(), 'siaga-hub-')))
  const hub = await startHub({
    port: 0,
    host: '127.0.0.1',
    training: true,
    web: false,
    public: true,
    logLevel: 'silent',
    ...config,
    dataDir,
  })
  const remove = async () => {
    await hub.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...hub, dataDir, remove }
}

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
}

export async function logIn(hub: RunningHub, username: string, password = PASSWORD): Promise<string> {
  const { status, body } = await post(`${hub.url}/api/session`, { username, password })
  if (status !== 200 || typeof body['token'] !== 'string') throw new Error(`${username}: ${status}`)
  return body['token']
}

export interface WireEvent {
  readonly seq: number
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly body: Record<string, unknown>
  readonly actor: string
  readonly occurredAt: number
  readonly recordedAt: number
}

interface EventsMessage {
  readonly from: number
  readonly to: number
  readonly events: readonly WireEvent[]
  readonly backfill?: true
}

interface SnapshotMessage {
  readonly seq: number
  readonly board: {
    readonly calls: Record<string, Record<string, unknown>>
    readonly incidents: Record<string, Record<string, unknown>>
    readonly agencies: { readonly version: number; readonly items: Record<string, unknown> }
  }
}

type Reply =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }

/** A bare console: it only remembers what it was sent. */
export interface TestConsole {
  readonly socket: Socket
  readonly snapshots: SnapshotMessage[]
  readonly batches: EventsMessage[]
  readonly forgotten: string[]
  /** Every frame as it came over the wire. */
  readonly bytes: string[]
  readonly send: (name: string, input: unknown, commandId?: string) => Promise<Reply>
  /** Sends and expects acceptance. */
  readonly must: (name: string, input: unknown) => Promise<Record<string, unknown>>
  readonly close: () => void
}

export async function connect(hub: RunningHub, auth: Record<string, unknown>): Promise<TestConsole> {
  const socket = io(hub.url, { transports: ['websocket'], auth, reconnection: false, forceNew: true })
  const snapshots: SnapshotMessage[] = []
  const batches: EventsMessage[] = []
  const forgotten: string[] = []
  const bytes: string[] = []
  socket.io.on('open', () => {
    socket.io.engine.on('data', (data: unknown) => {
      bytes.push(String(data))
    })
  })
  socket.on('snapshot', (message: SnapshotMessage) => snapshots.push(message))
  socket.on('events', (message: EventsMessage) => batches.push(message))
  socket.on('forget', ({ streams }: { streams: string[] }) => forgotten.push(...streams))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  await until(() => snapshots.length + batches.length > 0)
  const send = async (name: string, input: unknown, commandId: string = randomUUID()) =>
    (await socket.timeout(10_000).emitWithAck(name, { commandId, input })) as Reply
  const must = async (name: string, input: unknown) => {
    const reply = await send(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
  return { socket, snapshots, batches, forgotten, bytes, send, must, close: () => socket.disconnect() }
}

/** The code a refused handshake carries. */
export async function refusedWith(hub: RunningHub, auth: Record<string, unknown>): Promise<unknown> {
  const socket = io(hub.url, { transports: ['websocket'], auth, reconnection: false, forceNew: true })
  try {
    return await new Promise((resolve, reject) => {
      socket.once('connect', () => reject(new Error('The handshake was accepted.')))
      socket.once('connect_error', (cause: Error & { data?: { code?: string } }) => resolve(cause.data?.code))
    })
  } finally {
    socket.disconnect()
  }
}

export async function openConsole(hub: RunningHub, username: string): Promise<TestConsole> {
  return connect(hub, { token: await logIn(hub, username) })
}

export async function until(condition: () => boolean, milliseconds = 5_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Not within ${milliseconds} ms: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const seen = ({ batches }: TestConsole): readonly WireEvent[] => batches.flatMap(({ events }) => events)
