import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amlCommand } from '../../src/hub/channel/aml'
import { openHubCore } from '../../src/hub/open-core'
import { damkar, lopang, openTestCentre, operator1, psc119, supervisor1, system, type TestCentre } from './core-fixture'

// Faults that somebody who meant harm has found, each before it was mended.
let centre: TestCentre
beforeEach(async () => {
  centre = await openTestCentre()
})
afterEach(() => centre.stop())

const fire = { type: 'kebakaran', location: lopang, narrative: 'api' } as const
const open = async (more: object = {}) =>
  String((await centre.done(operator1, 'incident:open', { ...fire, ...more }))['incidentId'])
const order = async (incidentId: string, agencyId = 'damkar') => {
  const value = await centre.done(operator1, 'incident:dispatch', { incidentId, agencyIds: [agencyId] })
  return (value['dispatchIds'] as string[])[0]
}
const admin = { role: 'admin', username: 'admin1' } as const

test('a command refused on a full disk is carried out when it is sent again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'siaga-full-'))
  const logger = pino({ level: 'silent' })
  const say = (core: Awaited<ReturnType<typeof openHubCore>>, name: string, input: object, commandId: string) =>
    core.execute({ actor: operator1, workstation: 'meja', commandId, name, input })
  let core = await openHubCore({ dataDir, logger, logPageLimit: 120 })
  const agency = { id: 'damkar', name: 'd', shortName: 'd', services: ['112'], neighbour: false, active: true }
  await core.execute({
    actor: system,
    workstation: 'x',
    commandId: randomUUID(),
    name: 'directory:put-agency',
    input: agency,
  })
  const incidentId = randomUUID()
  await say(core, 'incident:open', fire, incidentId)
  const refused: { id: string; text: string }[] = []
  for (let count = 0; count < 400 && refused.length < 10; count += 1) {
    const id = randomUUID()
    // Large and small by turns: the small ones still fit where the large one did not.
    const text = `${count} ${'n'.repeat(count % 2 === 0 ? 6_000 : 20)}`
    if (!(await say(core, 'incident:note', { incidentId, text }, id)).ok) refused.push({ id, text })
  }
  expect(refused.length).toBeGreaterThan(0)
  await core.close()
  core = await openHubCore({ dataDir, logger })
  for (const { id, text } of refused)
    expect(await say(core, 'incident:note', { incidentId, text }, id)).toMatchObject({ ok: true })
  const kept = core.board({ kind: 'room' }).incidents[incidentId]?.notes.map((note) => note.text)
  for (const { text } of refused) expect(kept).toContain(text)
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a phone whose clock or radius is absurd is still heard', async () => {
  const absurd = [
    'A"ML=1;lt=-6.11;lg=106.15;rd=50;top=19800106000000;lc=90;pm=W',
    'A"ML=1;lt=-6.11;lg=106.15;rd=99999999;top=20260101000000;lc=90;pm=W',
    'A"ML=1;lt=-6.11;lg=106.15;rd=50;top=99990106000000;lc=90;pm=W',
  ]
  for (const [at, text] of absurd.entries()) {
    const { actor, ...rest } = amlCommand(text, 'text/plain', `0811${at}`, 'key:test', Date.now())
    expect(await centre.core().execute({ actor, ...rest })).toMatchObject({ ok: true })
  }
})

test('an incident is not closed over orders of one that came to it by way of another, also after a restart', async () => {
  const [a, b, c] = [await open(), await open(), await open()]
  await order(a)
  await centre.done(operator1, 'incident:merge', { into: b, from: a, reason: 'sama' })
  await centre.done(operator1, 'incident:merge', { into: c, from: b, reason: 'sama' })
  const close = { incidentId: c, disposition: 'selesai' }
  expect(await centre.say(operator1, 'incident:close', close)).toMatchObject({ error: { code: 'dispatch-open' } })
  await centre.restart()
  expect(await centre.say(operator1, 'incident:close', close)).toMatchObject({ error: { code: 'dispatch-open' } })
})

test('a liaison finds nothing by words another agency wrote', async () => {
  const incidentId = await open()
  await order(incidentId)
  await order(incidentId, 'psc119')
  await centre.done(psc119, 'incident:note', { incidentId, text: 'pasien rahasia' })
  await centre.done(operator1, 'incident:note', { incidentId, text: 'atap runtuh' })
  const found = async (actor: typeof damkar, text: string) =>
    ((await centre.done(actor, 'query:incidents', { text }))['items'] as unknown[]).length
  expect(await found(damkar, 'rahasia')).toBe(0)
  expect(await found(damkar, 'runtuh')).toBe(1)
  expect(await found(operator1, 'rahasia')).toBe(1)
})

test('names that every object has are nobody’s account, key or measure', async () => {
  for (const name of ['constructor', 'valueOf']) {
    expect(
      await centre.say(admin, 'directory:disable-account', { username: 'constructor', reason: 'x' }),
    ).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await centre.say(supervisor1, 'caller:lift-measure', { measureId: name, reason: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await centre.say(admin, 'directory:revoke-key', { keyId: name })).toMatchObject({
      error: { code: 'not-found' },
    })
  }
})

test('a call attached twice is told once in the timeline', async () => {
  const { callId } = await centre.done(operator1, 'call:receive', { channel: 'phone' })
  const incidentId = await open({ callId })
  await centre.done(operator1, 'incident:detach-call', { incidentId, callId, reason: 'salah' })
  await centre.done(operator1, 'incident:attach-call', { incidentId, callId })
  const { events } = await centre.done(operator1, 'query:timeline', { incidentId })
  const seqs = (events as { seq: number }[]).map(({ seq }) => seq)
  expect(new Set(seqs).size).toBe(seqs.length)
})

test('a phone’s raw message stays in the log: no timeline shows the card and the handset', async () => {
  const { callId } = await centre.done(operator1, 'call:receive', { channel: 'phone', number: '0812345' })
  const raw = 'A"ML=1;ei=356938035643809'
  await centre.done(system, 'system:aml', { number: '0812345', raw, reading: { status: 'garbled', warnings: [] } })
  const timeline = JSON.stringify(await centre.done(operator1, 'query:timeline', { callId }))
  expect(timeline).toContain('call-aml-received')
  expect(timeline).not.toContain('356938035643809')
})

test('thousands of waiting messages hold up no ring', async () => {
  const reading = { status: 'no-fix', warnings: [] }
  await Promise.all(
    Array.from({ length: 3_000 }, (_, at) =>
      centre.done(system, 'system:aml', { number: `0813${String(at).padStart(6, '0')}`, raw: 'x', reading }),
    ),
  )
  // Not a timed test: each ring looks at its own number and at no more than the sweep, whatever waits.
  const rung = await centre.done(operator1, 'call:receive', { channel: 'phone', number: '+62813000042' })
  expect(centre.core().board({ kind: 'room' }).calls[String(rung['callId'])]?.aml?.status).toBe('no-fix')
})

test('the number said later brings the position that was waiting for it', async () => {
  const { callId } = await centre.done(operator1, 'call:receive', { channel: 'phone' })
  const location = { lat: -6.11, lon: 106.15, radius: 40, source: 'aml' }
  await centre.done(system, 'system:aml', {
    number: '0812777',
    raw: 'x',
    reading: { status: 'fix', location, warnings: [] },
  })
  await centre.done(operator1, 'call:identify', { callId, number: '+62812777' })
  expect(centre.core().board({ kind: 'room' }).calls[String(callId)]).toMatchObject({
    location,
    aml: { status: 'fix' },
  })
})

test('a service number can not be blocked, and one number is one however it is written', async () => {
  const block = { kind: 'block', reason: 'iseng' }
  expect(await centre.say(supervisor1, 'caller:sign-measure', { ...block, number: '112' })).toMatchObject({
    error: { code: 'invalid-input' },
  })
  await centre.done(supervisor1, 'caller:sign-measure', { ...block, number: '+62 (0)813 5550' })
  expect(
    await centre.say(supervisor1, 'caller:sign-measure', { ...block, number: 'tel:08135550;ext=4' }),
  ).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('a mass event holds what a board can carry, and says so beyond', async () => {
  const ids = (from: number) => Array.from({ length: 2_000 }, (_, at) => `c${from + at}`)
  const opened = await centre.done(operator1, 'mass-event:open', {
    name: 'gempa',
    type: 'gempa',
    location: lopang,
    incidentIds: [],
    callIds: ids(0),
  })
  const join = (from: number) =>
    centre.say(operator1, 'mass-event:join', {
      massEventId: opened['massEventId'],
      incidentIds: [],
      callIds: ids(from),
    })
  expect(await join(2_000)).toMatchObject({ ok: true })
  expect(await join(4_000)).toMatchObject({ error: { code: 'invalid-input' } })
})
