import type { Sqlite, SqlRow } from '../db/sqlite'
import { chainHash, GENESIS, hashPersonal } from './event-row'

const PAGE = 10_000
const SELECT = 'SELECT events.*, personal.salt, personal.json FROM events LEFT JOIN personal USING (seq)'

export interface ChainVerdict {
  readonly ok: boolean
  readonly events: number
  /** `SEQ:HASH` of the last good event. */
  readonly head: string
  /** The first bad event. */
  readonly seq?: number
  readonly fault?: string
}

/** Walks the hash chain without parsing a single event. With `expectedHead` it also finds a log that was cut or rewritten. */
export async function walkChain(log: Sqlite, expectedHead?: string): Promise<ChainVerdict> {
  let seq = 0
  let hash = GENESIS
  let seenExpected = expectedHead === undefined || expectedHead === `0:${GENESIS}`
  const bad = (at: number, fault: string): ChainVerdict => ({
    ok: false,
    events: seq,
    head: `${seq}:${hash}`,
    seq: at,
    fault,
  })
  for (;;) {
    const rows = await log.all(`${SELECT} WHERE events.seq > ? ORDER BY events.seq LIMIT ?`, [seq, PAGE])
    for (const row of rows) {
      const fault = faultOf(row, seq, hash)
      if (fault !== undefined) return bad(Number(row['seq']), fault)
      seq = Number(row['seq'])
      hash = String(row['hash'])
      seenExpected ||= expectedHead === `${seq}:${hash}`
    }
    if (rows.length === 0) break
  }
  if (!seenExpected)
    return bad(
      Number(expectedHead?.split(':')[0]),
      'the head kept elsewhere is not in this log: it was cut or rewritten',
    )
  return { ok: true, events: seq, head: `${seq}:${hash}` }
}

function faultOf(row: SqlRow, lastSeq: number, lastHash: string): string | undefined {
  if (row['seq'] !== lastSeq + 1) return 'an event is missing before this one'
  if (row['prev_hash'] !== lastHash) return 'the chain is broken here'
  const stored = [
    'seq',
    'stream',
    'version',
    'type',
    'v',
    'body',
    'personal_hash',
    'actor',
    'workstation',
    'command_id',
    'occurred_at',
    'recorded_at',
  ].map((column) => row[column] ?? null)
  if (row['hash'] !== chainHash(lastHash, stored)) return 'the event was changed'
  const { salt, json, personal_hash: personalHash } = row
  if (typeof salt !== 'string' || typeof json !== 'string') return undefined
  return hashPersonal(salt, json) === personalHash ? undefined : 'the personal data of the event was changed'
}
