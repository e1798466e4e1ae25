import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openSqlite } from '../../src/hub/db/sqlite'

export interface Acknowledged {
  readonly commandId: string
  readonly seq: number
}

export interface LogFindings {
  readonly events: number
  /** Acknowledged commands of which the log does not hold the event. */
  readonly lost: number
  /** Events that one command appended twice. */
  readonly duplicates: number
  readonly incidents: number
  /** Incident numbers given twice, or left out between the first and the last of a day. */
  readonly numberFaults: number
  /** `verify-log` found the hash chain whole. */
  readonly chainValid: boolean
}

/** Reads a stopped hub's log and compares it with what its consoles were told. */
export async function inspectLog(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<LogFindings> {
  const log = await openSqlite(join(dataDir, 'log.db'), true)
  try {
    const rows = await log.all('SELECT seq, stream, type, body, command_id FROM events ORDER BY seq')
    const bySeq = new Map(rows.map((row) => [Number(row['seq']), String(row['command_id'])]))
    const answered = new Map(
      (await log.all('SELECT command_id, value FROM replies')).map((row) => [
        String(row['command_id']),
        (JSON.parse(String(row['value'])) as { seq: number }).seq,
      ]),
    )
    const commands = new Set(bySeq.values())
    // A command that changed nothing was answered with the head of that moment; its reply is what must not be lost.
    const lost = acknowledged.filter(({ commandId, seq }) => {
      const isAppended = commands.has(commandId) && bySeq.get(seq) === commandId
      const isAnswered = answered.get(commandId) === seq && bySeq.has(seq)
      return !isAnswered || (commands.has(commandId) && !isAppended)
    }).length
    const once = new Set<string>()
    let duplicates = 0
    const days = new Map<string, number[]>()
    for (const row of rows) {
      const body = JSON.parse(String(row['body'])) as { agencyId?: string; number?: string }
      const key = [row['command_id'], row['stream'], row['type'], body.agencyId ?? ''].join(' ')
      if (once.has(key)) duplicates += 1
      once.add(key)
      if (row['type'] !== 'incident-opened') continue
      const [, day = '', number = ''] = (body.number ?? '').split('-')
      days.set(day, [...(days.get(day) ?? []), Number(number)])
    }
    const script = join(process.cwd(), 'dist', 'hub', 'verify-log.cjs')
    const verdict = spawnSync(process.execPath, [script, '--data', dataDir], { encoding: 'utf8' })
    return {
      events: rows.length,
      lost,
      duplicates,
      incidents: [...days.values()].reduce((sum, numbers) => sum + numbers.length, 0),
      numberFaults: [...days.values()].reduce((sum, numbers) => sum + faultsIn(numbers), 0),
      chainValid: verdict.status === 0,
    }
  } finally {
    await log.close()
  }
}

/** In the order in which the log holds them, the numbers of a day are 1, 2, 3 … */
function faultsIn(numbers: readonly number[]): number {
  return numbers.filter((number, index) => number !== index + 1).length
}
