import { join } from 'node:path'
import { openSqlite } from '../../src/hub/db/sqlite'
import { logIn } from './desk'
import { startHubProcess } from './hub-process'
import { percentile, type Measurement } from './percentile'
import { connect, must } from './sockets'

const CALLS = 1_000_000
const NUMBERS = 200_000
const ASKED = 400
/** One number in this many asked is the one that rings all day. */
const HEAVY_EVERY = 20
const GOAL_MS = 20
/** Calls of the number that rings all day: what a child with a telephone manages in a year. */
const HEAVY_CALLS = 3_000

const numberOf = (at: number) => `62812${String(at).padStart(7, '0')}`

/** From `query:caller` sent to its answer, with a million calls stored. Goal: p99 within 20 ms; beside it one bare count. */
export async function callerHistory(folder: string): Promise<readonly Measurement[]> {
  const dataDir = join(folder, 'callers')
  // The accounts of the training centre and the empty tables.
  await (await startHubProcess(dataDir)).stop()
  await fill(join(dataDir, 'views.db'))
  const bare = await bareCounts(join(dataDir, 'views.db'))
  const hub = await startHubProcess(dataDir)
  try {
    const socket = await connect(hub.url, await logIn(hub.url, 'operator1'))
    const times: number[] = []
    for (let turn = 0; turn < ASKED; turn += 1) {
      const number = turn % HEAVY_EVERY === 0 ? numberOf(0) : numberOf((turn * 7_919) % NUMBERS)
      const started = performance.now()
      const { total } = await must(socket, 'query:caller', { number })
      times.push(performance.now() - started)
      if (total === 0) throw new Error(`${number} should have called before.`)
    }
    socket.disconnect()
    const line = (name: string, measured: number, limit: number, goal: number): Measurement => ({
      name,
      measured,
      limit,
      unit: 'ms',
      goal,
    })
    return [
      line(`caller history p99, ${CALLS / 1e6} M calls`, percentile(times, 0.99), GOAL_MS, 1),
      line('  the same p50, a bare count beside', percentile(times, 0.5), percentile(bare, 0.5), 20),
    ]
  } finally {
    await hub.stop()
  }
}

async function fill(file: string): Promise<void> {
  const views = await openSqlite(file)
  const kinds = "CASE i % 10 WHEN 0 THEN 'emergency' WHEN 1 THEN 'information' WHEN 2 THEN 'ghost' ELSE 'prank' END"
  await views.run(
    `INSERT INTO calls
     WITH RECURSIVE row(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM row WHERE i + 1 < ?)
     SELECT 'c' || i, '0' || substr(n, 3), n, 'ended', ${kinds}, ? - i * 60000
     FROM (SELECT i, '62812' || printf('%07d', CASE WHEN i < ? THEN 0 ELSE (i * 31) % ? END) AS n FROM row)`,
    [CALLS, Date.now(), HEAVY_CALLS, NUMBERS],
  )
  await views.close()
}

/** Milliseconds for the least that any answer needs: one count of one number. */
async function bareCounts(file: string): Promise<readonly number[]> {
  const views = await openSqlite(file, true)
  const times: number[] = []
  for (let turn = 0; turn < ASKED; turn += 1) {
    const started = performance.now()
    await views.all('SELECT COUNT(*) FROM calls WHERE comparable = ?', [numberOf((turn * 7_919) % NUMBERS)])
    times.push(performance.now() - started)
  }
  await views.close()
  return times
}
