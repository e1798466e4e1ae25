import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { BackupError } from './backup-error'

// A backup ends in one line with the SHA-256 of everything before it. SQLite reads as many pages as its header says and
// passes over the line, so the file still opens as a database; but a bit that flips anywhere, also where SQLite and the
// chain would not look, is found.
const LABEL = 'siaga-backup-1 sha256='
const LENGTH = LABEL.length + 64 + 1

/** Appends the seal, and returns when it is on the disk. */
export async function seal(file: string): Promise<void> {
  const { size } = await stat(file)
  const line = `${LABEL}${await digest(file, size)}\n`
  const handle = await open(file, 'a')
  try {
    await handle.writeFile(line)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The length of the database in a sealed file, bytes. Refuses (`BackupError`) one that is cut, changed or no backup. */
export async function checkSeal(file: string): Promise<number> {
  const { size } = await stat(file)
  const body = size - LENGTH
  const line = body <= 0 ? '' : await read(file, body, LENGTH)
  if (!line.startsWith(LABEL) || !line.endsWith('\n')) {
    throw new BackupError(
      `${file} is no complete backup: its last line is missing. It was cut off, or is another file.`,
    )
  }
  if (line.slice(LABEL.length, -1) !== (await digest(file, body))) {
    throw new BackupError(`${file} was changed after it was made (its checksum differs). Take another backup.`)
  }
  return body
}

async function digest(file: string, length: number): Promise<string> {
  const hash = createHash('sha256')
  if (length > 0) for await (const part of createReadStream(file, { end: length - 1 })) hash.update(part as Buffer)
  return hash.digest('hex')
}

async function read(file: string, from: number, length: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}
