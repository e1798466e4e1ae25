import { join } from 'node:path'
import type { CommandInput } from '../../src/contract/commands/index'
import { openSqlite } from '../../src/hub/db/sqlite'
import { logIn } from './desk'
import { startHubProcess } from './hub-process'
import { percentile, type Measurement } from './percentile'
import { connect, must } from './sockets'

const COMPLAINTS = 200_000
const ROUNDS = 60
const GOAL_MS = 50
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Filter = CommandInput<'query:complaints'>

/** What an operator filters by on a day, from nothing to a word that stands everywhere. */
const filters: readonly (readonly [string, (now: number, turn: number) => Filter])[] = [
  ['none', () => ({})],
  ['state', () => ({ state: 'responded' })],
  ['agency', () => ({ agencyId: 'dputr' })],
  ['category', () => ({ category: 'drainase' })],
  ['period', (now, turn) => ({ from: now - (turn + 2) * DAY, to: now - (turn + 1) * DAY })],
  ['rare word', (_now, turn) => ({ text: `nomor${turn * 397}` })],
  ['common word', () => ({ text: 'sampah' })],
  ['two words', () => ({ text: 'lubang jalan' })],
  ['state, agency, category', () => ({ state: 'routed', agencyId: 'dlh', category: 'sampah' })],
  ['agency, word, period', (now) => ({ agencyId: 'dlh', text: 'sampah', from: now - 30 * DAY })],
  ['agency and word that do not meet', () => ({ agencyId: 'dlh', text: 'lubang' })],
  ['state that few have, word', () => ({ state: 'routed', text: 'jalan' })],
  ['one letter', () => ({ text: 'n' })],
  ['state that none has', () => ({ state: 'paused' })],
  ['agency and category that do not meet', () => ({ agencyId: 'dlh', category: 'drainase' })],
]

/** From `query:complaints` sent to its answer of 50, with 200,000 stored. Goal: p99 within 50 ms; beside it a bare page by time. */
export async function complaintList(folder: string): Promise<readonly Measurement[]> {
  const dataDir = join(folder, 'complaints')
  // The accounts of the training centre and the empty tables.
  await (await startHubProcess(dataDir)).stop()
  const now = Date.now()
  await fill(join(dataDir, 'views.db'), now)
  const bare = await barePages(join(dataDir, 'views.db'))
  const hub = await startHubProcess(dataDir)
  try {
    const operator = await connect(hub.url, await logIn(hub.url, 'operator1'))
    const liaison = await connect(hub.url, await logIn(hub.url, 'dlh'))
    const all: number[] = []
    let worst = { name: '', p99: 0 }
    for (const [name, filter] of filters) {
      const times: number[] = []
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        for (const socket of [operator, liaison]) {
          const started = performance.now()
          await must(socket, 'query:complaints', filter(now, turn))
          times.push(performance.now() - started)
        }
      }
      const p99 = percentile(times, 0.99)
      if (p99 > worst.p99) worst = { name, p99 }
      all.push(...times)
    }
    const { items } = await must(operator, 'query:complaints', { category: 'drainase' })
    if (items.length !== 50) throw new Error('The list should be full.')
    operator.disconnect()
    liaison.disconnect()
    const line = (name: string, measured: number, limit: number, goal: number): Measurement => ({
      name,
      measured,
      limit,
      unit: 'ms',
      goal,
    })
    return [
      line(`complaint list p99, ${COMPLAINTS / 1_000} k`, percentile(all, 0.99), GOAL_MS, 1),
      line(`  worst filter: ${worst.name}`.slice(0, 34), worst.p99, GOAL_MS, 1),
      line('  the same p50, a bare page beside', percentile(all, 0.5), percentile(bare, 0.5), 20),
    ]
  } finally {
    await hub.stop()
  }
}

const of = (column: string, values: readonly string[]) =>
  `CASE i % ${values.length} ${values.map((value, at) => `WHEN ${at} THEN '${value}'`).join(' ')} END AS ${column}`

async function fill(file: string, now: number): Promise<void> {
  const views = await openSqlite(file)
  const round = `json_object('startedAt', at, 'pauses', json('[]'), 'warned', json('{}'))`
  const promise = `json('{"response":259200000,"completion":259200000,"sp4n":14,"pauseCap":604800000}')`
  await views.exec(`
    BEGIN;
    CREATE TEMP TABLE made AS
      WITH RECURSIVE row(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM row WHERE i + 1 < ${COMPLAINTS})
      SELECT i, ${now} - i * 5 * ${MINUTE} AS at,
        ${of('category', ['sampah', 'drainase', 'jalan-berlubang', 'lampu-jalan', 'sampah', 'banjir'])},
        ${of('agency', ['dlh', 'dputr', 'dputr', 'dishub', 'dlh', 'dputr'])},
        ${of('words', ['Sampah menumpuk di pinggir jalan', 'Selokan mampet', 'Lubang besar di jalan', 'Lampu padam', 'Sampah belum diangkut', 'Banjir selutut'])},
        CASE WHEN i % 47 = 0 THEN 'routed' WHEN i % 47 = 1 THEN 'responded' WHEN i % 47 = 2 THEN 'in-progress' ELSE 'closed' END AS state
      FROM row;
    INSERT INTO complaints (n, id, code, category, state, submitted_at, channel, location, excerpt, agencies, clocks, reserved)
      SELECT i + 1, 'c' || i, 'code' || i, category, state, at, 'web', '{"lat":-6.12,"lon":106.15,"source":"map"}',
        words || ' nomor' || i, json_array(agency), json_object('round', ${round}, 'promise', ${promise}), 0 FROM made;
    INSERT INTO complaint_agencies (agency_id, submitted_at, n, visible, state, category)
      SELECT agency, at, i + 1, 1, state, category FROM made;
    INSERT INTO complaint_text (rowid, words, common, facets)
      SELECT at * 2097152 + (i + 1) % 2097152, words || ' nomor' || i, words || ' nomor' || i,
        's' || lower(hex(state)) || ' c' || lower(hex(category)) || ' a' || lower(hex(agency)) || ' v' || lower(hex(agency)) FROM made;
    DROP TABLE made;
    COMMIT;`)
  await views.close()
}

/** Milliseconds for the least that any answer needs: fifty rows from the top. */
async function barePages(file: string): Promise<readonly number[]> {
  const views = await openSqlite(file, true)
  const times: number[] = []
  for (let turn = 0; turn < 400; turn += 1) {
    const started = performance.now()
    await views.all('SELECT * FROM complaints ORDER BY submitted_at DESC, n DESC LIMIT 50')
    times.push(performance.now() - started)
  }
  await views.close()
  return times
}
