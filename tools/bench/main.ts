import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build'
import { say } from '../say'
import { callerHistory } from './caller-history'
import { comeBack, firstBoard } from './come-back'
import { coldStart } from './cold-start'
import { complaintList } from './complaint-list'
import { complaintPost } from './complaint-post'
import { emptyProcess, hubReady } from './hub-ready'
import { killReport } from './kill'
import { ladder } from './ladder'
import { orderPath } from './order-path'
import { describe, type Measurement } from './percentile'
import { stormLines } from './storm'
import { throughput } from './throughput'

// `--only PART` runs one part of the table; `--pairs N` shortens the cold start, `--minutes N` the storm.
const { values } = parseArgs({
  options: {
    kill: { type: 'string' },
    consoles: { type: 'string', default: '20' },
    only: { type: 'string' },
    pairs: { type: 'string', default: '15' },
    minutes: { type: 'string', default: '10' },
  },
})

const parts: Readonly<Record<string, (folder: string) => Promise<readonly Measurement[]>>> = {
  'order-path': async (folder) => [
    ...(await orderPath(folder, { consoles: 50, p50: 1.5, p99: 2 })),
    ...(await orderPath(folder, { consoles: 200, p99: 2 })),
    ...(await orderPath(folder, { consoles: 1_000, p99: 4 })),
  ],
  'come-back': comeBack,
  'first-board': firstBoard,
  storm: (folder) => stormLines(folder, { minutes: Number(values.minutes), consoles: 200 }),
  throughput: async (folder) => [await throughput(folder)],
  'caller-history': callerHistory,
  'complaint-list': complaintList,
  'complaint-post': complaintPost,
  ladder,
  'hub-ready': async (folder) => [await hubReady(folder)],
  'cold-start': async (folder) => [await coldStart(folder, Number(values.pairs))],
}

await build()
if (values.kill !== undefined) {
  process.exitCode = (await killReport(Number(values.kill), Number(values.consoles))) ? 0 : 1
} else if (values.only !== undefined && !(values.only in parts)) {
  say(`--only: one of ${Object.keys(parts).join(', ')} is expected`)
  process.exitCode = 1
} else await bench()

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'siaga-bench-'))
  const { length: cores } = cpus()
  process.stdout.write(`Node ${process.version}, ${cores} cores, load average ${loadavg()[0]?.toFixed(1) ?? '?'}\n`)
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue
      say(`${name} …`)
      for (const measurement of await measure(folder)) process.stdout.write(`${describe(measurement)}\n`)
      if (name === 'hub-ready')
        process.stdout.write(`an empty Node process takes ${emptyProcess().toFixed(0)} ms here\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
