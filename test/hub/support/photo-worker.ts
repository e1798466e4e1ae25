import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder('photo-worker')
let built: string | undefined
afterAll(folder.remove)

/** The decoder of photos as `npm run build` makes it, for hubs that run from their sources. */
export function photoWorker(): string {
  if (built !== undefined) return built
  const outfile = join(folder.path, 'photo-worker.cjs')
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
