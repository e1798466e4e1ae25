import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle, type BuildOptions } from 'esbuild'
import { dist, root } from './paths'
import { say } from './say'

/** Native or self-locating packages stay outside the bundles and are loaded from node_modules. */
const external = ['electron', 'sqlite3', '@node-rs/argon2']

const nodeEntries: readonly (readonly [string, string])[] = [
  ['src/hub/main.ts', 'hub/main.cjs'],
  ['src/hub/rabeg/photo-worker.ts', 'hub/photo-worker.cjs'],
  ['src/hub/verify-log.ts', 'hub/verify-log.cjs'],
  ['main/main.ts', 'main/main.cjs'],
  ['main/preload.ts', 'main/preload.cjs'],
]

/** Bundles hub, Electron main and renderer into `dist/`. Skips a part whose sources have not changed. */
export async function build(): Promise<void> {
  await part('node', ['src', 'main', 'package-lock.json', 'tools/build.ts'], async () => {
    for (const [entry, file] of nodeEntries) {
      await bundle({
        entryPoints: [join(root, entry)],
        outfile: join(dist, file),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        // Electron 25 carries Node 18.15: the oldest runtime the hub has to run on.
        target: 'node18.15',
        external,
        sourcemap: true,
        logLevel: 'warning',
      })
    }
  })
  await part('citizen', ['src/domain/place', 'renderer/citizen', 'package-lock.json', 'tools/build.ts'], () =>
    buildCitizen(join(dist, 'citizen')),
  )
  await part('renderer', ['src', 'renderer', 'vite.config.ts', 'package-lock.json'], async () => {
    const vite = await import('vite')
    await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  })
}

/** The citizen's page: small files for old telephones, and the map apart, which only a tap loads. Leaflet's pictures are not used. */
export async function buildCitizen(folder: string): Promise<void> {
  const common: BuildOptions = {
    bundle: true,
    minify: true,
    target: ['chrome80', 'safari14.1', 'firefox78'],
    loader: { '.png': 'empty' },
    logLevel: 'warning',
  }
  const entry = (name: string) => ({
    entryPoints: [join(root, 'renderer', 'citizen', `${name}.ts`)],
    outfile: join(folder, `${name}.js`),
  })
  await bundle({ ...common, ...entry('page'), format: 'iife' })
  await bundle({ ...common, ...entry('map'), format: 'esm' })
}

async function part(name: string, sources: readonly string[], make: () => Promise<void>): Promise<void> {
  const stamp = join(dist, `.${name}.sha256`)
  const hash = hashOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say(`Building ${name} …`)
  await make()
  mkdirSync(dist, { recursive: true })
  writeFileSync(stamp, hash)
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesBelow(join(root, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  )
}
