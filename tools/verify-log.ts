import { join } from 'node:path'
import { build } from './build'
import { dist } from './paths'
import { run } from './run'

// `npm run verify-log -- --data DIR [--head SEQ:HASH]`: walks the hash chain of a data folder.
await build()
const { code } = await run(process.execPath, [join(dist, 'hub', 'verify-log.cjs'), ...process.argv.slice(2)])
process.exitCode = code
