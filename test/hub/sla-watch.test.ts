import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { watchClocks, type SlaWatch } from '../../src/hub/rabeg/sla-watch'
import { openTestCentre, operator1, system, type TestCentre } from './core-fixture'

const HOUR = 3_600_000
const dlh = { role: 'liaison', username: 'dlh', agencyId: 'dlh' } as const
/** Monday 2 November 2026, 08.00 WIB. */
const MONDAY = Date.UTC(2026, 10, 2, 1)
let now = MONDAY
let centre: TestCentre
let watch: SlaWatch
const start = () => watchClocks(centre.core(), () => now, pino({ level: 'silent' }))

beforeEach(async () => {
  now = MONDAY
  centre = await openTestCentre(() => now)
  const agency = { name: 'DLH', shortName: 'DLH', services: ['rabeg'], neighbour: false, active: true }
  await centre.done(system, 'directory:put-agency', { id: 'dlh', ...agency })
  const account = { username: 'dlh', name: 'DLH', role: 'liaison', agencyId: 'dlh', password: 'latihan112' }
  await centre.done(system, 'directory:put-account', account)
  watch = start()
})
afterEach(async () => {
  await watch.close()
  await centre.stop()
})

const submit = async () => {
  const input = { channel: 'counter', text: 'Sampah.', category: 'sampah' }
  return String((await centre.done(operator1, 'complaint:submit', input))['complaintId'])
}
const told = async (complaintId: string) =>
  (await centre.core().history(`complaint:${complaintId}`, { kind: 'room' }))
    .filter((event): event is SiagaEvent & { type: 'complaint-warned' } => event.type === 'complaint-warned')
    .map(({ body }) => `${body.clock} ${body.left}`)
const at = async (hours: number) => {
  now = MONDAY + hours * HOUR
  await watch.check()
}

test('a warning is given at half, a quarter and a tenth of the time left and when it is over, once each', async () => {
  const complaintId = await submit()
  await at(35)
  expect(await told(complaintId)).toEqual([])
  await at(36)
  await at(37)
  expect(await told(complaintId)).toEqual(['response 50', 'completion 50'])
  await centre.done(dlh, 'complaint:respond', { complaintId, text: 'Truk datang Kamis pukul 08.00.' })
  await at(54)
  await at(65)
  await at(72)
  await at(100)
  expect(await told(complaintId)).toEqual([
    'response 50',
    'completion 50',
    'completion 25',
    'completion 10',
    'completion 0',
  ])
})

test('a hub that was away tells the step that is reached now, and after a restart nothing twice', async () => {
  const complaintId = await submit()
  await watch.close()
  now = MONDAY + 66 * HOUR
  await centre.restart()
  watch = start()
  await watch.check()
  expect(await told(complaintId)).toEqual(['response 10', 'completion 10'])
  await watch.close()
  await centre.restart()
  watch = start()
  await watch.check()
  expect(await told(complaintId)).toEqual(['response 10', 'completion 10'])
})

test('a clock that stands still warns of nothing until its pauses have used up their cap', async () => {
  const complaintId = await submit()
  await centre.done(operator1, 'complaint:pause', { complaintId, code: 'weather', reason: 'Banjir.' })
  await at(7 * 24 + 35)
  expect(await told(complaintId)).toEqual([])
  await at(7 * 24 + 36)
  expect(await told(complaintId)).toEqual(['response 50', 'completion 50'])
})

test('done work closes by itself after ten working days, not when its reporter has disputed it', async () => {
  const [quiet, disputed] = [await submit(), await submit()]
  for (const complaintId of [quiet, disputed]) {
    await centre.done(dlh, 'complaint:complete', { complaintId, text: 'Diangkut 2 truk.' })
  }
  await centre.done(operator1, 'complaint:dispute', { complaintId: disputed, text: 'Belum bersih.' })
  await at(14 * 24)
  expect((await centre.core().readComplaint(quiet))?.life.kind).toBe('open')
  await at(15 * 24)
  expect(await centre.core().readComplaint(quiet)).toMatchObject({ life: { kind: 'closed', by: 'system:clock' } })
  expect((await centre.core().readComplaint(disputed))?.life.kind).toBe('open')
})
