import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LOG_FILE } from './db/data-folder'
import { openSqlite, type SqlRow } from './db/sqlite'
import { chainHash, GENESIS, hashPersonal } from './log/event-row'

// `verify-log --data DIR [--head SEQ:HASH]`: walks the hash chain without parsing a single event, also beside a running
// hub. Exit 0 with one JSON line, or exit 1 naming the first bad `seq`.
const PAGE = 10_000
const SELECT = 'SELECT events.*, personal.salt, personal.json FROM events LEFT JOIN personal USING (seq)'

interface Verdict {
  readonly ok: boolean
  readonly events: number
  readonly head: string
  readonly seq?: number
  readonly fault?: string
}

async function verify(dataDir: string, expectedHead: string | undefined): Promise<Verdict> {
  const log = await openSqlite(join(dataDir, LOG_FILE), true)
  let seq = 0
  let hash = GENESIS
  let seenExpected = expectedHead === undefined || expectedHead === `0:${GENESIS}`
  const bad = (at: number, fault: string): Verdict => ({
    ok: false,
    events: seq,
    head: `${seq}:${hash}`,
    seq: at,
    fault,
  })
  try {
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
  } finally {
    await log.close()
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, head: { type: 'string' } } })
  if (values.data === undefined) throw new Error('--data DIR is needed')
  const verdict = await verify(values.data, values.head)
  process.stdout.write(`${JSON.stringify(verdict)}\n`)
  process.exitCode = verdict.ok ? 0 : 1
}

main().catch((cause: unknown) => {
  process.stderr.write(`The log cannot be read: ${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
