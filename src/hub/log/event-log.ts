import type { SiagaEvent } from '../../projection/stream-state'
import { rowsOf, type Sqlite, type SqlValue } from '../db/sqlite'
import { EVENT_COLUMNS, fromRow, GENESIS, toRow, type NewEvent } from './event-row'

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

export interface Insert {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** The statements that append events after `head`, and the head they make. */
export function appendStatements(
  events: readonly NewEvent[],
  head: LogHead,
): { inserts: readonly Insert[]; head: LogHead } {
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
  return {
    head: { seq, hash },
    inserts: [
      ...multiRow(`INSERT INTO events (${EVENT_COLUMNS}) VALUES `, rows),
      ...multiRow('INSERT INTO personal (seq, salt, json) VALUES ', personal),
    ],
  }
}

export function multiRow(prefix: string, rows: readonly (readonly SqlValue[])[], suffix = ''): readonly Insert[] {
  const inserts: Insert[] = []
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT)
    inserts.push({ sql: `${prefix}${rowsOf(part.length, part[0]?.length ?? 0)}${suffix}`, values: part.flat() })
  }
  return inserts
}
