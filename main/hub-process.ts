import { utilityProcess, type UtilityProcess } from 'electron'
import * as z from 'zod'
import { connectedDeskSchema, type ConnectedDesk, type HubStatus, type SharedDoor } from '../src/contract/bridge'
import type { LogFile } from './log-file'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** A hub that lived this long was well: its next death starts the waits over. */
const HEALTHY_MS = 60_000
const DRAIN_MS = 5_000
const REMEMBERED_LINES = 5

/** Where other desks find a hub; a headless one listens there by default. */
const SHARE_PORT = 8112

const messageSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('listening'),
    firstRunCode: z.string().optional(),
    fingerprint: z.string().optional(),
    share: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('open'), port: z.number(), addresses: z.array(z.string()) }),
        z.object({ kind: z.literal('failed'), message: z.string() }),
      ])
      .optional(),
  }),
  z.object({ event: z.literal('connected'), consoles: z.array(connectedDeskSchema) }),
])
type Listening = Extract<z.infer<typeof messageSchema>, { event: 'listening' }>

export interface HubProcess {
  readonly status: () => HubStatus
  /** Whose console is open on it, this machine's own among them. */
  readonly connected: () => readonly ConnectedDesk[]
  /** Asks the hub to finish what it accepted; ends it hard after 5 s. */
  readonly stop: () => Promise<void>
}

export interface HubProcessOptions {
  /** The hub's bundle. */
  readonly script: string
  readonly dataDir: string
  readonly port: number
  readonly training: boolean
  /** Lets other desks connect, encrypted. */
  readonly share: boolean
  readonly log: LogFile
  /** The first start waits for it. */
  readonly mayStart: Promise<void>
  readonly onStatus: (status: HubStatus) => void
}

/** Runs the embedded hub beside the console and starts it again when it dies, on the same port, waiting longer each time. */
export function startHubProcess(options: HubProcessOptions): HubProcess {
  const { script, dataDir, port, training, share, log, mayStart, onStatus } = options
  const url = `http://127.0.0.1:${port}`
  const args = ['--data', dataDir, '--port', String(port), ...(training ? ['--training'] : [])]
  if (share) args.push('--share', String(SHARE_PORT))
  let status: HubStatus = { state: 'starting', url }
  let child: UtilityProcess | undefined
  let retry: NodeJS.Timeout | undefined
  let wait = FIRST_WAIT_MS
  let stopping = false
  let lastLines: readonly string[] = []
  let connected: readonly ConnectedDesk[] = []

  const report = (next: HubStatus) => {
    status = next
    onStatus(next)
  }

  const start = () => {
    const startedAt = Date.now()
    report({ state: 'starting', url })
    const started = utilityProcess.fork(script, args, { serviceName: 'siaga-hub', stdio: ['ignore', 'ignore', 'pipe'] })
    child = started
    lastLines = []
    started.stderr?.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8')
      log.append(text)
      lastLines = [...lastLines, ...text.split('\n').filter((line) => line !== '')].slice(-REMEMBERED_LINES)
    })
    started.on('message', (message: unknown) => {
      const said = messageSchema.safeParse(message)
      if (!said.success) return
      if (said.data.event === 'connected') connected = said.data.consoles
      else {
        const { firstRunCode } = said.data
        const code = firstRunCode === undefined ? {} : { firstRunCode }
        report({ state: 'running', url, ...code, share: doorOf(said.data) })
      }
    })
    started.once('exit', (code) => {
      if (child !== started) return
      child = undefined
      connected = []
      log.append(`${JSON.stringify({ at: new Date().toISOString(), what: 'hub-exit', code })}\n`)
      if (stopping) return
      wait = Date.now() - startedAt > HEALTHY_MS ? FIRST_WAIT_MS : wait
      report({ state: 'stopped', url, retryAt: Date.now() + wait, lastLines })
      retry = setTimeout(start, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }

  void mayStart.then(() => {
    if (!stopping) start()
  })
  return {
    status: () => status,
    connected: () => connected,
    stop: async () => {
      stopping = true
      clearTimeout(retry)
      if (child !== undefined) await drained(child)
    },
  }
}

function doorOf({ share, fingerprint }: Listening): SharedDoor {
  if (share === undefined || fingerprint === undefined) return { kind: 'closed' }
  return share.kind === 'failed' ? share : { ...share, fingerprint }
}

function drained(child: UtilityProcess): Promise<void> {
  const { pid } = child
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
      resolve()
    }, DRAIN_MS)
    child.once('exit', () => {
      clearTimeout(tooLong)
      resolve()
    })
    // Windows has no SIGTERM to catch: there the message is what asks.
    if (process.platform === 'win32') child.postMessage({ type: 'stop' })
    else child.kill()
  })
}
