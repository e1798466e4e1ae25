import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HubStartError } from '../hub-start-error'
import { logMigrations, migrate, viewMigrations } from './migrations'
import { openSqlite, sqliteCode, type Sqlite } from './sqlite'

export const LOG_FILE = 'log.db'

export interface DataFolder {
  readonly log: Sqlite
  readonly views: Sqlite
  readonly close: () => Promise<void>
}

/**
 * Opens a data folder for one hub. Refuses (`HubStartError`) a folder that another hub holds, that can't be written, or
 * that a newer version made. The lock is SQLite's own, so it ends with the process that held it.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new HubStartError(`The data folder ${folder} cannot be made: ${String(cause)}.`)
  }
  const lock = await takeLock(folder)
  try {
    const log = await openSqlite(join(folder, LOG_FILE))
    // FULL: an acknowledged command survives a power cut. secure_delete: an erased caller leaves no bytes behind.
    await log.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;',
    )
    await migrate(log, logMigrations)
    const views = await openViews(folder)
    return {
      log,
      views,
      close: async () => {
        await views.close()
        await log.close()
        await lock.close()
      },
    }
  } catch (cause) {
    await lock.close()
    throw startError(folder, cause)
  }
}

async function takeLock(folder: string): Promise<Sqlite> {
  let lock: Sqlite | undefined
  try {
    lock = await openSqlite(join(folder, 'hub.lock.db'))
    await lock.exec('PRAGMA busy_timeout = 0; CREATE TABLE IF NOT EXISTS held (by INTEGER); BEGIN EXCLUSIVE;')
    return lock
  } catch (cause) {
    await lock?.close()
    if (sqliteCode(cause) === 'SQLITE_BUSY') {
      throw new HubStartError(`The data folder ${folder} is already open by another hub; stop that one first.`)
    }
    throw startError(folder, cause)
  }
}

/** The views are a copy: a file that is damaged or from another version is made again from the log. */
async function openViews(folder: string): Promise<Sqlite> {
  const file = join(folder, 'views.db')
  try {
    return await openViewsFile(file)
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    return openViewsFile(file)
  }
}

async function openViewsFile(file: string): Promise<Sqlite> {
  const views = await openSqlite(file)
  try {
    await views.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;',
    )
    await migrate(views, viewMigrations)
    return views
  } catch (cause) {
    await views.close()
    throw cause
  }
}

function startError(folder: string, cause: unknown): Error {
  if (cause instanceof HubStartError) return cause
  switch (sqliteCode(cause)) {
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return new HubStartError(`The data folder ${folder} cannot be written; check its owner and rights.`)
    case 'SQLITE_FULL':
      return new HubStartError(`The disk of ${folder} is full; free some space.`)
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new HubStartError(`The log in ${folder} is damaged; restore a backup.`)
    default:
      return cause instanceof Error ? cause : new Error(String(cause))
  }
}
