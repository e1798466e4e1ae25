import { afterEach, beforeEach, expect, test } from 'vitest'
import { lopang, openTestCentre, operator1, operator2, system, type TestCentre } from './core-fixture'

let clock = 0
let centre: TestCentre
beforeEach(async () => {
  clock = Date.UTC(2026, 10, 24, 3, 0, 0)
  centre = await openTestCentre(() => clock)
})
afterEach(() => centre.stop())

const board = () => centre.core().board({ kind: 'room' })
const fire = { type: 'kebakaran', location: lopang, narrative: 'api besar di lantai dua toko kain' } as const
const open = async (callId: string) =>
  String((await centre.done(operator1, 'incident:open', { ...fire, callId }))['incidentId'])

async function emergency(): Promise<string> {
  const { callId } = await centre.done(operator1, 'call:receive', { channel: 'phone', number: '0812' })
  await centre.done(operator1, 'call:answer', { callId })
  await centre.done(operator1, 'call:dispose', { callId, kind: 'emergency' })
  return String(callId)
}

/** A call the exchange knows, answered by a person. */
async function fromExchange(externalId: string): Promise<string> {
  const { callId } = await centre.done(system, 'system:telephony', { event: 'ringing', externalId, number: '0812' })
  await centre.done(operator1, 'call:answer', { callId })
  return String(callId)
}

test('an emergency that ends in no incident stays on the board until it is in one', async () => {
  const callId = await emergency()
  await centre.done(operator1, 'call:end', { callId })
  expect(board().calls[callId]).toMatchObject({ state: { kind: 'ended' }, unserved: true })
  await open(callId)
  expect(board().calls[callId]).toBeUndefined()
})

test('an emergency that ends in no incident is closed by a reason, and by another kind', async () => {
  const [first, second] = [await emergency(), await emergency()]
  for (const callId of [first, second]) await centre.done(operator1, 'call:end', { callId })
  // The same kind again says nothing new.
  await centre.done(operator1, 'call:dispose', { callId: first, kind: 'emergency' })
  expect(board().calls[first]?.unserved).toBe(true)
  await centre.done(operator1, 'call:dispose', { callId: first, kind: 'emergency', note: 'Diteruskan ke Cilegon' })
  await centre.done(operator1, 'call:dispose', { callId: second, kind: 'information' })
  expect(board().calls).toEqual({})
})

test('an emergency with its incident ends as any other call', async () => {
  const callId = await emergency()
  const incidentId = await open(callId)
  await centre.done(operator1, 'call:end', { callId })
  expect(board().calls[callId]).toBeUndefined()
  const { events } = await centre.done(operator1, 'query:timeline', { callId })
  expect((events as { type: string; body: object }[]).at(-1)).toMatchObject({ type: 'call-ended', body: {} })
  // Taken out of it, it is nobody's again.
  await centre.done(operator1, 'incident:detach-call', { incidentId, callId, reason: 'lain hal' })
  expect(board().calls[callId]?.unserved).toBe(true)
  await centre.done(operator2, 'incident:attach-call', { incidentId, callId })
  expect(board().calls[callId]).toBeUndefined()
})

test('a call becomes an emergency after it ended: it is on the board again', async () => {
  const callId = await emergency()
  await centre.done(operator1, 'call:dispose', { callId, kind: 'prank' })
  await centre.done(operator1, 'call:end', { callId })
  expect(board().calls[callId]).toBeUndefined()
  await centre.done(operator1, 'call:dispose', { callId, kind: 'emergency' })
  expect(board().calls[callId]?.unserved).toBe(true)
})

test('an emergency the exchange ends is kept in the same way, and a mass event that groups it serves it', async () => {
  const callId = await fromExchange('pbx-1')
  await centre.done(operator1, 'call:dispose', { callId, kind: 'emergency' })
  await centre.done(system, 'system:telephony', { event: 'ended', externalId: 'pbx-1' })
  expect(board().calls[callId]).toMatchObject({ unserved: true, state: { kind: 'ended', line: 'cut' } })
  const group = { name: 'Gempa', type: 'gempa', location: lopang, incidentIds: [], callIds: [callId] }
  await centre.done(operator1, 'mass-event:open', group)
  expect(board().calls[callId]).toBeUndefined()
})

test('unserved emergencies are still there after a restart', async () => {
  const callId = await emergency()
  await centre.done(operator1, 'call:end', { callId })
  await centre.restart()
  expect(board().calls[callId]?.unserved).toBe(true)
})

test('an end by a slip is taken back while the line is open: the call is on the line as before', async () => {
  const callId = await fromExchange('pbx-2')
  const before = board().calls[callId]
  await centre.done(operator1, 'call:dispose', { callId, kind: 'prank' })
  await centre.done(operator1, 'call:end', { callId })
  expect(board().calls[callId]).toBeUndefined()
  await centre.done(operator1, 'call:resume', { callId })
  await centre.done(operator1, 'call:retract-kind', { callId })
  expect(board().calls[callId]).toEqual({ ...before, version: expect.any(Number) as number })
})

test('a line that is closed is not gone on with: the exchange ended it, or said so afterwards', async () => {
  const refused = { ok: false, error: { code: 'conflict' } }
  const cut = await fromExchange('pbx-3')
  await centre.done(system, 'system:telephony', { event: 'ended', externalId: 'pbx-3' })
  expect(await centre.say(operator1, 'call:resume', { callId: cut })).toMatchObject(refused)

  const closed = await fromExchange('pbx-4')
  await centre.done(operator1, 'call:end', { callId: closed })
  await centre.done(system, 'system:telephony', { event: 'ended', externalId: 'pbx-4' })
  await centre.done(system, 'system:telephony', { event: 'ended', externalId: 'pbx-4' })
  expect(board().calls[closed]?.state).toMatchObject({ kind: 'ended', line: 'closed' })
  expect(await centre.say(operator1, 'call:resume', { callId: closed })).toMatchObject(refused)

  const late = await emergency()
  await centre.done(operator1, 'call:end', { callId: late })
  clock += 61_000
  expect(await centre.say(operator1, 'call:resume', { callId: late })).toMatchObject(refused)
})
