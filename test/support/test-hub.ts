import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { tempFolder } from './temp-folder'

export interface TestHub {
  readonly url: string
  /** Of its certificate; undefined without encryption. */
  readonly fingerprint: string | undefined
  readonly dataDir: string
  readonly pid: number
  /** SIGTERM, as an operating system stops it. Resolves with its exit code. */
  readonly stop: () => Promise<number | null>
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>
}

/** The hub's one line for programs. */
interface Said {
  readonly url: string
  readonly fingerprint?: string
}

export interface TestHubOptions {
  /** Serves the browser console. */
  readonly web?: boolean
  /** Off the loopback, with its own certificate; its URL is https. */
  readonly encrypted?: boolean
  /** File with certificate and key, as another hub keeps them. */
  readonly certificate?: string
  /** A free one by default. */
  readonly port?: number
}

/** The real hub in a process of its own: a training centre on a free port, with data on disk. */
export async function startTestHub({
  web = false,
  encrypted = false,
  port = 0,
  certificate,
}: TestHubOptions = {}): Promise<TestHub> {
  const folder = tempFolder('hub')
  const script = join(process.cwd(), 'dist', 'hub', 'main.cjs')
  const args = [script, '--data', folder.path, '--port', String(port), '--training', '--public']
  if (certificate !== undefined) copyFileSync(certificate, join(folder.path, 'hub-tls.pem'))
  if (web) args.push('--web')
  if (encrypted) args.push('--host', '0.0.0.0')
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString('utf8')))
  const said = await new Promise<Said>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { url, fingerprint }: Partial<Said> = JSON.parse(line) as Partial<Said>
      if (url !== undefined) resolve({ url, ...(fingerprint === undefined ? {} : { fingerprint }) })
    })
    child.once('exit', (code) => reject(new Error(`The hub ended with ${String(code)}: ${log.join('')}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
    return child.exitCode
  }
  return {
    // No desk types the address that stands for all of them.
    url: said.url.replace('0.0.0.0', '127.0.0.1'),
    fingerprint: said.fingerprint,
    dataDir: folder.path,
    pid: child.pid ?? 0,
    stop,
    remove: async () => {
      await stop()
      folder.remove()
    },
  }
}
