import { expect, test } from 'vitest'
import { mover } from '../../tools/drill/move-points'
import { parseDrillOptions } from '../../tools/drill/options'
import { planCalls } from '../../tools/drill/plan-calls'
import { readCad } from '../../tools/drill/read-cad'
import { replayCall, type DrillClock, type Send } from '../../tools/drill/replay'
import { parseStamp } from '../../tools/drill/stamp'
import { summarise } from '../../tools/drill/summary'

const header =
  'Call Number,Call Type,Received DtTm,Dispatch DtTm,Response DtTm,On Scene DtTm,Transport DtTm,Available DtTm,Call Final Disposition,Address,Unit Type,Location,RowID'
const at = (minute: number) => `01/02/2017 11:${String(minute).padStart(2, '0')}:00 PM`
const line = (
  call: string,
  unit: string,
  minutes: readonly (number | undefined)[],
  id: string,
  place = '"(1.5, 2.5)"',
) =>
  [
    call,
    'Structure Fire',
    ...minutes.map((minute) => (minute === undefined ? '' : at(minute))),
    'Fire',
    'Jalan A',
    unit,
    place,
    id,
  ].join(',')
const whole = [0, 1, 2, 3, undefined, 9] as const
const read = (...lines: string[]) => readCad([header, ...lines].join('\n'))
const clock: DrillClock = { due: () => Promise.resolve(), claimed: (moment) => moment }

/** Remembers what it was told and refuses the named command. */
function recorder(refusing?: string): { readonly send: Send; readonly told: string[] } {
  const told: string[] = []
  const send = ((name: string, input: { status?: string; agencyIds?: readonly string[] }, commandId: string) => {
    told.push(input.status === undefined ? name : `${name} ${input.status}`)
    const dispatchIds = (input.agencyIds ?? []).map((agencyId) => `${commandId}.${agencyId}`)
    const value = { seq: 1, callId: commandId, incidentId: commandId, dispatchIds }
    const reply = name === refusing ? { ok: false, error: { code: 'conflict', message: '' } } : { ok: true, value }
    return Promise.resolve(reply)
  }) as unknown as Send
  return { send, told }
}

async function replayAll(file: ReturnType<typeof readCad>, send: Send) {
  const plans = planCalls(file.rows)
  const outcomes = await Promise.all(plans.map((plan) => replayCall(plan, (point) => point, send, clock)))
  return { plans, outcomes, ...summarise(file, plans, outcomes) }
}

test('a stamp is the wall clock of the file, and a day that does not exist is none', () => {
  expect(parseStamp('01/02/2017 12:00:05 AM')).toBe(Date.UTC(2017, 0, 2, 0, 0, 5))
  expect(parseStamp('01/02/2017 12:00:05 PM')).toBe(Date.UTC(2017, 0, 2, 12, 0, 5))
  expect(parseStamp('2017-01-02T23:47:55')).toBe(Date.UTC(2017, 0, 2, 23, 47, 55))
  for (const wrong of ['02/30/2017 01:00:00 AM', '01/02/2017 13:00:00 AM', '01/02/2017', '']) {
    expect(parseStamp(wrong)).toBeUndefined()
  }
})

test('gaps and reversed moments are counted, unusable rows are refused with their reason', () => {
  const file = read(
    line('1', 'ENGINE', whole, 'a'),
    line('1', 'ENGINE', whole, 'a'),
    line('1', 'TRUCK', [0, 1, 5, 3, undefined, 9], 'b'),
    line('2', 'TRUCK', [0, 1, undefined, undefined, undefined, 9], 'c'),
    line('', 'TRUCK', whole, 'd'),
    line('3', 'TRUCK', [undefined, 1, 2, 3, undefined, 9], 'e'),
  )
  expect(file).toMatchObject({ rowsRead: 6, gaps: 2, reversed: 1 })
  expect(file.refused).toEqual([
    { row: 2, reason: 'the same row again' },
    { row: 5, reason: 'no call number' },
    { row: 6, reason: 'no time of receipt' },
  ])
  expect(() => readCad('a,b\n1,2')).toThrow('lacks the columns')
})

test('several units of one agency are one order: the first rolls, the last clears', () => {
  const file = read(
    line('1', 'ENGINE', [0, 1, 4, 6, undefined, 9], 'a'),
    line('1', 'CHIEF', [0, 2, 3, 7, undefined, 12], 'b'),
    line('1', 'MEDIC', [0, 2, 3, 4, 5, 8], 'c'),
  )
  const [plan] = planCalls(file.rows)
  const minutes = plan?.dispatches.map(({ agencyId, orderedAt, reports }) => [
    agencyId,
    ((orderedAt ?? 0) - plan.received) / 60_000,
    reports.map((report) => `${report.status} ${(report.at - plan.received) / 60_000}`),
  ])
  expect(minutes).toEqual([
    ['damkar', 1, ['en-route 3', 'on-scene 6', 'cleared 12']],
    ['psc119', 2, ['en-route 3', 'on-scene 4', 'transporting 5', 'cleared 8']],
  ])
})

test('a call is replayed in the order of its moments and closed when every agency is done', async () => {
  const { send, told } = recorder()
  const { outcomes, balances } = await replayAll(
    read(line('1', 'ENGINE', whole, 'a'), line('1', 'MEDIC', [0, 4, 5, 6, undefined, 7], 'b')),
    send,
  )
  expect(told).toEqual([
    'call:receive',
    'call:answer',
    'call:dispose',
    'call:locate',
    'incident:open',
    'call:end',
    'incident:dispatch',
    'dispatch:acknowledge',
    'dispatch:status en-route',
    'dispatch:status on-scene',
    'incident:dispatch',
    'dispatch:acknowledge',
    'dispatch:status en-route',
    'dispatch:status on-scene',
    'dispatch:status cleared',
    'dispatch:status cleared',
    'incident:close',
  ])
  expect(outcomes).toMatchObject([{ incidentClosed: true, dispatches: 2, statuses: 6, sent: 17, refusals: [] }])
  expect(balances).toBe(true)
})

test('an end that is not in the log leaves the incident open', async () => {
  const { send, told } = recorder()
  const file = read(line('1', 'ENGINE', [0, 1, 2, 3, undefined, undefined], 'a'))
  expect((await replayAll(file, send)).outcomes).toMatchObject([{ incidentOpened: true, incidentClosed: false }])
  expect(told).not.toContain('incident:close')
})

test.each([undefined, 'call:receive', 'incident:open', 'incident:dispatch', 'dispatch:status', 'incident:close'])(
  'every row is in one class when the hub refuses %s',
  async (refusing) => {
    const file = read(
      line('1', 'ENGINE', whole, 'a'),
      line('1', 'MEDIC', whole, 'b'),
      line('2', 'PRIVATE', whole, 'c', ''),
      line('', 'TRUCK', whole, 'd'),
    )
    const { lines, balances } = await replayAll(file, recorder(refusing).send)
    expect(balances).toBe(true)
    const isReplayed = refusing === undefined || refusing === 'incident:close'
    expect(lines[0]).toContain(`4 = ${isReplayed ? 2 : 0} replayed + ${isReplayed ? 2 : 4} refused`)
  },
)

test('a row that nobody accounted for upsets the balance', () => {
  const file = read(line('1', 'ENGINE', whole, 'a'))
  expect(summarise(file, planCalls(file.rows), []).balances).toBe(false)
})

test('points keep their shape around the new centre and fit the city', () => {
  const move = mover(
    [
      { lat: 10, lon: 20 },
      { lat: 12, lon: 20 },
    ],
    { lat: -6.12, lon: 106.15 },
  )
  expect(move({ lat: 11, lon: 20 })).toEqual({ lat: -6.12, lon: 106.15 })
  expect(move({ lat: 12, lon: 20 })).toEqual({ lat: -6.06, lon: 106.15 })
})

test('the command line is refused in words', () => {
  const base = ['--hub', 'http://127.0.0.1:1', '--csv', 'f']
  expect(parseDrillOptions([...base, '--speed', 'max', '--centre', '-6.12,106.15'])).toMatchObject({
    speed: 0,
    centre: { lat: -6.12, lon: 106.15 },
  })
  expect(() => parseDrillOptions([])).toThrow('--hub URL')
  expect(() => parseDrillOptions([...base, '--speed', 'fast'])).toThrow('neither a number')
  expect(() => parseDrillOptions([...base, '--centre=1'])).toThrow('lat,lon')
})
