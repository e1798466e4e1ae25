import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConsole, post, seen, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
beforeAll(async () => {
  hub = await startTestHub({ apiKey: 'from-the-environment' })
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

const send = (body: unknown, key = 'latihan112') => post(`${hub.url}/api/telephony/events`, body, { 'x-api-key': key })
const ringing = (id: string, extra: object = {}) => send({ event: 'ringing', call_id: id, ...extra })
const eventsOf = (callId: unknown) => seen(operator).filter(({ stream }) => stream === `call:${String(callId)}`)

test('a missing, wrong or foreign key is refused with 403', async () => {
  const body = { event: 'ringing', call_id: 'k' }
  expect((await post(`${hub.url}/api/telephony/events`, body)).status).toBe(403)
  expect((await send(body, 'wrong')).status).toBe(403)
  expect((await send(body, '')).status).toBe(403)
})

test('the key of the environment, a partner’s key until it is revoked, and only for its scope', async () => {
  expect((await send({ event: 'ringing', call_id: 'env' }, 'from-the-environment')).status).toBe(202)
  const admin = await openConsole(hub, 'admin1')
  const made = await admin.must('directory:make-key', { partner: 'PBX', scopes: ['telephony'] })
  const other = await admin.must('directory:make-key', { partner: 'AML', scopes: ['aml'] })
  expect((await send({ event: 'ringing', call_id: 'own' }, String(made['key']))).status).toBe(202)
  expect((await send({ event: 'ringing', call_id: 'own2' }, String(other['key']))).status).toBe(403)
  await admin.must('directory:revoke-key', { keyId: made['keyId'] })
  expect((await send({ event: 'ringing', call_id: 'own3' }, String(made['key']))).status).toBe(403)
  admin.close()
})

test('a ring keeps what the exchange said, with its time in either form', async () => {
  const at = Date.now() - 2_000
  const { body } = await ringing('full', {
    caller_number: '0254 200112',
    line: '112-2',
    event_ts: at,
    caller_name: null,
  })
  await until(() => eventsOf(body['callId']).length > 0)
  expect(eventsOf(body['callId'])[0]).toMatchObject({
    type: 'call-received',
    occurredAt: at,
    body: { channel: 'phone', number: '0254 200112', line: '112-2' },
  })
  const iso = await ringing('iso', { event_ts: new Date(at).toISOString().replace('Z', '+00:00') })
  await until(() => eventsOf(iso.body['callId']).length > 0)
  expect(eventsOf(iso.body['callId'])[0]?.occurredAt).toBe(at)
})

test('the same event twice is one fact; answered, ended and abandoned follow the call', async () => {
  const first = await ringing('twice')
  expect(await ringing('twice')).toEqual(first)
  for (const event of ['answered', 'answered', 'ended', 'ended']) {
    expect(await send({ event, call_id: 'twice' })).toEqual(first)
  }
  await until(() => eventsOf(first.body['callId']).length >= 3)
  expect(eventsOf(first.body['callId']).map(({ type }) => type)).toEqual([
    'call-received',
    'call-answered',
    'call-ended',
  ])
  const gone = await ringing('gone')
  await send({ event: 'abandoned', call_id: 'gone' })
  await until(() => eventsOf(gone.body['callId']).length >= 2)
  expect(eventsOf(gone.body['callId']).map(({ type }) => type)).toEqual(['call-received', 'call-abandoned'])
})

test.each([
  ['no JSON', '{"event":', 400],
  ['not an object', '[]', 422],
  ['unknown event', { event: 'dancing', call_id: '1' }, 422],
  ['no call', { event: 'ringing' }, 422],
  ['unknown field', { event: 'ringing', call_id: '1', colour: 'red' }, 422],
  ['time without an offset', { event: 'ringing', call_id: '1', event_ts: '2026-01-01T10:00:00' }, 422],
  ['time in seconds', { event: 'ringing', call_id: '1', event_ts: 1_700_000_000 }, 422],
  ['number too long', { event: 'ringing', call_id: '1', caller_number: '0'.repeat(500) }, 422],
  ['too large', { event: 'ringing', call_id: '1', aml: 'x'.repeat(300_000) }, 413],
])('refused without a trace: %s', async (_name, body, status) => {
  const head = hub.core.head()
  const answer = await send(body)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ error: { issues: expect.any(Array) as unknown } })
  expect(JSON.stringify(answer.body)).not.toContain('node_modules')
  expect(hub.core.head()).toBe(head)
})
