import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/hub/gateway/secrets'
import { boardOfFacts, factsOfBoard, type Board } from '../../src/projection/board'
import { shippedProtocols } from '../../src/domain/triage/shipped/all'
import { canonicalJson } from '../../src/projection/canonical-json'
import { applyEvents, forgetStreams, type Facts } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { openConsole, seen, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
let supervisor: TestConsole
let admin: TestConsole
beforeAll(async () => {
  hub = await startTestHub()
  operator = await openConsole(hub, 'operator1')
  supervisor = await openConsole(hub, 'supervisor1')
  admin = await openConsole(hub, 'admin1')
})
afterAll(() => hub.remove())

const place = { lat: -6.12, lon: 106.15, source: 'map' }

async function order(agencyIds: readonly string[]): Promise<{ incidentId: string; dispatchIds: readonly string[] }> {
  const opened = await operator.must('incident:open', { type: 'kebakaran', location: place, narrative: 'Api.' })
  const incidentId = String(opened['incidentId'])
  const { dispatchIds } = await operator.must('incident:dispatch', { incidentId, agencyIds })
  return { incidentId, dispatchIds: dispatchIds as string[] }
}

/** Folds what a console is sent, as its own client does. */
function fold(console: TestConsole): () => Facts {
  const start = console.snapshots[0]?.board as unknown as Board
  let facts = factsOfBoard(start)
  console.socket.on('events', ({ events }: { events: SiagaEvent[] }) => (facts = applyEvents(facts, events)))
  console.socket.on('forget', ({ streams }: { streams: string[] }) => (facts = forgetStreams(facts, streams)))
  return () => facts
}

const codeOf = async (console: TestConsole, name: string, input: unknown) => {
  const reply = await console.send(name, input)
  return reply.ok ? 'ok' : reply.error.code
}

const plan = {
  id: 'rencana-rahasia',
  version: 1,
  name: 'RENCANA-RAHASIA',
  active: true,
  types: ['kebakaran'],
  priorities: [],
  area: { kind: 'kecamatan', codes: ['36.73.01'] },
  times: {},
  levels: [{ level: 1, picks: [{ agencyId: 'damkar' }] }],
  source: 'Uji',
}
const calendar = {
  id: 'kalender-rahasia',
  name: 'KALENDER-RAHASIA',
  days: [{ from: '2026-12-25', to: '2026-12-25' }],
  source: 'Uji',
}

test('an agency is sent its own shift, the units, the ladder and the test, but no plan or other shift', async () => {
  const [damkar, psc] = [await openConsole(hub, 'damkar'), await openConsole(hub, 'psc119')]
  await admin.must('directory:put-calendar', calendar)
  await admin.must('directory:put-plan', plan)
  await admin.must('directory:put-ladder', {
    steps: [
      { step: 're-alert', after: 41 },
      { step: 'supervisor', after: 3_600 },
    ],
  })
  await operator.must('shift:start', {})
  await operator.must('shift:hand-over', { summary: 'SERAH-RUANG' })
  await damkar.must('shift:start', {})
  await damkar.must('shift:hand-over', { summary: 'SERAH-DAMKAR' })
  await psc.must('shift:hand-over', { summary: 'SERAH-PSC' })
  await damkar.must('unit:status', { unitId: 'damkar-patroli', status: 'unavailable' })
  const { roundId } = await supervisor.must('test-round:start', {})
  await damkar.must('test-round:delivered', { roundId })
  const byVoice = { roundId, agencyId: 'polresta', via: 'phone', name: 'PETUGAS-POLISI' }
  await operator.must('test-round:acknowledge', byVoice)
  await until(() => [damkar, psc].every((one) => seen(one).some(({ type }) => type === 'test-order-acknowledged')))
  const late = await openConsole(hub, 'damkar-wakil')
  await late.must('query:board-hash', {})

  for (const console of [damkar, late]) {
    const bytes = console.bytes.join('\n')
    for (const word of ['SERAH-DAMKAR', '"after":41', 'damkar-patroli', 'polresta']) expect(bytes).toContain(word)
    for (const word of ['SERAH-RUANG', 'SERAH-PSC', 'RENCANA-RAHASIA', 'PETUGAS-POLISI']) {
      expect(bytes).not.toContain(word)
    }
  }
  const pscBytes = psc.bytes.join('\n')
  expect(pscBytes).toContain('SERAH-PSC')
  for (const word of ['SERAH-RUANG', 'SERAH-DAMKAR', 'PETUGAS-POLISI']) expect(pscBytes).not.toContain(word)
  const roomBytes = operator.bytes.join('\n')
  for (const word of ['SERAH-RUANG', 'SERAH-PSC', 'RENCANA-RAHASIA', 'KALENDER-RAHASIA', 'PETUGAS-POLISI']) {
    expect(roomBytes).toContain(word)
  }
  for (const console of [damkar, psc, late]) console.close()
})

test('an agency has the protocols the centre put, so that it can read the dangers of an order', async () => {
  const [given] = shippedProtocols
  const source = { id: 'PROTOKOL-PUSAT', en: 'PROTOKOL-PUSAT' }
  const before = await openConsole(hub, 'damkar')
  await admin.must('directory:put-protocol', { ...given, version: (given?.version ?? 0) + 1, source })
  await until(() => seen(before).some(({ type }) => type === 'protocol-put'))
  const late = await openConsole(hub, 'damkar-wakil')
  await late.must('query:board-hash', {})
  for (const console of [before, late]) expect(console.bytes.join('\n')).toContain('PROTOKOL-PUSAT')
  for (const console of [before, late]) console.close()
})

test('officers, their numbers and the reason a unit is out stay with their own agency and the room', async () => {
  const [damkar, psc] = [await openConsole(hub, 'damkar'), await openConsole(hub, 'psc119')]
  const officers = { phone: '0254 000000', dutyOfficers: [{ name: 'PIKET-PSC' }] }
  const agency = { id: 'psc119', name: 'PSC 119', shortName: 'PSC 119', services: ['112'], neighbour: false }
  await admin.must('directory:put-agency', { ...agency, active: true, ...officers })
  await admin.must('directory:put-unit', {
    id: 'psc-ambulans',
    agencyId: 'psc119',
    name: 'Uji',
    capabilities: ['ambulans'],
    active: true,
  })
  await psc.must('unit:status', { unitId: 'psc-ambulans', status: 'unavailable', reason: 'ALASAN-PSC' })
  await until(() => [damkar, psc].every((one) => seen(one).some(({ type }) => type === 'unit-status-set')))
  const late = await openConsole(hub, 'damkar-wakil')
  for (const console of [damkar, late]) {
    await console.must('query:directory', { kind: 'agency' })
    await console.must('query:directory', { kind: 'unit' })
    const bytes = console.bytes.join('\n')
    expect(bytes).toContain('psc-ambulans')
    for (const word of ['PIKET-PSC', '0254 000000', 'ALASAN-PSC']) expect(bytes).not.toContain(word)
  }
  for (const word of ['PIKET-PSC', 'ALASAN-PSC']) expect(psc.bytes.join('\n')).toContain(word)
  for (const console of [damkar, psc, late]) console.close()
})

test('what every console folded of units, ladder, tests, shifts and orders agrees with the hub', async () => {
  const usernames = ['damkar', 'psc119', 'operator2', 'admin1']
  const consoles = await Promise.all(usernames.map((username) => openConsole(hub, username)))
  const folded = consoles.map(fold)
  const [damkar, psc] = consoles
  if (damkar === undefined || psc === undefined) throw new Error('no consoles')

  const { incidentId, dispatchIds } = await order(['damkar', 'psc119', 'polresta'])
  const [fire = '', medic = '', police = ''] = dispatchIds
  await operator.must('dispatch:assign-units', { dispatchId: fire, unitIds: ['damkar-pemadam-1', 'damkar-pemadam-2'] })
  await damkar.must('dispatch:acknowledge', { dispatchId: fire })
  await damkar.must('dispatch:status', { dispatchId: fire, unitId: 'damkar-pemadam-1', status: 'en-route' })
  await operator.must('dispatch:relay', { dispatchId: police, how: 'copied' })
  await damkar.must('unit:status', { unitId: 'damkar-pemadam-6', status: 'off-duty', reason: 'Servis.' })
  const unit = { id: 'psc-1', agencyId: 'psc119', name: 'Uji', capabilities: ['ambulans'], active: true }
  await admin.must('directory:put-unit', unit)
  await admin.must('directory:put-ladder', {
    steps: [
      { step: 're-alert', after: 1 },
      { step: 'supervisor', after: 3_600 },
    ],
  })
  await until(() => seen(operator).filter(({ type }) => type === 'dispatch-escalated').length >= 2)
  await psc.must('incident:note', { incidentId, text: 'Pertanyaan?', question: true })
  await operator.must('dispatch:decline', { dispatchId: medic, reason: 'Penuh.', via: 'phone', name: 'Petugas' })
  const { roundId } = await supervisor.must('test-round:start', { agencyIds: ['damkar', 'psc119'] })
  await psc.must('test-round:acknowledge', { roundId, name: 'Petugas PSC', via: 'radio' })
  await psc.must('shift:start', {})
  await psc.must('shift:hand-over', { summary: 'Tenang.' })
  await until(() => psc.forgotten.includes(`incident:${incidentId}`))

  for (const [index, console] of consoles.entries()) {
    const { hash } = await console.must('query:board-hash', {})
    const facts = folded[index]?.()
    if (facts === undefined) throw new Error('nothing folded')
    expect(sha256(canonicalJson(boardOfFacts(facts))), usernames[index]).toBe(hash)
  }
  for (const console of consoles) console.close()
})

test('the centre can not answer what it asked an agency itself; the agency can', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const { incidentId } = await order(['damkar'])
  const question = { incidentId, text: 'Berapa unit?', question: true }
  const { noteId } = await operator.must('incident:note', question)
  expect(await operator.send('incident:note', { incidentId, text: 'Dua', answerTo: noteId })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  await until(() => seen(damkar).some(({ body }) => body['noteId'] === noteId))
  await damkar.must('incident:note', { incidentId, text: 'Dua', answerTo: noteId })
  damkar.close()
})

test('an order that no console of its agency could show escalates in the room like any other', async () => {
  await admin.must('directory:put-ladder', {
    steps: [
      { step: 're-alert', after: 1 },
      { step: 'supervisor', after: 3_600 },
    ],
  })
  const damkar = await openConsole(hub, 'damkar')
  const [alone, shown] = [await order(['kodim']), await order(['damkar'])]
  const escalated = (console: TestConsole, dispatchId: string | undefined) =>
    seen(console).some(({ type, body }) => type === 'dispatch-escalated' && body['dispatchId'] === dispatchId)
  await until(() => escalated(operator, alone.dispatchIds[0]) && escalated(damkar, shown.dispatchIds[0]))
  expect(escalated(damkar, alone.dispatchIds[0])).toBe(false)
  damkar.close()
})

test('a unit of another agency, or one that is not there, can not be sent on an order', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const { dispatchIds } = await order(['damkar', 'psc119'])
  const [fire, medic] = dispatchIds
  expect(await codeOf(operator, 'dispatch:assign-units', { dispatchId: medic, unitIds: ['damkar-pemadam-1'] })).toBe(
    'not-found',
  )
  expect(await codeOf(damkar, 'dispatch:assign-units', { dispatchId: fire, unitIds: ['tidak-ada'] })).toBe('not-found')
  expect(
    await codeOf(operator, 'dispatch:status', {
      dispatchId: medic,
      unitId: 'damkar-pemadam-1',
      status: 'en-route',
      via: 'radio',
      name: 'Petugas',
    }),
  ).toBe('not-found')
  damkar.close()
})

test('an order of another agency is not there for a liaison, or not its to answer', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const [foreign] = (await order(['psc119'])).dispatchIds
  const [, shared] = (await order(['damkar', 'psc119'])).dispatchIds
  const commands: readonly (readonly [string, object])[] = [
    ['dispatch:acknowledge', {}],
    ['dispatch:decline', { reason: 'Bukan saya.' }],
    ['dispatch:delivered', {}],
    ['dispatch:status', { status: 'en-route' }],
    ['dispatch:take-back-status', { status: 'en-route' }],
    ['dispatch:assign-units', { unitIds: ['damkar-pemadam-1'] }],
  ]
  for (const [name, input] of commands) {
    expect(await codeOf(damkar, name, { dispatchId: foreign, ...input }), name).toBe('not-found')
    expect(['forbidden', 'not-found'], name).toContain(await codeOf(damkar, name, { dispatchId: shared, ...input }))
  }
  const unit = { id: 'psc-2', agencyId: 'psc119', name: 'Uji', capabilities: [], active: true }
  await admin.must('directory:put-unit', unit)
  expect(await codeOf(damkar, 'unit:status', { unitId: 'psc-2', status: 'available' })).toBe('forbidden')
  damkar.close()
})

test('after an order was cancelled nothing more can be said of it', async () => {
  const [dispatchId] = (await order(['damkar'])).dispatchIds
  await operator.must('dispatch:cancel', { dispatchId, reason: 'Salah alamat.' })
  const voice = { via: 'radio', name: 'Petugas' }
  const said = [
    ['dispatch:status', { status: 'on-scene', ...voice }],
    ['dispatch:acknowledge', voice],
    ['dispatch:decline', { reason: 'Penuh.', ...voice }],
    ['dispatch:assign-units', { unitIds: ['damkar-pemadam-1'] }],
    ['dispatch:relay', { how: 'printed' }],
    ['dispatch:cancel', { reason: 'Sekali lagi.' }],
  ] as const
  for (const [name, input] of said)
    expect(await codeOf(operator, name, { dispatchId, ...input }), name).toBe('conflict')
})

test('a key pressed ten times is one event', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const [dispatchId] = (await order(['damkar'])).dispatchIds
  const unitIds = ['damkar-pemadam-3']
  const ten = (name: string, input: object) =>
    Promise.all(Array.from({ length: 10 }, () => damkar.send(name, { dispatchId, ...input })))
  await ten('dispatch:delivered', {})
  await ten('dispatch:acknowledge', {})
  await ten('dispatch:assign-units', { unitIds })
  await ten('dispatch:status', { status: 'en-route', unitId: unitIds[0] })
  await ten('dispatch:status', { status: 'on-scene' })
  // The room is told after the sender is answered; its own answer comes after what it was told.
  await operator.must('query:board-hash', {})
  const own = seen(operator).filter(({ body }) => body['dispatchId'] === dispatchId)
  const counted = new Map<string, number>()
  for (const { type } of own) counted.set(type, (counted.get(type) ?? 0) + 1)
  expect(Object.fromEntries(counted)).toEqual({
    'dispatch-ordered': 1,
    'dispatch-delivered': 1,
    'dispatch-acknowledged': 1,
    'units-assigned': 1,
    'dispatch-status-reported': 2,
  })
  damkar.close()
})

test('no console can say what only the hub says', async () => {
  const [dispatchId] = (await order(['damkar'])).dispatchIds
  const step = { dispatchId, step: 're-alert', dueAt: Date.now(), firedAt: Date.now() }
  for (const console of [operator, supervisor, admin]) {
    expect(await codeOf(console, 'system:escalate', step)).toBe('unknown-command')
    expect(await codeOf(console, 'system:test-round', {})).toBe('unknown-command')
  }
})
