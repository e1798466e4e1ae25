import { build as pack, Platform } from 'electron-builder'
import { build } from './build'
import { electronRuntime } from './electron-runtime'
import { say } from './say'

// `npm run pack`: the unpacked desktop app. What users get is always built on the official Electron.
const allowDevRuntime = process.argv.includes('--allow-dev-runtime')
await build()
const runtime = await electronRuntime()
if (runtime.kind !== 'official' && !allowDevRuntime) {
  say('Not packed: the official Electron is needed. To try the packaging itself, add --allow-dev-runtime.')
  process.exitCode = 1
} else {
  const { readFileSync } = await import('node:fs')
  const electronVersion = readFileSync(`${runtime.distPath}/version`, 'utf8').trim().replace(/^v/, '')
  const folders = await pack({
    targets: Platform.current().createTarget('dir'),
    config: { electronDist: runtime.distPath, electronVersion },
  })
  say(`Packed: ${folders.join(', ')}`)
}
