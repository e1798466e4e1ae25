import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LOG_FILE } from '../db/data-folder'
import { logMigrations } from '../db/migrations'
import { openSqlite, type Sqlite } from '../db/sqlite'
import { BackupError } from './backup-error'
import { putFiles } from './beside-files'
import { checkDatabase } from './check-database'
import { checkSeal } from './seal'
import { withReason } from './with-reason'

export interface Restored {
  readonly events: number
  readonly head: string
  readonly files: number
}

/**
 * Makes a data folder from a backup. The folder must be absent or empty and appears whole or not at all; the backup is
 * checked first. Refuses (`BackupError`) naming why.
 */
export async function restoreBackup(from: string, dataDir: string): Promise<Restored> {
  if (!existsSync(from)) throw new BackupError(`There is no file ${from}.`)
  if (existsSync(dataDir) && !isEmptyFolder(dataDir)) {
    throw new BackupError(`${dataDir} is not empty; a restore never mixes with other data. Name a new folder.`)
  }
  return withReason(`${from} could not be restored`, async () => {
    const length = await checkSeal(from)
    const stage = `${resolve(dataDir)}.restoring-${process.pid}`
    try {
      mkdirSync(dirname(stage), { recursive: true })
      mkdirSync(stage, { mode: 0o700 })
      const file = join(stage, LOG_FILE)
      await pipeline(
        createReadStream(from, { end: length - 1 }),
        createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
      )
      const restored = await unpack(file, stage)
      if (existsSync(dataDir)) rmdirSync(dataDir)
      renameSync(stage, resolve(dataDir))
      return restored
    } finally {
      rmSync(stage, { recursive: true, force: true })
    }
  })
}

async function unpack(file: string, stage: string): Promise<Restored> {
  const log = await openSqlite(file)
  try {
    await refuseNewer(log)
    const info = await infoOf(log)
    const { events, head } = await checkDatabase(log, info.head)
    if (head !== info.head) throw new BackupError(`The log ends at ${head}, but the backup was made at ${info.head}.`)
    const files = await putFiles(log, stage)
    if (files !== info.files) throw new BackupError(`The backup should hold ${info.files} files but holds ${files}.`)
    await log.exec('PRAGMA synchronous = FULL; DROP TABLE backup_files; DROP TABLE backup_info; VACUUM;')
    return { events, head, files }
  } finally {
    await log.close()
  }
}

async function refuseNewer(log: Sqlite): Promise<void> {
  const [row] = await log.all('PRAGMA user_version')
  if (Number(row?.['user_version']) <= logMigrations.length) return
  throw new BackupError('The backup was made by a newer version of this program; install that version.')
}

async function infoOf(log: Sqlite): Promise<{ readonly head: string; readonly files: number }> {
  const rows = await log.all("SELECT key, value FROM backup_info WHERE key IN ('head', 'files')")
  const info = Object.fromEntries(rows.map((row) => [String(row['key']), String(row['value'])]))
  return { head: info['head'] ?? '', files: Number(info['files']) }
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    // A file stands there: the restore must not take its place.
    return false
  }
}
