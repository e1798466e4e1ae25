import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface CrowdOptions {
  readonly url: string
  /** Session tokens, handed round; none for the bare server. */
  readonly tokens: readonly string[]
  readonly consoles: number
  /** When they come back they claim to have missed this many events. */
  readonly behind?: number
}

export interface CrowdReport {
  /** Consoles that have had their first message on the line they hold now. */
  readonly current: number
  readonly messages: number
  readonly events: number
  /** Batches that did not continue from a console's cursor. */
  readonly gaps: number
  readonly snapshots: number
  readonly bytes: number
  readonly slowestCursor: number
  /** Milliseconds from the hub's `recordedAt`, taken before the commit, to the arrival. */
  readonly p50: number
  readonly p99: number
  readonly slowest: number
}

export interface Crowd {
  readonly report: () => Promise<CrowdReport>
  /** Resolves with the time (epoch ms) at which all of them were current; before the call counts as now. */
  readonly allCurrent: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts that many bare consoles in one process and waits until each has its first message. */
export async function startCrowd(options: CrowdOptions): Promise<Crowd> {
  const script = join(process.cwd(), 'tools', 'bench', 'crowd-process.ts')
  const child = spawn(process.execPath, [...process.execArgv, script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const waiting: { readonly answer: (line: string) => void; readonly fail: (cause: Error) => void }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.answer(line))
  child.once('exit', () => {
    for (const { fail } of waiting.splice(0)) fail(new Error('The crowd ended.'))
  })
  // One question at a time: an answer does not say what it answers.
  const ask = (question: string) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.push({ answer: (line) => resolve(JSON.parse(line)), fail: reject })
      child.stdin.write(`${question}\n`)
    })
  const crowd: Crowd = {
    // The script's own two answers.
    report: async () => (await ask('report')) as CrowdReport,
    allCurrent: async () => ((await ask('current')) as { at: number }).at,
    stop: async () => {
      child.stdin.end()
      await exited
    },
  }
  await crowd.allCurrent()
  return crowd
}
