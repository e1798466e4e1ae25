import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Of the package xvfb, which the set-up installs. */
const SERVER = 'Xvfb'

export interface Display {
  /** What `DISPLAY` has to be; undefined where windows need none. */
  readonly name: string | undefined
  readonly close: () => Promise<void>
}

/** The display of this machine, else an Xvfb of 1920×1080 on a number that is free. */
export async function openDisplay(): Promise<Display> {
  const here = process.env['DISPLAY']
  if (process.platform !== 'linux' || here !== undefined) return { name: here, close: () => Promise.resolve() }
  const server = spawn(SERVER, ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = once(server, 'exit')
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}.`)))
    createInterface({ input: server.stdio[3] as Readable }).once('line', resolve)
  })
  return {
    name: `:${number}`,
    close: async () => {
      server.kill()
      await ended
    },
  }
}
