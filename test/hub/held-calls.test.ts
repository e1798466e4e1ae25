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
const tell = (event: string, externalId: string) => centre.done(system, 'system:telephony', { event, externalId })

/** A call the exchange knows; answered by a person when one is named. */
async function fromExchange(externalId: string, by?: typeof operator1): Promise<string> {
  const { callId } = await tell('ringing', externalId)
  if (by !== undefined) await centre.done(by, 'call:answer', { callId })
  return String(callId)
}

test('nobody ends or closes a conversation of a colleague: the hub refuses and names who has it', async () => {
  const callId = await fromExchange('held-1', operator1)
  const refused = { ok: false, error: { code: 'conflict', message: expect.stringContaining('operator1') as string } }
  expect(await centre.say(operator2, 'call:dispose', { callId, kind: 'prank' })).toMatchObject(refused)
  expect(await centre.say(operator2, 'call:end', { callId })).toMatchObject(refused)
  expect(board().calls[callId]).toMatchObject({ state: { kind: 'answered' }, claim: { by: 'operator1' } })
  expect(board().calls[callId]?.disposition).toBeUndefined()
  // That it is an emergency closes nothing.
  await centre.done(operator2, 'call:dispose', { callId, kind: 'emergency' })
})

test('who has taken the call over may close it, and then the one before may not', async () => {
  const callId = await fromExchange('held-2', operator1)
  clock += 20_000
  await centre.done(operator2, 'call:answer', { callId, takeOver: true })
  expect(await centre.say(operator1, 'call:end', { callId })).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await centre.done(operator2, 'call:dispose', { callId, kind: 'prank' })
  await centre.done(operator2, 'call:end', { callId })
  expect(board().calls[callId]).toBeUndefined()
})

test('a call that nobody has claimed is closed by anybody, and the exchange ends whatever it ends', async () => {
  const free = await fromExchange('held-3')
  await tell('answered', 'held-3')
  await centre.done(operator2, 'call:dispose', { callId: free, kind: 'ghost' })
  await centre.done(operator2, 'call:end', { callId: free })
  const held = await fromExchange('held-4', operator1)
  await tell('ended', 'held-4')
  expect(board().calls[held]?.state.kind).toBe('ended')
  // Over: nobody is talked with any more, and a colleague may say what it was.
  await centre.done(operator2, 'call:dispose', { callId: held, kind: 'ghost' })
  expect(board().calls).toEqual({})
})

test('a caller who was cut off before anything was recorded stays to be called back though it is called dropped', async () => {
  const callId = await fromExchange('cut-1', operator1)
  await tell('ended', 'cut-1')
  await centre.done(operator1, 'call:dispose', { callId, kind: 'dropped' })
  expect(board().calls[callId]).toMatchObject({ unserved: true, disposition: { kind: 'dropped' } })
  await centre.restart()
  expect(board().calls[callId]).toMatchObject({ unserved: true })
  // One attempt is what is owed.
  await centre.done(operator2, 'call:call-back', { callId, outcome: 'no-answer' })
  expect(board().calls[callId]).toBeUndefined()
})

test('a word why not to call back closes a dropped call, and so does another kind', async () => {
  const [one, two] = [await fromExchange('cut-2', operator1), await fromExchange('cut-3', operator1)]
  for (const id of ['cut-2', 'cut-3']) await tell('ended', id)
  for (const callId of [one, two]) await centre.done(operator1, 'call:dispose', { callId, kind: 'dropped' })
  expect(Object.keys(board().calls)).toHaveLength(2)
  await centre.done(operator1, 'call:dispose', { callId: one, kind: 'dropped', note: 'Menelepon lagi dari nomor lain' })
  await centre.done(operator1, 'call:dispose', { callId: two, kind: 'wrong-number' })
  expect(board().calls).toEqual({})
})

test('nothing is owed to who was let go here, was called back, was placed by the operator, or is in an incident', async () => {
  const letGo = await fromExchange('gone-1', operator1)
  await centre.done(operator1, 'call:dispose', { callId: letGo, kind: 'dropped' })
  await centre.done(operator1, 'call:end', { callId: letGo })
  await tell('ended', 'gone-1')

  const tried = await fromExchange('gone-2', operator1)
  await tell('ended', 'gone-2')
  await centre.done(operator1, 'call:call-back', { callId: tried, outcome: 'reached' })
  await centre.done(operator1, 'call:dispose', { callId: tried, kind: 'dropped' })

  const placed = await fromExchange('gone-3', operator1)
  await centre.done(operator1, 'call:locate', { callId: placed, location: lopang })
  await tell('ended', 'gone-3')
  await centre.done(operator1, 'call:dispose', { callId: placed, kind: 'dropped' })

  const served = await fromExchange('gone-4', operator1)
  const fire = { type: 'kebakaran', location: lopang, narrative: 'api besar', callId: served }
  await centre.done(operator1, 'incident:open', fire)
  await tell('ended', 'gone-4')
  await centre.done(operator1, 'call:dispose', { callId: served, kind: 'dropped' })
  expect(board().calls).toEqual({})
})
