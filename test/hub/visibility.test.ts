import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardOfFacts, factsOfBoard, type Board } from '../../src/projection/board'
import { canonicalJson } from '../../src/projection/canonical-json'
import { applyEvents, forgetStreams } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { sha256 } from '../../src/hub/gateway/secrets'
import { openConsole, post, seen, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
beforeAll(async () => {
  hub = await startTestHub()
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

const place = { lat: -6.12, lon: 106.15, source: 'map' }

async function open(narrative: string, number?: string): Promise<{ incidentId: string; callId?: string }> {
  if (number === undefined) {
    const { incidentId } = await operator.must('incident:open', { type: 'kebakaran', location: place, narrative })
    return { incidentId: String(incidentId) }
  }
  const rung = await post(
    `${hub.url}/api/telephony/events`,
    { event: 'ringing', call_id: number, caller_number: number },
    { 'x-api-key': 'latihan112' },
  )
  const callId = String(rung.body['callId'])
  await operator.must('call:answer', { callId })
  const { incidentId } = await operator.must('incident:open', { callId, type: 'kebakaran', location: place, narrative })
  return { incidentId: String(incidentId), callId }
}

async function order(incidentId: string, agencyId: string, message: string): Promise<string> {
  const { dispatchIds } = await operator.must('incident:dispatch', { incidentId, agencyIds: [agencyId], message })
  return (dispatchIds as string[])[0] ?? ''
}

const has = (console: TestConsole, stream: string) => seen(console).some((event) => event.stream === stream)

test('byte for byte, an agency receives nothing that is not its own', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const psc = await openConsole(hub, 'psc119')
  const own = await open('RAHASIA-DAMKAR-SAJA', '0811111101')
  const shared = await open('KEJADIAN-BERSAMA', '0811111102')
  const foreign = await open('KEJADIAN-POLISI', '0811111103')
  const first = await order(own.incidentId, 'damkar', 'PESAN-UNTUK-DAMKAR-1')
  const fire = await order(shared.incidentId, 'damkar', 'PESAN-UNTUK-DAMKAR-2')
  const medic = await order(shared.incidentId, 'psc119', 'PESAN-UNTUK-PSC')
  const police = await order(foreign.incidentId, 'polresta', 'PESAN-UNTUK-POLISI')
  await operator.must('dispatch:acknowledge', { dispatchId: fire, via: 'radio', name: 'PETUGAS-DAMKAR' })
  await operator.must('dispatch:acknowledge', { dispatchId: medic, via: 'phone', name: 'PETUGAS-PSC' })
  await operator.must('dispatch:acknowledge', { dispatchId: police, via: 'phone', name: 'PETUGAS-POLISI' })
  await damkar.must('incident:note', { incidentId: shared.incidentId, text: 'CATATAN-DAMKAR' })
  await operator.must('dispatch:status', { dispatchId: medic, status: 'on-scene', via: 'radio', name: 'PETUGAS-PSC' })
  await operator.must('dispatch:status', { dispatchId: medic, status: 'cleared', via: 'radio', name: 'PETUGAS-PSC' })
  await until(() => psc.forgotten.length > 0)
  // After its order is over the agency hears of no further caller.
  await operator.must('call:identify', { callId: shared.callId, number: '0811111199' })
  await operator.must('incident:note', { incidentId: shared.incidentId, text: 'CATATAN-PUSAT' })
  await damkar.must('dispatch:decline', { dispatchId: first, reason: 'ALASAN-DAMKAR' })
  await until(() => damkar.forgotten.length > 0)
  await until(() => seen(psc).some(({ body }) => body['text'] === 'CATATAN-PUSAT'))
  const late = await openConsole(hub, 'psc119')
  await late.must('query:board-hash', {})

  const damkarBytes = damkar.bytes.join('\n')
  const pscBytes = psc.bytes.join('\n')
  for (const word of ['KEJADIAN-BERSAMA', 'PESAN-UNTUK-DAMKAR-1', 'PETUGAS-DAMKAR', '0811111102', '0811111199']) {
    expect(damkarBytes).toContain(word)
  }
  for (const word of [
    'KEJADIAN-POLISI',
    'PESAN-UNTUK-PSC',
    'PESAN-UNTUK-POLISI',
    'PETUGAS-PSC',
    'PETUGAS-POLISI',
    '0811111103',
  ]) {
    expect(damkarBytes).not.toContain(word)
  }
  for (const word of ['KEJADIAN-BERSAMA', 'PESAN-UNTUK-PSC', 'PETUGAS-PSC', '0811111102', 'CATATAN-PUSAT']) {
    expect(pscBytes).toContain(word)
  }
  const notForPsc = ['RAHASIA-DAMKAR-SAJA', 'PESAN-UNTUK-DAMKAR', 'PETUGAS-DAMKAR', 'CATATAN-DAMKAR', 'ALASAN-DAMKAR']
  const strangers = [
    'KEJADIAN-POLISI',
    'PESAN-UNTUK-POLISI',
    'PETUGAS-POLISI',
    '0811111101',
    '0811111103',
    '0811111199',
  ]
  for (const word of [...notForPsc, ...strangers]) expect(pscBytes).not.toContain(word)
  // One that comes when the order is over sees the incident, never the caller.
  const lateBytes = late.bytes.join('\n')
  expect(lateBytes).toContain('KEJADIAN-BERSAMA')
  for (const word of ['0811111102', ...notForPsc, ...strangers]) expect(lateBytes).not.toContain(word)
  for (const console of [damkar, psc, late]) console.close()
})

test('an incident older than its order arrives whole, before what follows', async () => {
  const bpbd = await openConsole(hub, 'bpbd')
  const { incidentId, callId } = await open('LAMA', '0811111201')
  await operator.must('incident:note', { incidentId, text: 'Catatan pertama.' })
  expect(seen(bpbd)).toEqual([])
  const dispatchId = await order(incidentId, 'bpbd', 'Berangkat.')
  await bpbd.must('dispatch:acknowledge', { dispatchId })
  const stream = `incident:${incidentId}`
  await until(() => seen(bpbd).some(({ type }) => type === 'dispatch-acknowledged'))
  const firsts = new Set<number>()
  const versions = seen(bpbd)
    .filter((event) => event.stream === stream && !firsts.has(event.version) && firsts.add(event.version))
    .map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, index) => index + 1))
  expect(has(bpbd, `call:${callId ?? ''}`)).toBe(true)
  const whole = bpbd.batches.find(({ backfill }) => backfill === true)
  expect(whole?.from).toBe(whole?.to)
  bpbd.close()
})

test('a second caller of a shared incident is shown to the agency that is on its way', async () => {
  const bpbd = await openConsole(hub, 'bpbd')
  const { incidentId } = await open('DUA PENELEPON')
  await order(incidentId, 'bpbd', 'Berangkat.')
  const second = await operator.must('call:receive', { channel: 'phone', number: '0811111202' })
  expect(has(bpbd, `call:${String(second['callId'])}`)).toBe(false)
  await operator.must('incident:attach-call', { incidentId, callId: second['callId'] })
  await until(() => has(bpbd, `call:${String(second['callId'])}`))
  bpbd.close()
})

test('after a withdrawn order the incident is forgotten; ordered again it comes back whole', async () => {
  const pln = await openConsole(hub, 'pln')
  const { incidentId, callId } = await open('DIBATALKAN', '0811111301')
  const stream = `incident:${incidentId}`
  const dispatchId = await order(incidentId, 'pln', 'Padamkan gardu.')
  await until(() => has(pln, stream))
  await operator.must('dispatch:cancel', { dispatchId, reason: 'Salah alamat.' })
  await until(() => pln.forgotten.includes(stream))
  expect(pln.forgotten).toContain(`call:${callId ?? ''}`)
  const before = pln.batches.length
  await order(incidentId, 'pln', 'Ternyata perlu.')
  await until(() => pln.batches.slice(before).some(({ backfill }) => backfill === true))
  pln.close()
})

test('what a liaison folded agrees with what the hub says it sees', async () => {
  const damkar = await openConsole(hub, 'damkar')
  const start = damkar.snapshots[0]?.board as unknown as Board
  const messages: (readonly SiagaEvent[] | { readonly forget: readonly string[] })[] = []
  damkar.socket.on('events', ({ events }: { events: SiagaEvent[] }) => messages.push(events))
  damkar.socket.on('forget', ({ streams }: { streams: string[] }) => messages.push({ forget: streams }))

  const shared = await open('HASH', '0811111401')
  const gone = await open('HASH-PERGI', '0811111402')
  const fire = await order(shared.incidentId, 'damkar', 'Berangkat.')
  const medic = await order(shared.incidentId, 'psc119', 'Berangkat juga.')
  const declined = await order(gone.incidentId, 'damkar', 'Tolak.')
  await damkar.must('dispatch:decline', { dispatchId: declined, reason: 'Penuh.' })
  await operator.must('dispatch:decline', { dispatchId: medic, reason: 'Penuh.', via: 'phone', name: 'Petugas' })
  await damkar.must('dispatch:acknowledge', { dispatchId: fire })
  await damkar.must('dispatch:status', { dispatchId: fire, status: 'cleared' })
  await until(() => damkar.forgotten.includes(`call:${shared.callId ?? ''}`))
  const { hash } = await damkar.must('query:board-hash', {})

  let facts = factsOfBoard(start)
  for (const message of messages) {
    facts = 'forget' in message ? forgetStreams(facts, message.forget) : applyEvents(facts, message)
  }
  expect(sha256(canonicalJson(boardOfFacts(facts)))).toBe(hash)
  damkar.close()
})

test.each([
  [
    'merged, then cancelled',
    async (from: string, into: string, dispatchId: string) => {
      await operator.must('incident:merge', { into, from, reason: 'sama' })
      await operator.must('dispatch:cancel', { dispatchId, reason: 'ganda' })
    },
  ],
  [
    'cancelled and closed at once',
    async (from: string, _into: string, dispatchId: string) => {
      await Promise.all([
        operator.must('dispatch:cancel', { dispatchId, reason: 'ganda' }),
        operator.must('incident:close', { incidentId: from, disposition: 'ganda' }),
      ])
    },
  ],
])('an agency whose order ended is told to forget, and hears no more of the caller: %s', async (name, end) => {
  const number = `0899${name.length}`
  const liaison = await openConsole(hub, 'damkar')
  const { incidentId: from, callId } = await open('api', number)
  const { incidentId: into } = await open('api lagi')
  const dispatchId = await order(from, 'damkar', 'Segera.')
  await until(() => seen(liaison).some(({ stream }) => stream === `incident:${from}`))
  await end(from, into, dispatchId)
  await until(() => liaison.forgotten.includes(`incident:${from}`))
  await operator.must('call:identify', { callId, name: 'Rahasia Sekali' })
  await operator.must('incident:note', { incidentId: into, text: 'penanda' })
  // Something it may see comes behind what it may not.
  await order(into, 'damkar', 'Penutup.')
  await until(() => seen(liaison).some(({ stream }) => stream === `incident:${into}`))
  expect(JSON.stringify(seen(liaison))).not.toContain('Rahasia Sekali')
  liaison.close()
})
