import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as pack, Platform } from 'electron-builder'
import { build } from './build'
import { electronRuntime, type ElectronRuntime } from './electron-runtime'
import { run } from './run'
import { say } from './say'

// `npm run pack`: the unpacked desktop app in release/. What users get is always built on the official Electron.
const allowDevRuntime = process.argv.includes('--allow-dev-runtime')
await build()
const runtime = await electronRuntime()
if (runtime.kind !== 'official' && !allowDevRuntime) {
  say('Not packed: the official Electron is needed. To try the packaging itself, add --allow-dev-runtime.')
  process.exitCode = 1
} else await packOn(runtime)

async function packOn({ executable, distPath }: ElectronRuntime): Promise<void> {
  let packed = ''
  await pack({
    targets: Platform.current().createTarget('dir'),
    config: {
      electronDist: distPath,
      electronVersion: await versionOf(executable),
      // The build bundles all but the native packages, and `files` names those: nothing is to be collected or built.
      beforeBuild: () => Promise.resolve(false),
      afterPack: ({ appOutDir }) => {
        // The launcher of the development runtime; the official one has none.
        rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
        packed = appOutDir
      },
    },
  })
  if (process.platform === 'linux') checkFuses(join(packed, 'serang-siaga-112'))
  say(`Packed: ${packed}`)
}

/** The runtime itself says it: not every distribution carries the `version` file. */
async function versionOf(executable: string): Promise<string> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, stdout } = await run(executable, ['-p', 'process.versions.electron'], { env, output: 'capture' })
  if (code !== 0) throw new Error(`${executable} does not say its version.`)
  return stdout.trim()
}

/** Reads the fuses back from the executable: what is written is what protects, not what was asked for. */
function checkFuses(executable: string): void {
  // @electron/fuses, "fuse wire": sentinel, version, length, then one character for each fuse.
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const expected = [
    ['RunAsNode', '0'],
    ['EnableCookieEncryption', '1'],
    ['EnableNodeOptionsEnvironmentVariable', '0'],
    ['EnableNodeCliInspectArguments', '0'],
    ['EnableEmbeddedAsarIntegrityValidation', '1'],
    ['OnlyLoadAppFromAsar', '1'],
  ] as const
  const binary = readFileSync(executable)
  const at = binary.indexOf(sentinel)
  if (at < 0) throw new Error(`${executable} has no fuses.`)
  const wire = binary.toString('latin1', at + sentinel.length + 2, at + sentinel.length + 2 + expected.length)
  const wrong = expected.filter(([, state], index) => wire[index] !== state).map(([name]) => name)
  if (wrong.length > 0) throw new Error(`${executable}: these fuses are not as they should be: ${wrong.join(', ')}.`)
}
