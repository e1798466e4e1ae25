import { sqliteCode, type Sqlite } from '../db/sqlite'
import { walkChain, type ChainVerdict } from '../log/walk-chain'
import { BackupError } from './backup-error'

/**
 * SQLite's own check, then the chain from its first event; `head` (`SEQ:HASH`) must be in it. Refuses (`BackupError`)
 * naming what is wrong.
 */
export async function checkDatabase(log: Sqlite, head: string): Promise<ChainVerdict> {
  try {
    const found = await log.all('PRAGMA integrity_check(3)')
    const faults = found.map((row) => String(row['integrity_check'])).filter((said) => said !== 'ok')
    if (faults.length > 0) throw new BackupError(`The database is damaged: ${faults.join('; ')}.`)
    const verdict = await walkChain(log, head)
    if (!verdict.ok) {
      throw new BackupError(`The log is not whole at event ${verdict.seq ?? 0}: ${verdict.fault ?? 'unknown'}.`)
    }
    return verdict
  } catch (cause) {
    if (cause instanceof BackupError) throw cause
    throw new BackupError(`The database can not be read (${sqliteCode(cause) ?? String(cause)}).`, { cause })
  }
}
