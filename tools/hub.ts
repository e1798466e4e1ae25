import { join } from 'node:path'
import { build } from './build'
import { dist } from './paths'
import { run } from './run'

// `npm run hub -- --data DIR --port 8112 …`: the headless hub.
await build()
const { code } = await run(process.execPath, [join(dist, 'hub', 'main.cjs'), ...process.argv.slice(2)])
process.exitCode = code
