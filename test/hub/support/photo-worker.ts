import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

let built: string | undefined

/** The decoder of photos as `npm run build` makes it, for hubs that run from their sources. */
export function photoWorker(): string {
  if (built !== undefined) return built
  const outfile = join(mkdtempSync(join(tmpdir(), 'siaga-photo-worker-')), 'photo-worker.cjs')
  buildSync({
    entryPoints: [join(process.cwd(), 'src/hub/rabeg/photo-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18.15',
  })
  return (built = outfile)
}
