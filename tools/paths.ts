import { homedir } from 'node:os'
import { join } from 'node:path'

/** The checkout: every command is started by the bootstrap with it as working directory. */
export const root = process.cwd()
export const dist = join(root, 'dist')
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'serang-siaga-112')
export const defaultDataFolder = join(
  process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'),
  'serang-siaga-112',
  'hub',
)
