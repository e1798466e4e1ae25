import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Walks the hash chain of a data folder, as `npm run verify-log` does. */
export function verifyLog(dataDir: string): { readonly code: number | null; readonly said: string } {
  const script = join(process.cwd(), 'dist', 'hub', 'verify-log.cjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--data', dataDir], { encoding: 'utf8' })
  return { code: status, said: `${stdout}${stderr}` }
}
