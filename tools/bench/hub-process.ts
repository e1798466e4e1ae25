import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface HubProcess {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Milliseconds from starting the process to its `listening` line. */
  readonly readyAfter: number
  /** SIGKILL: nothing is finished, nothing is flushed. Resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** SIGTERM: finishes what it accepted. Resolves with the exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts the built hub as a training centre in a process of its own. Rejects with its words when it ends instead. */
export async function startHubProcess(dataDir: string, port = 0): Promise<HubProcess> {
  const script = join(process.cwd(), 'dist', 'hub', 'main.cjs')
  const started = performance.now()
  const child = spawn(process.execPath, [script, '--data', dataDir, '--port', String(port), '--training', '--public'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString('utf8')}`.slice(-4_000)))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said: unknown = JSON.parse(line)
      if (typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string') resolve(said.url)
    })
    child.once('exit', (code) => reject(new Error(`The hub ended with ${String(code)}: ${words}`)))
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await exited
    }
    return child.exitCode
  }
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    readyAfter: performance.now() - started,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
