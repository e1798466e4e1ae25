import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { dist, root } from './paths'
import { say } from './say'

/** Native or self-locating packages stay outside the bundles and are loaded from node_modules. */
const external = ['electron', 'sqlite3', '@node-rs/argon2']

const nodeEntries: readonly (readonly [string, string])[] = [
  ['src/hub/main.ts', 'hub/main.cjs'],
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
  await part('renderer', ['src', 'renderer', 'vite.config.ts', 'package-lock.json'], async () => {
    const vite = await import('vite')
    await vite.build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  })
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
