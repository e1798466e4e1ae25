import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standingBlocks } from '../../src/domain/caller/caller-measure'
import {
  damkar,
  lopang,
  openTestCentre,
  operator1,
  operator2,
  psc119,
  supervisor1,
  system,
  type TestCentre,
} from './core-fixture'

let clock = Date.UTC(2026, 10, 24, 3, 0, 0)
let centre: TestCentre
beforeEach(async () => {
  clock = Date.UTC(2026, 10, 24, 3, 0, 0)
  centre = await openTestCentre(() => clock)
})
afterEach(() => centre.stop())

const minutes = (count: number) => (clock += count * 60_000)
const board = () => centre.core().board({ kind: 'room' })
const fire = { type: 'kebakaran', location: lopang, narrative: 'api besar di lantai dua toko kain' } as const
const openFire = async (more: object = {}) =>
  String((await centre.done(operator1, 'incident:open', { ...fire, ...more }))['incidentId'])
const receive = async (number: string) =>
  String((await centre.done(operator1, 'call:receive', { channel: 'phone', number }))['callId'])
const prank = async (number: string) => {
  const callId = await receive(number)
  await centre.done(operator1, 'call:dispose', { callId, kind: 'prank' })
  await centre.done(operator1, 'call:end', { callId })
  return callId
}
const fix = (lat: number, lon: number) => ({
  raw: 'A"ML=1',
  reading: { status: 'fix', location: { lat, lon, radius: 40, source: 'aml' }, warnings: [] },
})
const hear = (number: string, lat = -6.11, lon = 106.15) =>
  centre.done(system, 'system:aml', { number, ...fix(lat, lon) })

test('a merge tells both histories, and unmerging leaves both as they were', async () => {
  const [into, from] = [await openFire(), await openFire()]
  await centre.done(operator1, 'incident:dispatch', { incidentId: from, agencyIds: ['damkar'] })
  await centre.done(operator1, 'incident:merge', { into, from, reason: 'toko yang sama' })
  expect(board().incidents[into]?.absorbed).toEqual([from])
  expect(board().incidents[from]?.life).toMatchObject({ kind: 'merged', into })
  for (const incidentId of [into, from]) {
    const timeline = await centre.done(operator1, 'query:timeline', { incidentId })
    expect(timeline['events']).toContainEqual(expect.objectContaining({ type: 'incident-merged' }))
  }
  await centre.done(operator1, 'incident:unmerge', { into, from, reason: 'ternyata dua' })
  expect(board().incidents[into]?.absorbed).toEqual([])
  expect(board().incidents[from]?.life).toEqual({ kind: 'open' })
})

test('orders of an incident that was merged away stay usable, and hold the other one open', async () => {
  const [into, from] = [await openFire(), await openFire()]
  const ordered = await centre.done(operator1, 'incident:dispatch', { incidentId: from, agencyIds: ['damkar'] })
  const [dispatchId] = ordered['dispatchIds'] as string[]
  await centre.done(operator1, 'incident:merge', { into, from, reason: 'sama' })
  const close = { incidentId: into, disposition: 'selesai' }
  expect(await centre.say(operator1, 'incident:close', close)).toMatchObject({ error: { code: 'dispatch-open' } })
  await centre.done(damkar, 'dispatch:acknowledge', { dispatchId })
  await centre.done(damkar, 'dispatch:status', { dispatchId, status: 'cleared' })
  // Nobody is on duty under its number any more: it leaves the board, its history stays.
  expect(board().incidents[from]).toBeUndefined()
  await centre.done(operator1, 'incident:close', close)
})

test('an agency on duty for what was merged into an incident gets no second order there: its own id is returned', async () => {
  const [into, middle, from] = [await openFire(), await openFire(), await openFire()]
  const order = async (incidentId: string, agencyIds: readonly string[]) =>
    (await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds }))['dispatchIds'] as readonly string[]
  const [standing = ''] = await order(from, ['damkar'])
  await centre.done(operator1, 'incident:merge', { into: middle, from, reason: 'sama' })
  await centre.done(operator1, 'incident:merge', { into, from: middle, reason: 'sama' })
  const ids = await order(into, ['damkar', 'psc119'])
  expect(ids[0]).toBe(standing)
  expect(ids[1]).not.toBe(standing)
  expect(board().incidents[into]?.dispatches.map(({ agencyId }) => agencyId)).toEqual(['psc119'])
  await centre.restart()
  expect(await order(into, ['damkar'])).toEqual([standing])
  const officer = { via: 'radio', name: 'Budi' } as const
  await centre.done(operator1, 'dispatch:status', { dispatchId: standing, status: 'cleared', ...officer })
  const [again] = await order(into, ['damkar'])
  expect(again).not.toBe(standing)
  expect(board().incidents[into]?.dispatches.map(({ agencyId }) => agencyId)).toEqual(['psc119', 'damkar'])
})

test('what was merged away refuses new work with merged-away, and a closed one can not be merged', async () => {
  const [into, from, other] = [await openFire(), await openFire(), await openFire()]
  await centre.done(operator1, 'incident:merge', { into, from, reason: 'sama' })
  const refused = await centre.say(operator1, 'incident:dispatch', { incidentId: from, agencyIds: ['damkar'] })
  expect(refused).toMatchObject({ error: { code: 'merged-away' } })
  expect(await centre.say(operator1, 'incident:merge', { into: from, from: other, reason: 'x' })).toMatchObject({
    error: { code: 'merged-away' },
  })
  await centre.done(operator1, 'incident:close', { incidentId: other, disposition: 'ganda' })
  expect(await centre.say(operator1, 'incident:merge', { into, from: other, reason: 'x' })).toMatchObject({
    error: { code: 'already-closed' },
  })
  expect(await centre.say(operator1, 'incident:merge', { into, from: into, reason: 'x' })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('an incident closed while a call is being attached refuses it, and the call stays on the board', async () => {
  const incidentId = await openFire()
  const callId = await receive('0812')
  await centre.done(operator2, 'incident:close', { incidentId, disposition: 'tidak-terbukti' })
  expect(await centre.say(operator1, 'incident:attach-call', { incidentId, callId })).toMatchObject({
    error: { code: 'already-closed' },
  })
  expect(board().calls[callId]).toBeDefined()
})

test('a call attached by mistake is taken out again, with the reason', async () => {
  const incidentId = await openFire()
  const callId = await receive('0812')
  await centre.done(operator1, 'incident:attach-call', { incidentId, callId })
  await centre.done(operator1, 'incident:detach-call', { incidentId, callId, reason: 'salah pilih' })
  expect(board().incidents[incidentId]?.calls).toEqual([])
})

test('a position of the phone places a call nobody has placed, and never moves what a person chose', async () => {
  const callId = await receive('0812 3456')
  await hear('+628123456')
  expect(board().calls[callId]).toMatchObject({ location: { lat: -6.11, source: 'aml' }, aml: { status: 'fix' } })
  await centre.done(operator1, 'call:locate', { callId, location: lopang })
  await hear('08123456', -6.2)
  expect(board().calls[callId]?.location).toEqual(lopang)
  expect(board().calls[callId]?.aml?.location?.lat).toBe(-6.2)
})

test('a position that comes before its call waits ten minutes for it, also over a restart', async () => {
  await hear('0812')
  await centre.restart()
  minutes(9)
  const rang = await centre.done(system, 'system:telephony', { event: 'ringing', externalId: 'a', number: '0812' })
  expect(board().calls[String(rang['callId'])]?.aml?.status).toBe('fix')
  await hear('0813')
  minutes(11)
  expect(board().calls[await receive('0813')]?.aml).toBeUndefined()
})

test('a message without a fix is kept and draws nothing', async () => {
  const callId = await receive('0812')
  await centre.done(system, 'system:aml', { number: '0812', raw: 'x', reading: { status: 'garbled', warnings: [] } })
  expect(board().calls[callId]).toMatchObject({ aml: { status: 'garbled' } })
  expect(board().calls[callId]?.location).toBeUndefined()
})

test('a number says what its earlier calls were, and why that is thought of it', async () => {
  for (let count = 0; count < 3; count += 1) await prank('0812-99')
  const known = await centre.done(operator1, 'query:caller', { number: '+6281299' })
  expect(known).toMatchObject({
    total: 3,
    kinds: { prank: 3 },
    hint: { level: 'doubtful', reasons: [{ code: 'pranks', count: 3 }] },
  })
  minutes(91 * 24 * 60)
  const later = await centre.done(operator1, 'query:caller', { number: '081299' })
  expect(later).toMatchObject({ total: 3, hint: { level: 'unknown', reasons: [{ code: 'nothing-known' }] } })
})

test('more than five pranks propose a block, more than ten the ministry; only a supervisor signs', async () => {
  for (let count = 0; count < 5; count += 1) await prank('0812')
  const proposals = async () => (await centre.done(supervisor1, 'query:measure-proposals', {}))['items']
  expect(await proposals()).toEqual([])
  await prank('+62812')
  expect(await proposals()).toMatchObject([{ kind: 'block', pranks: 6 }])
  const sign = { kind: 'block', number: '0812', reason: 'enam panggilan iseng' }
  expect(await centre.say(operator1, 'caller:sign-measure', sign)).toMatchObject({ error: { code: 'forbidden' } })
  minutes(1)
  await centre.done(supervisor1, 'caller:sign-measure', sign)
  expect(await proposals()).toEqual([])
  minutes(1)
  for (let count = 0; count < 5; count += 1) await prank('0812')
  expect(await proposals()).toMatchObject([{ kind: 'propose-to-ministry', pranks: 11 }])
})

test('a blocked number that rings is shown like any other; blocks end by themselves and all lift in disaster mode', async () => {
  await centre.done(supervisor1, 'caller:sign-measure', { kind: 'block', number: '0812', reason: 'iseng' })
  const standing = () => standingBlocks(board().measures, clock).map(({ number }) => number)
  expect(standing()).toEqual(['0812'])
  const rang = await centre.done(system, 'system:telephony', { event: 'ringing', externalId: 'b', number: '0812' })
  expect(board().calls[String(rang['callId'])]?.state.kind).toBe('ringing')
  await centre.done(supervisor1, 'caller:disaster-mode', { on: true, reason: 'gempa' })
  expect(standing()).toEqual([])
  await centre.done(supervisor1, 'caller:disaster-mode', { on: false, reason: 'selesai' })
  expect(standing()).toEqual(['0812'])
  minutes(24 * 60)
  expect(standing()).toEqual([])
})

test('a report about an open fire nearby is proposed as its duplicate, with the evidence, also after a restart', async () => {
  const incidentId = await openFire()
  minutes(3)
  const report = { text: 'ada api di toko kain', type: 'kebakaran', location: { ...lopang, radius: 40 } }
  for (const again of [false, true]) {
    if (again) await centre.restart()
    const found = await centre.done(operator2, 'query:duplicates', report)
    expect(found['items']).toMatchObject([{ incidentId, evidence: { type: 'same', minutesSinceOpened: 3 } }])
  }
  expect((await centre.done(operator2, 'query:duplicates', { ...report, incidentId }))['items']).toEqual([])
})

test('a burst of calls proposes a mass event, which groups them and lets them go again', async () => {
  const callIds: string[] = []
  for (let count = 0; count < 35; count += 1) {
    const callId = await receive(`0812${String(count).padStart(4, '0')}`)
    callIds.push(callId)
    await centre.done(operator1, 'call:locate', {
      callId,
      location: { lat: -6.11 + count * 1e-5, lon: 106.15, radius: 50, source: 'aml' },
    })
  }
  const found = await centre.done(operator1, 'query:duplicates', { text: '' })
  expect(found['bursts']).toMatchObject([{ callIds: expect.arrayContaining(callIds) as string[] }])
  const members = { incidentIds: [], callIds }
  const opened = await centre.done(operator1, 'mass-event:open', {
    name: 'Ledakan Kaliwadas',
    type: 'kebakaran',
    location: lopang,
    ...members,
  })
  const massEventId = String(opened['massEventId'])
  expect(board().massEvents[massEventId]?.callIds).toEqual(callIds)
  await centre.done(operator1, 'mass-event:leave', { massEventId, ...members, reason: 'lain hal' })
  expect(board().massEvents[massEventId]?.callIds).toEqual([])
  await centre.done(operator1, 'mass-event:close', { massEventId, reason: 'usai' })
  expect(board().massEvents[massEventId]).toBeUndefined()
})

test('trying to call a dropped caller back is kept, and a caller on the line is not called back', async () => {
  const callId = await receive('0812')
  const tried = { callId, outcome: 'no-answer' }
  expect(await centre.say(operator1, 'call:call-back', tried)).toMatchObject({ error: { code: 'conflict' } })
  await centre.done(operator1, 'call:end', { callId })
  await centre.done(operator1, 'call:call-back', tried)
  expect(board().calls[callId]?.callBacks).toMatchObject([{ outcome: 'no-answer', by: 'operator1' }])
})

test('addresses used before are found again, most used first', async () => {
  await openFire()
  await openFire()
  await openFire({ location: { ...lopang, address: 'Toko Sinar' } })
  const used = await centre.done(operator1, 'query:places-used', {})
  expect(used['items']).toMatchObject([
    { name: 'Gang Masjid', times: 2 },
    { name: 'Toko Sinar', times: 1 },
  ])
})

test('what consoles may not say is unknown to them, whatever it is called', async () => {
  expect(await centre.say(operator1, 'system:aml', fix(-6, 106), randomUUID())).toMatchObject({
    error: { code: 'unknown-command' },
  })
})

test('an agency that declined no longer finds the incident in its list, one that has finished does', async () => {
  const incidentId = await openFire()
  const ordered = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: ['damkar', 'psc119'] })
  const [ofDamkar, ofPsc] = ordered['dispatchIds'] as string[]
  await centre.done(damkar, 'dispatch:decline', { dispatchId: ofDamkar, reason: 'semua unit bertugas' })
  await centre.done(psc119, 'dispatch:acknowledge', { dispatchId: ofPsc })
  await centre.done(psc119, 'dispatch:status', { dispatchId: ofPsc, status: 'cleared' })
  expect((await centre.done(damkar, 'query:incidents', {}))['items']).toEqual([])
  expect((await centre.done(psc119, 'query:incidents', {}))['items']).toMatchObject([{ incidentId }])
  const ofAll = await centre.done(operator1, 'query:incidents', { agencyId: 'damkar' })
  expect(ofAll['items']).toMatchObject([{ incidentId, agencyIds: ['damkar', 'psc119'] }])
})

test('a kind given by a slip is taken back: the call is on every board again and needs a kind', async () => {
  const callId = await prank('0812')
  expect(board().calls[callId]).toBeUndefined()
  await centre.done(operator1, 'call:retract-kind', { callId })
  expect(board().calls[callId]).toMatchObject({ state: { kind: 'abandoned' } })
  expect(board().calls[callId]).not.toHaveProperty('disposition')
  const { events } = await centre.done(operator1, 'query:timeline', { callId })
  expect((events as { type: string }[]).map(({ type }) => type)).toContain('call-kind-retracted')
  await centre.done(operator1, 'call:dispose', { callId, kind: 'information' })
  expect(board().calls[callId]).toBeUndefined()
})

test('the call that is being taken is not part of its own history', async () => {
  await prank('0812')
  const callId = await receive('0812')
  await centre.done(operator1, 'call:dispose', { callId, kind: 'ghost' })
  const known = await centre.done(operator1, 'query:caller', { number: '0812', callId })
  expect(known).toMatchObject({ total: 1, kinds: { prank: 1 }, hint: { reasons: [{ code: 'pranks', count: 1 }] } })
  expect(known['recent']).toHaveLength(1)
})
