import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHubCore } from '../../src/hub/open-core'
import { openSqlite } from '../../src/hub/db/sqlite'
import { wibDay } from '../../src/domain/kernel/time'
import { lopang, openTestCentre, operator1, type TestCentre } from './core-fixture'

const HOUR = 3_600_000
const START = 1_795_000_000_000
let clock = START
let centre: TestCentre
beforeEach(async () => {
  clock = START
  centre = await openTestCentre(() => clock)
})
afterEach(() => centre.stop())

const fire = { type: 'kebakaran', location: lopang, narrative: 'Api.' }
const open = (id: string = randomUUID()) => centre.say(operator1, 'incident:open', fire, id)

async function rowsOf(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const log = await openSqlite(join(centre.dataDir, 'log.db'), true)
  try {
    return await log.all(sql)
  } finally {
    await log.close()
  }
}

/** Another program that holds the log's write lock, as a backup tool or a virus scanner might. */
async function holdLock(file: string, ms: number): Promise<() => Promise<void>> {
  const script = `
    const sqlite3 = require('sqlite3');
    const db = new sqlite3.Database(${JSON.stringify(file)});
    db.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE', (error) => {
      if (error) { console.error(error); process.exit(1); }
      console.log('held');
      setTimeout(() => db.exec('ROLLBACK', () => process.exit(0)), ${ms});
    });`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  return async () => {
    await ended
  }
}

test('another program that locks the log for some seconds delays commands and loses none', async () => {
  const released = await holdLock(join(centre.dataDir, 'log.db'), 2_000)
  const replies = await Promise.all(Array.from({ length: 20 }, () => open()))
  await released()
  expect(replies.every(({ ok }) => ok)).toBe(true)
  expect(await rowsOf("SELECT 1 FROM events WHERE type = 'incident-opened'")).toHaveLength(20)
})

test('a log that stays locked refuses as overloaded, and the same command is carried out once afterwards', async () => {
  const released = await holdLock(join(centre.dataDir, 'log.db'), 7_000)
  const id = randomUUID()
  expect(await open(id)).toMatchObject({ ok: false, error: { code: 'overloaded' } })
  await released()
  expect(await open(id)).toMatchObject({ ok: true })
  expect(await open(id)).toMatchObject({ ok: true })
  expect(await rowsOf("SELECT 1 FROM events WHERE type = 'incident-opened'")).toHaveLength(1)
})

test.each([
  ['forward', HOUR],
  ['back', -HOUR],
])(
  'a clock that jumps an hour %s leaves seq in order, numbers without a gap and the times as the clock said',
  async (_, jump) => {
    const times: number[] = []
    for (let count = 0; count < 6; count += 1) {
      if (count === 3) clock += jump
      clock += 1_000
      times.push(clock)
      expect(await open()).toMatchObject({ ok: true })
    }
    await centre.restart()
    clock += 1_000
    times.push(clock)
    expect(await open()).toMatchObject({ ok: true })
    const rows = await rowsOf("SELECT seq, recorded_at, body FROM events WHERE type = 'incident-opened' ORDER BY seq")
    const seqs = rows.map((row) => Number(row['seq']))
    expect(seqs).toEqual(seqs.map((_seq, at) => (seqs[0] ?? 0) + at))
    // The order is the log's, never the clock's: `recordedAt` is what the clock said at that moment, right or wrong.
    expect(rows.map((row) => Number(row['recorded_at']))).toEqual(times)
    const numbers = new Map<string, number[]>()
    for (const row of rows) {
      const [, day = '', number = ''] = (JSON.parse(String(row['body'])) as { number: string }).number.split('-')
      numbers.set(day, [...(numbers.get(day) ?? []), Number(number)])
    }
    for (const given of numbers.values()) expect(given).toEqual(given.map((_number, at) => at + 1))
  },
)

test('a clock that jumps back over midnight goes on with the numbers of the day before', async () => {
  // 00.10 WIB, forty minutes after 23.30 of the day before.
  const midnight = Math.floor((START + 7 * HOUR) / (24 * HOUR)) * 24 * HOUR - 7 * HOUR
  const numbers: string[] = []
  for (const at of [-30, -20, 10, 20, -40, -10, 30]) {
    clock = midnight + at * 60_000
    numbers.push(String((await centre.done(operator1, 'incident:open', fire))['number']))
  }
  const [before, after] = [wibDay(midnight - 1), wibDay(midnight)]
  expect(numbers).toEqual([
    `112-${before}-0001`,
    `112-${before}-0002`,
    `112-${after}-0001`,
    `112-${after}-0002`,
    `112-${before}-0003`,
    `112-${before}-0004`,
    `112-${after}-0003`,
  ])
})

test('a disk that is full and is given space again under the same running hub loses nothing and goes on', async () => {
  await centre.core().close()
  const log = await openSqlite(join(centre.dataDir, 'log.db'))
  const [pages] = await log.all('PRAGMA page_count')
  await log.close()
  const logger = pino({ level: 'silent' })
  const limit = Number(pages?.['page_count']) + 6
  const small = await openHubCore({ dataDir: centre.dataDir, logger, now: () => clock, logPageLimit: limit })
  const say = (name: string, input: object, commandId: string = randomUUID()) =>
    small.execute({ actor: operator1, workstation: 'meja-1', commandId, name, input })
  const incidentId = randomUUID()
  expect(await say('incident:open', fire, incidentId)).toMatchObject({ ok: true })
  const outcomes: { readonly id: string; readonly text: string; readonly ok: boolean }[] = []
  for (let count = 0; count < 30; count += 1) {
    const note = { id: randomUUID(), text: `${count} ${'n'.repeat(4_000)}` }
    outcomes.push({ ...note, ok: (await say('incident:note', { incidentId, text: note.text }, note.id)).ok })
  }
  expect(outcomes.some(({ ok }) => ok)).toBe(true)
  expect(outcomes.some(({ ok }) => !ok)).toBe(true)
  await small.close()
  await centre.reopen()
  for (const { id, text } of outcomes) {
    expect(await centre.say(operator1, 'incident:note', { incidentId, text }, id)).toMatchObject({ ok: true })
  }
  const kept =
    centre
      .core()
      .board({ kind: 'room' })
      .incidents[incidentId]?.notes.map(({ text }) => text) ?? []
  expect([...kept].sort()).toEqual(outcomes.map(({ text }) => text).sort())
})
