import { defaultLadder } from '../../src/domain/dispatch/ladder'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/domain/kernel/time'
import type { HubCore } from '../../src/hub/core'
import { onDayOf, startDailyTest, type DailyTest } from '../../src/hub/ladder/daily-test'
import { openHubCore } from '../../src/hub/open-core'
import { TEST_ROUNDS_STREAM } from '../../src/projection/board'
import { supervisor1, system } from './core-fixture'
import { createFakeClocks, type FakeClocks } from './support/fake-clocks'

const logger = pino({ level: 'silent' })
/** 24 November 2026, 06.00 WIB; the given hour of the test is 07.45. */
const SIX = Date.UTC(2026, 10, 23, 23)

let dataDir: string
let time: FakeClocks
let core: HubCore
let daily: DailyTest | undefined

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'siaga-daily-'))
  time = createFakeClocks(SIX)
  core = await openHubCore({ dataDir, logger, now: time.clocks.wall })
})
afterEach(async () => {
  await daily?.stop()
  daily = undefined
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function say(actor: typeof supervisor1, name: string, input: object): Promise<void> {
  const reply = await core.execute({ actor, workstation: 'meja-1', commandId: crypto.randomUUID(), name, input })
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
}

async function begin(mode: 'live' | 'training' | 'new' = 'live'): Promise<void> {
  if (mode !== 'new') await core.becomes(mode)
  const agency = { name: 'Damkar', shortName: 'Damkar', services: ['112'], neighbour: false, active: true }
  await say(system, 'directory:put-agency', { id: 'damkar', ...agency })
  start()
  await pass(0)
}

const start = () => {
  daily = startDailyTest({ core, clocks: time.clocks, logger })
}
const pass = (milliseconds: number) => time.pass(milliseconds, () => daily?.settled() ?? Promise.resolve())

async function restart(away: number): Promise<void> {
  await daily?.stop()
  await core.close()
  time.stall(away)
  core = await openHubCore({ dataDir, logger, now: time.clocks.wall })
  start()
  await daily?.settled()
}

async function rounds(by = 'system:ladder'): Promise<readonly number[]> {
  const events = await core.history(TEST_ROUNDS_STREAM, { kind: 'room' })
  return events
    .filter(({ type, actor }) => type === 'test-round-started' && actor === by)
    .map((event) => event.occurredAt)
}

const clock = (instants: readonly number[]) =>
  instants.map((instant) => new Date(instant + 7 * HOUR).toISOString().slice(8, 16))

test('a time of day is the one of the WIB day', () => {
  expect(new Date(onDayOf(SIX, '07:45')).toISOString()).toBe('2026-11-24T00:45:00.000Z')
  expect(new Date(onDayOf(SIX + 17 * HOUR, '00:00')).toISOString()).toBe('2026-11-23T17:00:00.000Z')
  expect(new Date(onDayOf(SIX + 18 * HOUR, '00:00')).toISOString()).toBe('2026-11-24T17:00:00.000Z')
})

test('a live centre tests its agencies once a day at the ladder’s hour', async () => {
  await begin()
  await pass(105 * MINUTE - 1)
  expect(await rounds()).toEqual([])
  await pass(2 * DAY + 20_000)
  expect(clock(await rounds())).toEqual(['24T07:45', '25T07:45', '26T07:45'])
})

test.each(['training', 'new'] as const)('a %s centre never tests of its own accord', async (mode) => {
  await begin(mode)
  await pass(3 * DAY)
  expect(await rounds()).toEqual([])
})

test('a day’s test is not repeated after a restart, also where a supervisor’s round came after it', async () => {
  await begin()
  await pass(106 * MINUTE)
  await restart(1_000)
  await pass(MINUTE)
  await say(supervisor1, 'test-round:start', {})
  await restart(1_000)
  await pass(HOUR)
  expect(clock(await rounds())).toEqual(['24T07:45'])
  expect(await rounds('supervisor1')).toHaveLength(1)
})

test('a supervisor’s round does not take the place of the day’s own', async () => {
  await begin()
  await pass(HOUR)
  await say(supervisor1, 'test-round:start', {})
  await pass(HOUR)
  expect(clock(await rounds())).toEqual(['24T07:45'])
})

test('a hub that was off at the hour makes up for it within two hours', async () => {
  await begin()
  await restart(3 * HOUR)
  await pass(HOUR)
  expect(clock(await rounds())).toEqual(['24T09:00'])
})

test('later than two hours after it the test is left to the next day', async () => {
  await begin()
  await restart(4 * HOUR)
  await pass(DAY)
  expect(clock(await rounds())).toEqual(['25T07:45'])
})

test('another hour holds from when it was put; one that is already past holds from the next day', async () => {
  await begin()
  await say(system, 'directory:put-ladder', { steps: [...defaultLadder.steps], dailyTestAt: '05:30' })
  await pass(HOUR)
  expect(await rounds()).toEqual([])
  await say(system, 'directory:put-ladder', { steps: [...defaultLadder.steps], dailyTestAt: '07:10' })
  await pass(HOUR)
  expect(clock(await rounds())).toEqual(['24T07:10'])
})

test('without an hour there is no test', async () => {
  await begin()
  await say(system, 'directory:put-ladder', { steps: [...defaultLadder.steps] })
  await pass(3 * DAY)
  expect(await rounds()).toEqual([])
})

test('a centre that goes live during the day owes no test of that morning', async () => {
  await begin('new')
  await pass(2 * HOUR)
  await core.becomes('live')
  await pass(DAY)
  expect(clock(await rounds())).toEqual(['25T07:45'])
})

test('a test order is no incident: it is in no list and on no board of incidents', async () => {
  await begin()
  await pass(2 * HOUR)
  expect(await rounds()).toHaveLength(1)
  const board = core.board({ kind: 'room' })
  expect(board.testRounds.current?.agencyIds).toEqual(['damkar'])
  expect([board.incidents, board.calls]).toEqual([{}, {}])
  for (const name of ['query:incidents', 'query:calls']) {
    const reply = await core.execute({
      actor: supervisor1,
      workstation: 'meja-1',
      commandId: crypto.randomUUID(),
      name,
      input: {},
    })
    expect(reply).toMatchObject({ ok: true, value: { items: [] } })
  }
})
