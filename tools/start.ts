import { build } from './build'
import { electronRuntime } from './electron-runtime'
import { defaultDataFolder, dist, root } from './paths'
import { run } from './run'
import { say } from './say'
import { ensureSystemPackages } from './system-packages'
import { join } from 'node:path'

// `npm start -- --data DIR --training --hub URL`: the console in a window, or in a browser where there is no display.
const args = process.argv.slice(2)
const hasDisplay =
  process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined

await build()
process.exitCode = hasDisplay ? await openWindow() : await serveBrowserConsole()

async function openWindow(): Promise<number> {
  if (!(await ensureSystemPackages())) return 1
  const runtime = await electronRuntime()
  const sandbox: string[] = []
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Running as root: Chromium starts without its sandbox. A packaged console never does.')
    sandbox.push('--no-sandbox')
  }
  const { code } = await run(runtime.executable, [...sandbox, root, ...args])
  return code
}

async function serveBrowserConsole(): Promise<number> {
  say('There is no display: serving the browser console instead. Open the URL below in a browser on this machine.')
  const given = new Set(args)
  const extra = [
    ...(given.has('--data') ? [] : ['--data', defaultDataFolder]),
    ...(given.has('--port') ? [] : ['--port', '8112']),
  ]
  const hub = [join(dist, 'hub', 'main.cjs'), '--web', ...extra, ...args]
  const { code } = await run(process.execPath, hub)
  return code
}
