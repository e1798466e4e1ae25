import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startTestHub, type TestHub } from '../support/test-hub'
import { verifyLog } from '../support/verify-log'

// A whole emergency as a partner's program would drive it: everything here is written from docs/protocol.md and the README alone, so
// that a hub which drifts from its own document fails here even when consoles and hub still agree with each other.

interface HubEvent {
  readonly seq: number
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
  readonly actor: string
}

interface Batch {
  readonly from: number
  readonly to: number
  readonly events: readonly HubEvent[]
  readonly backfill?: boolean
}

interface Refusal {
  readonly code: string
  readonly message: string
}

type Value = Readonly<Record<string, unknown>>
type Reply = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal }

interface Desk {
  readonly batches: readonly Batch[]
  readonly snapshotSeq: () => number | undefined
  readonly send: (name: string, input: unknown, commandId?: string) => Promise<Reply>
  readonly close: () => void
}

interface Desks {
  readonly admin: Desk
  readonly operator: Desk
  readonly supervisor: Desk
  readonly damkar: Desk
  readonly psc119: Desk
  readonly bpbd: Desk
}

interface Orders {
  readonly incidentId: string
  readonly damkar: string
  readonly psc119: string
}

const TRAINING_PASSWORD = 'latihan112'
const EXCHANGE_CALL_ID = 'exchange-20260101-77'
const LOPANG = { lat: -6.1053, lon: 106.1586, address: 'Jl. Raya Lopang, Serang', source: 'gazetteer' }
const DECLINE_REASON = 'Semua ambulans sedang bertugas'

let hub: TestHub
const open: Desk[] = []

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(async () => {
  for (const desk of open) desk.close()
  await hub.remove()
})

it('carries a fire from the first ring to a closed incident and a whole log', async () => {
  const desks = await openDesks()
  const callId = await ring(await makeExchangeKey(desks.admin))
  await seesCallRinging(desks.operator, callId)
  await takeCall(desks.operator, callId)

  const incidentId = await openFire(desks.operator, callId)
  const orders = await orderAgencies(desks.operator, incidentId)
  await getsOrder(desks.damkar, orders.damkar)
  await getsOrder(desks.psc119, orders.psc119)

  await answerOrders(desks, orders)
  await seesDecline(desks.operator, orders.psc119)
  await workAndClose(desks, orders)

  await findsClosedFire(desks.supervisor, incidentId)
  await readsTimelines(desks.supervisor, incidentId, callId, orders)
  await outsiderGotNothing(desks, orders)
  for (const desk of open) expectUnbrokenCursor(desk)
  await logAgrees(desks.supervisor)
})

async function openDesks(): Promise<Desks> {
  return {
    admin: await openDesk('admin1'),
    operator: await openDesk('operator1'),
    supervisor: await openDesk('supervisor1'),
    damkar: await openDesk('damkar'),
    psc119: await openDesk('psc119'),
    bpbd: await openDesk('bpbd'),
  }
}

async function openDesk(username: string): Promise<Desk> {
  const token = await signIn(username)
  const socket = io(hub.url, { auth: { token }, transports: ['websocket'] })
  const desk = listen(socket)
  open.push(desk)
  await connected(socket)
  await vi.waitFor(() => expect(desk.snapshotSeq()).toBeTypeOf('number'))
  return desk
}

async function signIn(username: string): Promise<string> {
  const response = await postJson('/api/session', { username, password: TRAINING_PASSWORD })
  expect(response.status).toBe(200)
  return text((await response.json()) as Value, 'token')
}

function listen(socket: Socket): Desk {
  const batches: Batch[] = []
  let snapshotSeq: number | undefined
  // Before the connection is up, because the snapshot is sent as soon as it is.
  socket.on('snapshot', (snapshot: { readonly seq: number }) => {
    snapshotSeq = snapshot.seq
  })
  socket.on('events', (batch: Batch) => batches.push(batch))
  return {
    batches,
    snapshotSeq: () => snapshotSeq,
    send: async (name, input, commandId = randomUUID()) =>
      (await socket.timeout(10_000).emitWithAck(name, { commandId, input })) as Reply,
    close: () => void socket.disconnect(),
  }
}

async function connected(socket: Socket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
}

async function makeExchangeKey(admin: Desk): Promise<string> {
  return text(await ask(admin, 'directory:make-key', { partner: 'Telephone exchange', scopes: ['telephony'] }), 'key')
}

async function ring(key: string): Promise<string> {
  const ringing = { event: 'ringing', call_id: EXCHANGE_CALL_ID, caller_number: '081234567890' }
  const response = await postJson('/api/telephony/events', ringing, { 'x-api-key': key })
  expect(response.status).toBe(202)
  return text((await response.json()) as Value, 'callId')
}

async function seesCallRinging(operator: Desk, callId: string): Promise<void> {
  const rang = await arrives(operator, (event) => event.body['externalId'] === EXCHANGE_CALL_ID)
  expect(rang).toMatchObject({ type: 'call-received', version: 1, body: { channel: 'phone', number: '081234567890' } })
  expect(rang.stream).toContain(callId)
}

async function takeCall(operator: Desk, callId: string): Promise<void> {
  await ask(operator, 'call:answer', { callId })
  await ask(operator, 'call:dispose', { callId, kind: 'emergency' })
  const located = await ask(operator, 'call:locate', { callId, location: LOPANG })
  expect(located['warnings']).toBeUndefined()
}

/** Sent twice under one commandId, as a console does that lost the reply: the first reply comes again and there is one fire. */
async function openFire(operator: Desk, callId: string): Promise<string> {
  const commandId = randomUUID()
  const input = { callId, type: 'kebakaran', priority: 'P1', location: LOPANG, narrative: 'Api di dapur rumah makan' }
  const first = await operator.send('incident:open', input, commandId)
  expect(first).toMatchObject({ ok: true, value: { incidentId: commandId, number: expect.any(String) as string } })
  expect(await operator.send('incident:open', input, commandId)).toEqual(first)
  await refused(operator, 'incident:open', { ...input, narrative: 'Api di gudang' }, 'conflict', commandId)
  return commandId
}

async function orderAgencies(operator: Desk, incidentId: string): Promise<Orders> {
  const commandId = randomUUID()
  const orders = { incidentId, damkar: `${commandId}.damkar`, psc119: `${commandId}.psc119` }
  const ordered = await ask(operator, 'incident:dispatch', { incidentId, agencyIds: ['damkar', 'psc119'] }, commandId)
  expect(ordered['dispatchIds']).toEqual([orders.damkar, orders.psc119])
  return orders
}

/** The agency hears of the incident only now, so it needs the whole history (backfill) beside the live order that moves its cursor. */
async function getsOrder(liaison: Desk, dispatchId: string): Promise<void> {
  const order = await arrives(liaison, isEvent('dispatch-ordered', dispatchId), isBackfill)
  const history = liaison.batches.filter(isBackfill).flatMap((batch) => batch.events)
  const incident = history.filter((event) => event.stream === order.stream)
  expect(incident[0]).toMatchObject({ type: 'incident-opened', body: { type: 'kebakaran', priority: 'P1' } })
  expect(incident.map((event) => event.version)).toEqual(incident.map((_, index) => index + 1))
  await arrives(liaison, isEvent('dispatch-ordered', dispatchId), isLive)
}

async function answerOrders({ damkar, psc119 }: Desks, orders: Orders): Promise<void> {
  await ask(damkar, 'dispatch:delivered', { dispatchId: orders.damkar })
  await ask(psc119, 'dispatch:delivered', { dispatchId: orders.psc119 })
  await ask(damkar, 'dispatch:acknowledge', { dispatchId: orders.damkar })
  await ask(psc119, 'dispatch:decline', { dispatchId: orders.psc119, reason: DECLINE_REASON })
}

async function seesDecline(operator: Desk, dispatchId: string): Promise<void> {
  const declined = await arrives(operator, isEvent('dispatch-declined', dispatchId))
  expect(declined.body['reason']).toBe(DECLINE_REASON)
}

async function workAndClose({ operator, damkar }: Desks, orders: Orders): Promise<void> {
  const closing = { incidentId: orders.incidentId, disposition: 'selesai', note: 'Api padam' }
  await ask(damkar, 'dispatch:status', { dispatchId: orders.damkar, status: 'en-route' })
  await ask(damkar, 'dispatch:status', { dispatchId: orders.damkar, status: 'on-scene' })
  await refused(operator, 'incident:close', closing, 'dispatch-open')
  await ask(damkar, 'dispatch:status', { dispatchId: orders.damkar, status: 'cleared' })
  await ask(operator, 'incident:close', closing)
}

async function findsClosedFire(supervisor: Desk, incidentId: string): Promise<void> {
  const found = await ask(supervisor, 'query:incidents', { text: 'Lopang', type: 'kebakaran', phase: 'closed' })
  expect(found['items']).toMatchObject([{ incidentId, priority: 'P1', location: LOPANG }])
}

async function readsTimelines(supervisor: Desk, incidentId: string, callId: string, orders: Orders): Promise<void> {
  const incident = await timeline(supervisor, { incidentId })
  expect(incident.filter((event) => event.stream.includes(incidentId)).map(told)).toEqual([
    'operator1 incident-opened',
    'operator1 call-attached',
    'operator1 dispatch-ordered',
    'operator1 dispatch-ordered',
    'damkar dispatch-delivered',
    'psc119 dispatch-delivered',
    'damkar dispatch-acknowledged',
    'psc119 dispatch-declined',
    'damkar dispatch-status-reported en-route',
    'damkar dispatch-status-reported on-scene',
    'damkar dispatch-status-reported cleared',
    'operator1 incident-closed',
  ])
  expect(incident.find(isEvent('dispatch-declined', orders.psc119))?.body['reason']).toBe(DECLINE_REASON)
  const call = await timeline(supervisor, { callId })
  expect(call.map((event) => event.type)).toEqual(['call-received', 'call-answered', 'call-disposed', 'call-located'])
}

/**
 * BPBD was never ordered to the fire. A second incident that it does get is the fence: whatever the hub had to say to BPBD before it
 * has arrived by then, so silence about the fire is no matter of waiting long enough.
 */
async function outsiderGotNothing({ operator, bpbd }: Desks, fire: Orders): Promise<void> {
  await refused(bpbd, 'query:timeline', { incidentId: fire.incidentId }, 'not-found')
  await refused(bpbd, 'dispatch:acknowledge', { dispatchId: fire.damkar }, 'not-found')
  expect((await ask(bpbd, 'query:incidents', {}))['items']).toEqual([])

  const flood = { type: 'banjir', location: LOPANG, narrative: 'Air setinggi lutut' }
  const incidentId = text(await ask(operator, 'incident:open', flood), 'incidentId')
  const commandId = randomUUID()
  await ask(operator, 'incident:dispatch', { incidentId, agencyIds: ['bpbd'] }, commandId)
  await arrives(bpbd, isEvent('dispatch-ordered', `${commandId}.bpbd`), isLive)

  const streams = new Set(bpbd.batches.flatMap((batch) => batch.events).map((event) => event.stream))
  expect(streams.size).toBe(1)
  expect([...streams][0]).toContain(incidentId)
  expect(JSON.stringify(bpbd.batches)).not.toContain(fire.incidentId)
}

/** Every batch goes on where the one before it ended, from the snapshot on, and a backfill moves nothing. */
function expectUnbrokenCursor(desk: Desk): void {
  let cursor = desk.snapshotSeq()
  for (const batch of desk.batches.filter(isLive)) {
    expect(batch.from).toBe(cursor)
    cursor = batch.to
  }
}

async function logAgrees(supervisor: Desk): Promise<void> {
  const { seq } = await ask(supervisor, 'query:board-hash', {})
  const { code, said } = verifyLog(hub.dataDir)
  expect(said).toMatch(new RegExp(`\\b${String(seq)}:[0-9a-f]{64}\\b`))
  expect(code).toBe(0)
}

async function ask(desk: Desk, name: string, input: unknown, commandId?: string): Promise<Value> {
  const reply = await desk.send(name, input, commandId)
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code} ${reply.error.message}`)
  return reply.value
}

async function refused(desk: Desk, name: string, input: unknown, code: string, commandId?: string): Promise<void> {
  expect(await desk.send(name, input, commandId), name).toMatchObject({ ok: false, error: { code } })
}

async function timeline(desk: Desk, of: { incidentId: string } | { callId: string }): Promise<readonly HubEvent[]> {
  return (await ask(desk, 'query:timeline', of))['events'] as readonly HubEvent[]
}

/** A reply may come before or after the event it caused: the document promises neither. */
async function arrives(
  desk: Desk,
  wanted: (event: HubEvent) => boolean,
  within: (batch: Batch) => boolean = () => true,
): Promise<HubEvent> {
  return vi.waitFor(
    () => {
      const event = desk.batches
        .filter(within)
        .flatMap((batch) => batch.events)
        .find(wanted)
      if (event === undefined) throw new Error('The event has not arrived')
      return event
    },
    { timeout: 5_000 },
  )
}

function isBackfill(batch: Batch): boolean {
  return batch.backfill === true
}

function isLive(batch: Batch): boolean {
  return !isBackfill(batch)
}

function isEvent(type: string, dispatchId: string): (event: HubEvent) => boolean {
  return (event) => event.type === type && event.body['dispatchId'] === dispatchId
}

function told({ actor, type, body }: HubEvent): string {
  return [actor, type, body['status']].filter((word) => typeof word === 'string').join(' ')
}

function text(value: Value, field: string): string {
  const found = value[field]
  if (typeof found !== 'string') throw new Error(`There is no ${field} in ${JSON.stringify(value)}`)
  return found
}

async function postJson(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${hub.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}
