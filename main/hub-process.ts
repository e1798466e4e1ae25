import { utilityProcess, type UtilityProcess } from 'electron'
import * as z from 'zod'
import type { HubStatus } from '../src/contract/bridge'
import type { LogFile } from './log-file'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** A hub that lived this long was well: its next death starts the waits over. */
const HEALTHY_MS = 60_000
const DRAIN_MS = 5_000
const REMEMBERED_LINES = 5

const listeningSchema = z.object({ event: z.literal('listening'), firstRunCode: z.string().optional() })

export interface HubProcess {
  readonly status: () => HubStatus
  /** Asks the hub to finish what it accepted; ends it hard after 5 s. */
  readonly stop: () => Promise<void>
}

export interface HubProcessOptions {
  /** The hub's bundle. */
  readonly script: string
  readonly dataDir: string
  readonly port: number
  readonly training: boolean
  readonly log: LogFile
  /** The first start waits for it. */
  readonly mayStart: Promise<void>
  readonly onStatus: (status: HubStatus) => void
}

/** Runs the embedded hub beside the console and starts it again when it dies, on the same port, waiting longer each time. */
export function startHubProcess(options: HubProcessOptions): HubProcess {
  const { script, dataDir, port, training, log, mayStart, onStatus } = options
  const url = `http://127.0.0.1:${port}`
  const args = ['--data', dataDir, '--port', String(port), ...(training ? ['--training'] : [])]
  let status: HubStatus = { state: 'starting', url }
  let child: UtilityProcess | undefined
  let retry: NodeJS.Timeout | undefined
  let wait = FIRST_WAIT_MS
  let stopping = false
  let lastLines: readonly string[] = []

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
      const listening = listeningSchema.safeParse(message)
      if (!listening.success) return
      const { firstRunCode } = listening.data
      report({ state: 'running', url, ...(firstRunCode === undefined ? {} : { firstRunCode }) })
    })
    started.once('exit', (code) => {
      if (child !== started) return
      child = undefined
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
    stop: async () => {
      stopping = true
      clearTimeout(retry)
      if (child !== undefined) await drained(child)
    },
  }
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
