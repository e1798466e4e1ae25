import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { tempFolder } from './temp-folder'

export interface TestHub {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** SIGTERM, as an operating system stops it. Resolves with its exit code. */
  readonly stop: () => Promise<number | null>
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>
}

/** The real hub in a process of its own: a training centre on a free port, with data on disk. */
export async function startTestHub({ web = false }: { readonly web?: boolean } = {}): Promise<TestHub> {
  const folder = tempFolder('hub')
  const script = join(process.cwd(), 'dist', 'hub', 'main.cjs')
  const args = [script, '--data', folder.path, '--port', '0', '--training', ...(web ? ['--web'] : [])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString('utf8')))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said: unknown = JSON.parse(line)
      if (typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string') resolve(said.url)
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
    url,
    dataDir: folder.path,
    pid: child.pid ?? 0,
    stop,
    remove: async () => {
      await stop()
      folder.remove()
    },
  }
}
