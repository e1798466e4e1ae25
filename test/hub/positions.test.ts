import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PositionsMessage } from '../../src/contract/presence'
import { KEY, openConsole, post, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.remove())

const keyed = { 'x-api-key': KEY }
const report = (body: unknown, headers: Record<string, string> = keyed) =>
  post(`${hub.url}/api/units/positions`, body, headers)
const at = (unitId: string, more: object = {}) => ({ unitId, lat: -6.11, lon: 106.15, at: Date.now(), ...more })

function listen(console: TestConsole): PositionsMessage['positions'][] {
  const heard: PositionsMessage['positions'][] = []
  console.socket.on('positions', (message: PositionsMessage) => heard.push(message.positions))
  return heard
}

test('a position reaches the room and the unit’s own agency, nobody else', async () => {
  const [room, own, other] = [
    await openConsole(hub, 'operator1'),
    await openConsole(hub, 'damkar'),
    await openConsole(hub, 'psc119'),
  ]
  const [inRoom, atOwn, atOther] = [listen(room), listen(own), listen(other)]
  const sent = at('damkar-pemadam-1', { accuracy: 12 })
  const { unitId, ...position } = sent
  expect(await report([sent])).toEqual({ status: 202, body: { accepted: 1, rejected: [] } })
  await until(() => inRoom.length > 0 && atOwn.length > 0)
  expect(inRoom).toEqual([{ [unitId]: position }])
  expect(atOwn).toEqual([{ [unitId]: position }])
  expect(atOther).toEqual([])
  expect(other.bytes.join()).not.toContain('106.15')
  for (const console of [room, own, other]) console.close()
})

test('many reports at once go out in one message, the last of each unit', async () => {
  const room = await openConsole(hub, 'operator1')
  const heard = listen(room)
  const base = Date.now()
  await report(
    Array.from({ length: 10 }, (_, index) => at('damkar-pemadam-2', { lat: -6.1 - index, at: base + index })),
  )
  await until(() => heard.length > 0)
  await report([at('damkar-patroli')])
  await until(() => heard.some((one) => one['damkar-patroli'] !== undefined))
  expect(heard.flatMap((one) => one['damkar-pemadam-2'] ?? []).map(({ lat }) => lat)).toEqual([-15.1])
  room.close()
})

test('a console that comes later is told where everyone is: the room all units, an agency its own', async () => {
  await report([at('damkar-pemadam-3')])
  const heardBy = async (username: string) => {
    const console = await openConsole(hub, username)
    await console.must('query:board-hash', {})
    const frames = console.bytes.join('\n')
    console.close()
    return frames
  }
  expect(await heardBy('operator1')).toMatch(/"positions",\{"positions":.*damkar-pemadam-3/)
  expect(await heardBy('damkar')).toMatch(/"positions",\{"positions":.*damkar-pemadam-3/)
  expect(await heardBy('psc119')).not.toMatch(/"positions",/)
})

test('what can not be taken is said for each unit; the others are taken', async () => {
  const now = Date.now()
  const answer = await report([
    at('damkar-pemadam-4', { at: now }),
    at('tidak-ada'),
    at('damkar-pemadam-5', { lat: 0, lon: 0 }),
    at('damkar-pemadam-6', { at: now + 61_500 }),
    at('damkar-pemadam-4', { at: now - 1 }),
    at('damkar-patroli', { at: now + 55_000 }),
    at('damkar-pemadam-5', { lat: 0, at: now }),
  ])
  expect(answer).toEqual({
    status: 202,
    body: {
      accepted: 3,
      rejected: [
        { unitId: 'tidak-ada', code: 'unknown-unit' },
        { unitId: 'damkar-pemadam-5', code: 'no-fix' },
        { unitId: 'damkar-pemadam-6', code: 'in-the-future' },
        { unitId: 'damkar-pemadam-4', code: 'older' },
      ],
    },
  })
})

test('the same report again is no fault, and a time may be ISO with its offset', async () => {
  const sent = at('damkar-pemadam-1')
  await report([sent])
  expect((await report([sent])).body).toEqual({ accepted: 1, rejected: [] })
  const iso = new Date(sent.at + 7 * 3_600_000 + 1).toISOString().replace('Z', '+07:00')
  expect((await report([{ ...sent, at: iso }])).body).toEqual({ accepted: 1, rejected: [] })
  expect((await report([sent])).body).toMatchObject({ rejected: [{ code: 'older' }] })
})

test.each([
  ['no key', {}, [], 403],
  ['a wrong key', { 'x-api-key': 'salah' }, [], 403],
  ['no JSON', keyed, '{', 400],
  ['no list', keyed, { unitId: 'x' }, 422],
  ['a latitude beyond the pole', keyed, [{ unitId: 'x', lat: 91, lon: 0, at: 1_764_000_000_000 }], 422],
  ['a time in seconds', keyed, [{ unitId: 'x', lat: 1, lon: 1, at: 1_764_000_000 }], 422],
  ['a time without its offset', keyed, [{ unitId: 'x', lat: 1, lon: 1, at: '2026-11-24T08:00:00' }], 422],
  ['a misspelt field', keyed, [{ unitId: 'x', lat: 1, lon: 1, at: 1_764_000_000_000, speed: 3 }], 422],
  ['more than two thousand', keyed, Array.from({ length: 2_001 }, () => ({ unitId: 'x' })), 422],
  ['a body too large', keyed, 'x'.repeat(300 * 1024), 413],
])('%s is refused', async (_what, headers, body, status) => {
  const answer = await report(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.body).toHaveProperty('error.code')
})

test('a key made for something else does not do', async () => {
  const admin = await openConsole(hub, 'admin1')
  const keyFor = async (scope: string) =>
    String((await admin.must('directory:make-key', { partner: 'Pelacak', scopes: [scope] }))['key'])
  expect((await report([], { 'x-api-key': await keyFor('aml') })).status).toBe(403)
  expect((await report([at('damkar-pemadam-1')], { 'x-api-key': await keyFor('positions') })).status).toBe(202)
  admin.close()
})

test('positions are no facts: the log does not grow', async () => {
  const before = hub.core.head()
  await report([at('damkar-pemadam-1')])
  expect(hub.core.head()).toBe(before)
})
