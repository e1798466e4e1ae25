import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../build'
import { say } from '../say'
import { emptyProcess, hubReady } from './hub-ready'
import { killReport } from './kill'
import { orderPath } from './order-path'
import { describe, type Measurement } from './percentile'
import { throughput } from './throughput'

const { values } = parseArgs({
  options: { kill: { type: 'string' }, consoles: { type: 'string', default: '20' } },
})
await build()
if (values.kill === undefined) await bench()
else process.exitCode = (await killReport(Number(values.kill), Number(values.consoles))) ? 0 : 1

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'siaga-bench-'))
  const print = (measurement: Measurement) => process.stdout.write(`${describe(measurement)}\n`)
  const { length: cores } = cpus()
  process.stdout.write(`Node ${process.version}, ${cores} cores, load average ${loadavg()[0]?.toFixed(1) ?? '?'}\n`)
  try {
    say('Order path …')
    for (const line of await orderPath(folder)) print(line)
    say('Throughput …')
    print(await throughput(folder))
    say('Hub start …')
    print(await hubReady(folder))
    process.stdout.write(`an empty Node process takes ${emptyProcess().toFixed(0)} ms here\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
