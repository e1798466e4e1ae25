import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LOG_FILE } from '../db/data-folder'
import { openSqlite, type Sqlite } from '../db/sqlite'
import { readHead } from '../log/event-log'
import { HUB_VERSION } from '../version'
import { BackupError } from './backup-error'
import { BESIDE_TABLE, takeFiles } from './beside-files'
import { checkDatabase } from './check-database'
import { checkSeal, seal } from './seal'
import { withReason } from './with-reason'

export interface BackupMade {
  readonly events: number
  /** `SEQ:HASH`, to keep elsewhere. */
  readonly head: string
  readonly files: number
  readonly bytes: number
}

/**
 * Takes a backup of a data folder into one new file, also beside its running hub. What is given back was read again and
 * checked: the database, the chain, the seal. Refuses (`BackupError`); then there is no file `to` that was not there before.
 */
export async function makeBackup(dataDir: string, to: string, now: number): Promise<BackupMade> {
  const source = join(dataDir, LOG_FILE)
  if (!existsSync(source)) throw new BackupError(`There is no log in ${dataDir}: is this the hub's data folder?`)
  refuseExisting(to)
  if (!existsSync(dirname(resolve(to)))) throw new BackupError(`The folder of ${to} does not exist; make it first.`)
  const part = `${to}.${process.pid}.part`
  return withReason(`The backup ${to} could not be made`, async () => {
    try {
      const begun = await copyLog(source, part)
      const made = await complete(dataDir, part, begun, now)
      await seal(part)
      await checkSeal(part)
      // Looked at once more: taking it may have lasted minutes.
      refuseExisting(to)
      renameSync(part, to)
      syncFolder(dirname(resolve(to)))
      return { ...made, bytes: statSync(to).size }
    } finally {
      for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true })
    }
  })
}

/** One consistent copy in a read transaction: the hub goes on writing. Returns the head that must be in it. */
async function copyLog(source: string, part: string): Promise<string> {
  // Made first, empty, so that nobody else can read it from its first byte on.
  closeSync(openSync(part, 'wx', 0o600))
  const log = await openSqlite(source, true)
  try {
    await log.exec('PRAGMA busy_timeout = 10000')
    const { seq, hash } = await readHead(log)
    await log.run('VACUUM INTO ?', [part])
    return `${seq}:${hash}`
  } finally {
    await log.close()
  }
}

async function complete(
  dataDir: string,
  part: string,
  begun: string,
  now: number,
): Promise<{ readonly events: number; readonly head: string; readonly files: number }> {
  const copy = await openSqlite(part)
  try {
    await copy.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;')
    // Whoever finds a backup must not find a way into the centre: everybody signs in again after a restore.
    await copy.exec(`DELETE FROM sessions; ${BESIDE_TABLE}`)
    const files = await takeFiles(dataDir, copy)
    const { events, head } = await checkDatabase(copy, begun)
    await writeInfo(copy, {
      events: String(events),
      head,
      files: String(files),
      madeAt: String(now),
      version: HUB_VERSION,
    })
    return { events, head, files }
  } finally {
    await copy.close()
  }
}

async function writeInfo(copy: Sqlite, info: Readonly<Record<string, string>>): Promise<void> {
  await copy.exec('CREATE TABLE backup_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;')
  for (const [key, value] of Object.entries(info)) {
    await copy.run('INSERT INTO backup_info (key, value) VALUES (?, ?)', [key, value])
  }
}

function refuseExisting(to: string): void {
  if (existsSync(to)) throw new BackupError(`${to} is already there; backups are never overwritten. Name another file.`)
}

/** The new name itself must survive a power cut. Windows can't open a folder; its file system keeps names by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
