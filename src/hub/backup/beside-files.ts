import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, readdir } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path'
import type { Sqlite } from '../db/sqlite'
import { CITIZEN_KEY_FILE } from '../citizen/form-token'
import { OWN_CERTIFICATE_FILE } from '../tls/own-certificate'
import { BackupError } from './backup-error'

// What stands beside the log and can't be made again from it: photos, the certificate the desks trust, and the key that signs
// the citizens' forms. They travel as rows of one table of the backup, each read and written on its own.
const PHOTOS = 'photos'

export const BESIDE_TABLE = `CREATE TABLE backup_files (
  path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;`

/** Copies the files beside the log of `dataDir` into the backup. Returns how many. */
export async function takeFiles(dataDir: string, backup: Sqlite): Promise<number> {
  const paths = [
    ...[OWN_CERTIFICATE_FILE, CITIZEN_KEY_FILE].filter((file) => existsSync(join(dataDir, file))),
    ...(await photosOf(dataDir)),
  ]
  let taken = 0
  for (const path of paths) {
    const bytes = await readIfThere(join(dataDir, ...path.split('/')))
    if (bytes === undefined) continue
    taken += 1
    await backup.run('INSERT INTO backup_files (path, sha256, bytes) VALUES (?, ?, unhex(?))', [
      path,
      sha256(bytes),
      bytes.toString('hex'),
    ])
  }
  return taken
}

/** Writes them into `folder`, for their owner only. Refuses (`BackupError`) one whose bytes or name are not as they were taken. */
export async function putFiles(backup: Sqlite, folder: string): Promise<number> {
  const rows = await backup.all('SELECT path, sha256 FROM backup_files ORDER BY path')
  for (const row of rows) {
    const path = String(row['path'])
    if (!isInside(path)) throw new BackupError(`The backup holds a file with an impossible name: ${path}.`)
    const [found] = await backup.all('SELECT hex(bytes) AS hex FROM backup_files WHERE path = ?', [path])
    const bytes = Buffer.from(String(found?.['hex']), 'hex')
    if (sha256(bytes) !== row['sha256']) throw new BackupError(`The file ${path} in the backup is damaged.`)
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    const handle = await open(target, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  return rows.length
}

async function photosOf(dataDir: string): Promise<readonly string[]> {
  const folder = join(dataDir, PHOTOS)
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return (
    entries
      // What is just being written has another name until it is whole.
      .filter((entry) => entry.isFile() && entry.name.endsWith('.jpg'))
      .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
  )
}

/** A photo may be erased while the hub runs: then it is in no backup either. */
async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  }
}

function isInside(path: string): boolean {
  return path !== '' && !isAbsolute(path) && !path.includes('\\') && !normalize(path).startsWith('..')
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
