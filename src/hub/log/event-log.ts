import type { SiagaEvent } from '../../projection/stream-state'
import type { Sqlite, SqlValue } from '../db/sqlite'
import { fromRow, GENESIS, toRow, type NewEvent } from './event-row'

const SELECT = 'SELECT events.*, personal.json AS personal_json FROM events LEFT JOIN personal USING (seq)'

/** Below SQLite's limit of 32,766 variables a statement with room to spare. */
const ROWS_A_STATEMENT = 1_000

export interface LogHead {
  readonly seq: number
  readonly hash: string
}

export async function readHead(log: Sqlite): Promise<LogHead> {
  const [row] = await log.all('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1')
  return row === undefined ? { seq: 0, hash: GENESIS } : { seq: Number(row['seq']), hash: String(row['hash']) }
}

/** All events of the given streams, in `seq` order. */
export async function readStreams(log: Sqlite, streams: readonly string[]): Promise<readonly SiagaEvent[]> {
  const found: SiagaEvent[] = []
  for (let from = 0; from < streams.length; from += ROWS_A_STATEMENT) {
    const part = streams.slice(from, from + ROWS_A_STATEMENT)
    const marks = part.map(() => '?').join(',')
    const rows = await log.all(`${SELECT} WHERE stream IN (${marks}) ORDER BY seq`, part)
    for (const row of rows) found.push(fromRow(row))
  }
  return found
}

/** Events after `seq`, at most `limit` of them, in order. */
export async function readAfter(log: Sqlite, seq: number, limit: number): Promise<readonly SiagaEvent[]> {
  const rows = await log.all(`${SELECT} WHERE seq > ? ORDER BY seq LIMIT ?`, [seq, limit])
  return rows.map(fromRow)
}

/** The rows that append events after `head`, and the head they make. */
export function rowsAfter(
  events: readonly NewEvent[],
  head: LogHead,
): { readonly events: SqlValue[][]; readonly personal: SqlValue[][]; readonly head: LogHead } {
  const rows: SqlValue[][] = []
  const personal: SqlValue[][] = []
  let { seq, hash } = head
  for (const event of events) {
    const row = toRow(event, hash)
    rows.push([...row.values])
    if (row.personal !== undefined) personal.push([...row.personal])
    hash = row.hash
    seq = event.event.seq
  }
  return { events: rows, personal, head: { seq, hash } }
}
