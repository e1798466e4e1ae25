import { BackupError } from './backup-error'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EACCES: 'the rights do not allow it; use the account the hub runs under',
  EPERM: 'the rights do not allow it; use the account the hub runs under',
  EROFS: 'the disk can only be read',
  SQLITE_READONLY: 'the rights do not allow it; use the account the hub runs under',
  SQLITE_CANTOPEN: 'the rights do not allow it, or the file is not there',
  SQLITE_CORRUPT: 'the database is damaged',
  SQLITE_NOTADB: 'the file is no database',
  SQLITE_BUSY: 'the database was busy for too long; try again',
  SQLITE_IOERR: 'the disk failed',
  EIO: 'the disk failed',
}

/** What the machine refuses becomes a `BackupError` with a sentence about it; other errors keep their stack. */
export async function withReason<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof BackupError || !(cause instanceof Error) || !('code' in cause)) throw cause
    const code = String(cause.code)
    throw new BackupError(`${what}: ${reasons[code] ?? code}.`, { cause })
  }
}
