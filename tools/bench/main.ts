import { parseArgs } from 'node:util'
import { build } from '../build'
import { killReport } from './kill'

const { values } = parseArgs({
  options: { kill: { type: 'string' }, consoles: { type: 'string', default: '20' } },
})
await build()
if (values.kill !== undefined && !(await killReport(Number(values.kill), Number(values.consoles)))) process.exitCode = 1
