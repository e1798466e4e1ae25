import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  connect,
  KEY,
  logIn,
  openConsole,
  post,
  refusedWith,
  seen,
  startTestHub,
  until,
  type TestConsole,
  type TestHub,
} from '../hub/support/training-hub'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.remove())

const lopang = { lat: -6.1097, lon: 106.1606, radius: 40, source: 'map', address: 'Lopang' }
const ring = (externalId: string, extra: Record<string, unknown> = {}) =>
  post(`${hub.url}/api/telephony/events`, { event: 'ringing', call_id: externalId, ...extra }, { 'x-api-key': KEY })

const typesOf = (console: TestConsole, stream: string) =>
  seen(console)
    .filter((event) => event.stream === stream)
    .map(({ type }) => type)

test('a call becomes an incident, is dispatched, answered, closed and found again', async () => {
  const operator = await openConsole(hub, 'operator1')
  const colleague = await openConsole(hub, 'operator2')
  const supervisor = await openConsole(hub, 'supervisor1')
  const damkar = await openConsole(hub, 'damkar')
  const psc = await openConsole(hub, 'psc119')

  const rung = await ring('pbx-1', { caller_number: '081200000001', line: '112-1', event_ts: Date.now() })
  expect(rung.status).toBe(202)
  const callId = String(rung.body['callId'])
  await until(() => typesOf(operator, `call:${callId}`).includes('call-received'))

  await operator.must('call:answer', { callId })
  const second = await colleague.send('call:answer', { callId })
  expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } })
  await operator.must('call:dispose', { callId, kind: 'emergency' })
  await operator.must('call:locate', { callId, location: lopang })

  const opened = await operator.must('incident:open', {
    callId,
    type: 'kebakaran',
    location: lopang,
    narrative: 'Api di lantai dua rumah warga.',
  })
  const incidentId = String(opened['incidentId'])
  const stream = `incident:${incidentId}`
  expect(opened['number']).toMatch(/^112-\d{8}-\d{4,}$/)

  const ordered = await operator.must('incident:dispatch', {
    incidentId,
    agencyIds: ['damkar', 'psc119'],
    message: 'Rumah terbakar, akses dari Jalan Lopang.',
  })
  const [toDamkar, toPsc] = ordered['dispatchIds'] as [string, string]
  await until(() => typesOf(damkar, stream).includes('dispatch-ordered'))
  await until(() => typesOf(psc, stream).includes('dispatch-ordered'))
  const backfill = damkar.batches.find((batch) => batch.backfill === true)
  expect(backfill?.from).toBe(backfill?.to)
  expect(typesOf(damkar, `call:${callId}`)).toContain('call-received')

  await damkar.must('dispatch:delivered', { dispatchId: toDamkar })
  await damkar.must('dispatch:acknowledge', { dispatchId: toDamkar })
  expect(await damkar.send('dispatch:acknowledge', { dispatchId: toPsc })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  await psc.must('dispatch:decline', { dispatchId: toPsc, reason: 'Semua ambulans bertugas.' })
  await until(() => psc.forgotten.includes(stream))
  expect(psc.forgotten).toContain(`call:${callId}`)

  await damkar.must('dispatch:status', { dispatchId: toDamkar, status: 'en-route' })
  await damkar.must('dispatch:status', { dispatchId: toDamkar, status: 'on-scene' })
  expect(await operator.send('incident:close', { incidentId, disposition: 'selesai' })).toMatchObject({
    ok: false,
    error: { code: 'dispatch-open' },
  })
  await damkar.must('dispatch:status', { dispatchId: toDamkar, status: 'cleared' })
  await until(() => damkar.forgotten.includes(`call:${callId}`))
  expect(damkar.forgotten).not.toContain(stream)
  await operator.must('call:end', { callId })
  await operator.must('incident:close', { incidentId, disposition: 'selesai', note: 'Padam.' })
  await until(() => typesOf(damkar, stream).includes('incident-closed'))

  const found = await supervisor.must('query:incidents', { text: 'lantai dua' })
  expect(found['items']).toMatchObject([{ incidentId, type: 'kebakaran', phase: 'closed' }])
  const timeline = await supervisor.must('query:timeline', { incidentId })
  const types = (timeline['events'] as { type: string }[]).map(({ type }) => type)
  for (const type of ['incident-opened', 'dispatch-ordered', 'dispatch-acknowledged', 'incident-closed']) {
    expect(types).toContain(type)
  }
  await supervisor.must('incident:review', { incidentId, findings: 'Waktu tanggap baik.' })

  // Everyone in the room saw the same, in order, without a gap.
  for (const console of [operator, colleague, supervisor]) {
    const versions = seen(console)
      .filter((event) => event.stream === stream)
      .map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(new Set(versions).size).toBe(versions.length)
  }
  for (const console of [operator, colleague, supervisor, damkar, psc]) console.close()
})

test('a repeated ring is one call', async () => {
  const first = await ring('pbx-again', { caller_number: '081200000002' })
  const again = await ring('pbx-again', { caller_number: '081200000002' })
  expect(again).toEqual(first)
})

test('the same command again gets the first reply; the same id for another input is a conflict', async () => {
  const operator = await openConsole(hub, 'operator1')
  const commandId = randomUUID()
  const input = { channel: 'walk-in', name: 'Pelapor' }
  const first = await operator.send('call:receive', input, commandId)
  expect(first.ok).toBe(true)
  expect(await operator.send('call:receive', input, commandId)).toEqual(first)
  expect(await operator.send('call:receive', { channel: 'radio' }, commandId)).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
  operator.close()
})

test('a console that was away goes on from its cursor', async () => {
  const token = await logIn(hub, 'operator1')
  const before = await connect(hub, { token })
  const cursor = before.snapshots[0]?.seq ?? -1
  before.close()
  const { body } = await ring('pbx-away')
  const back = await connect(hub, { token, cursor })
  expect(back.snapshots).toEqual([])
  expect(back.batches[0]).toMatchObject({ from: cursor, to: hub.core.head() })
  expect(seen(back).map(({ stream }) => stream)).toContain(`call:${String(body['callId'])}`)
  back.close()
})

test('a cursor from another world gets a snapshot', async () => {
  const console = await connect(hub, { token: await logIn(hub, 'operator1'), cursor: 999_999_999 })
  expect(console.snapshots).toHaveLength(1)
  console.close()
})

test('a reopened incident comes whole to consoles that started after its closing', async () => {
  const operator = await openConsole(hub, 'operator1')
  const { incidentId } = await operator.must('incident:open', { type: 'hewan', location: lopang, narrative: 'Ular.' })
  await operator.must('incident:close', { incidentId, disposition: 'tanpa-tindakan' })
  const late = await openConsole(hub, 'operator2')
  expect(late.snapshots[0]?.board.incidents[String(incidentId)]).toBeUndefined()
  await operator.must('incident:reopen', { incidentId, reason: 'Terlihat lagi.' })
  const stream = `incident:${String(incidentId)}`
  await until(() => typesOf(late, stream).includes('incident-opened'))
  await until(() => typesOf(late, stream).includes('incident-reopened'))
  operator.close()
  late.close()
})

test('unknown, malformed and oversized commands are refused and harm nothing', async () => {
  const operator = await openConsole(hub, 'operator1')
  const code = async (name: string, payload: unknown) => {
    const reply = (await operator.socket.timeout(10_000).emitWithAck(name, payload)) as {
      error?: { code: string }
    }
    return reply.error?.code
  }
  const commandId = randomUUID()
  expect(await code('incident:explode', { commandId, input: {} })).toBe('unknown-command')
  expect(await code('toString', { commandId, input: {} })).toBe('unknown-command')
  expect(await code('call:answer', { commandId, input: { callId: 'nobody' } })).toBe('not-found')
  expect(await code('call:answer', { commandId, input: {} })).toBe('invalid-input')
  expect(await code('call:answer', { commandId, input: { callId: 'x', extra: 1 } })).toBe('invalid-input')
  expect(await code('call:answer', { commandId: 'not-a-uuid', input: { callId: 'x' } })).toBe('invalid-input')
  for (const payload of [null, 7, 'words', [], {}, { commandId: 7 }, { input: {} }]) {
    expect(await code('call:answer', payload)).toBe('invalid-input')
  }
  const large = { channel: 'walk-in', name: 'x'.repeat(300 * 1024) }
  expect(await code('call:receive', { commandId, input: large })).toBe('invalid-input')
  expect(await code('system:telephony', { commandId, input: { event: 'ringing', externalId: 'forged' } })).toMatch(
    /unknown-command|forbidden/,
  )
  operator.socket.emit('call:answer')
  operator.socket.emit('call:answer', { commandId, input: {} })
  operator.socket.emit('call:answer', 1, 2, 3)
  operator.socket.emit('call:answer', Buffer.from('bytes'))
  operator.socket.io.engine.write('3nonsense')
  operator.socket.io.engine.write('42["call:answer",')
  await new Promise((resolve) => setTimeout(resolve, 100))
  const next = await openConsole(hub, 'operator1')
  expect((await next.must('query:board-hash', {}))['hash']).toMatch(/^[0-9a-f]{64}$/)
  operator.close()
  next.close()
})

test('roles are held at the hub', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const operator = await openConsole(hub, 'operator1')
  for (const [console, name, input] of [
    [damkar, 'call:receive', { channel: 'phone' }],
    [damkar, 'query:calls', {}],
    [damkar, 'query:directory', { kind: 'account' }],
    [operator, 'directory:make-key', { partner: 'PBX', scopes: ['telephony'] }],
    [operator, 'incident:review', { incidentId: 'x', findings: 'y' }],
  ] as const) {
    expect(await console.send(name, input)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  damkar.close()
  operator.close()
})

test('a handshake without a right token is refused with its code', async () => {
  expect(await refusedWith(hub, {})).toBe('unauthorised')
  expect(await refusedWith(hub, { token: 'made-up' })).toBe('unauthorised')
  expect(await refusedWith(hub, { token: { $ne: '' } })).toBe('unauthorised')
  const token = await logIn(hub, 'operator1')
  expect(await refusedWith(hub, { token, contract: 0 })).toBe('contract-too-old')
})
