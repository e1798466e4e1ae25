import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayReadReporter } from '../../src/hub/query/ask-reporter'
import { readTrackingCode } from '../../src/domain/complaint/tracking-code'
import { sha256 } from '../../src/hub/gateway/secrets'
import { boardOfFacts, factsOfBoard, type Board } from '../../src/projection/board'
import { canonicalJson } from '../../src/projection/canonical-json'
import { applyEvents, forgetStreams } from '../../src/projection/facts'
import type { SiagaEvent } from '../../src/projection/stream-state'
import { openConsole, seen, startTestHub, until, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
let now = 1_795_500_000_000
beforeAll(async () => {
  hub = await startTestHub({ now: () => now })
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

const HOUR = 3_600_000
const place = { lat: -6.12, lon: 106.15, source: 'map', areaCode: '36.73.01.1005' }

async function submit(text: string, more: object = {}): Promise<string> {
  const { complaintId } = await operator.must('complaint:submit', {
    channel: 'counter',
    text,
    location: place,
    ...more,
  })
  return String(complaintId)
}

type Item = { readonly complaintId: string; readonly state: string; readonly agencyIds: string[] } & Record<
  string,
  unknown
>

async function listed(complaintId: string, console = operator): Promise<Item> {
  const { items } = await console.must('query:complaints', { limit: 500 })
  const found = (items as Item[]).find((item) => item.complaintId === complaintId)
  if (found === undefined) throw new Error('It is not in the list.')
  return found
}

const refused = async (console: TestConsole, name: string, input: object) => {
  const reply = await console.send(name, input)
  return reply.ok ? 'accepted' : reply.error.code
}

const has = (console: TestConsole, stream: string) => seen(console).some((event) => event.stream === stream)

test('a complaint of a known kind goes to its agency by itself, with a code to read out and a PIN shown once', async () => {
  const id = '6f8f9a54-52d5-4a1c-9f43-0d5a1a0a0001'
  const input = { channel: 'counter', category: 'sampah', text: 'Sampah menumpuk seminggu.', location: place }
  const first = await operator.send('complaint:submit', input, id)
  if (!first.ok) throw new Error(first.error.message)
  expect(first.value['complaintId']).toBe(id)
  expect(first.value['pin']).toMatch(/^\d{6}$/)
  expect(readTrackingCode(String(first.value['trackingCode'])).kind).toBe('code')
  const again = await operator.send('complaint:submit', input, id)
  if (!again.ok) throw new Error(again.error.message)
  expect(again.value['trackingCode']).toBe(first.value['trackingCode'])
  expect(again.value['pin']).toBeUndefined()
  expect(await listed(id)).toMatchObject({ state: 'routed', agencyIds: ['dlh'], category: 'sampah' })
  const { trackingCode, pin } = first.value
  expect(await hub.core.complaintByCode(String(trackingCode), String(pin))).toBe(id)
  expect(await hub.core.complaintByCode(String(trackingCode), '000000')).toBe(undefined)
})

test('an agency gets the whole complaint when it is routed to it, and forgets it when it sends it back', async () => {
  const dishub = await openConsole(hub, 'dishub')
  const complaintId = await submit('Ada sesuatu yang kurang beres.', { category: 'jalan-rusak' })
  const stream = `complaint:${complaintId}`
  expect((await listed(complaintId)).state).toBe('received')
  expect(has(dishub, stream)).toBe(false)
  expect(await refused(dishub, 'complaint:respond', { complaintId, text: 'Sudah kami perbaiki tadi pagi.' })).toBe(
    'not-found',
  )
  await operator.must('complaint:route', { complaintId, agencyId: 'dishub' })
  await until(() => has(dishub, stream))
  expect(seen(dishub).find((event) => event.stream === stream)).toMatchObject({
    version: 1,
    type: 'complaint-submitted',
  })
  await dishub.must('complaint:return', { complaintId, reason: 'Bukan wewenang kami.' })
  await until(() => dishub.forgotten.includes(stream))
  expect((await listed(complaintId)).state).toBe('returned')
  const page = await dishub.must('query:complaints', { limit: 500 })
  expect((page['items'] as Item[]).map((item) => item.complaintId)).not.toContain(complaintId)
  dishub.close()
})

test('sent back twice, it goes to the owner of last resort, who can not send it back', async () => {
  const complaintId = await submit('Bola pingpong.', { category: 'jalan-rusak' })
  for (const agencyId of ['dputr', 'perkim']) {
    const console = await openConsole(hub, agencyId)
    await operator.must('complaint:route', { complaintId, agencyId })
    await console.must('complaint:return', { complaintId, reason: 'Bukan wewenang.' })
    console.close()
  }
  expect(await listed(complaintId)).toMatchObject({ state: 'routed', agencyIds: ['diskominfo'] })
  const last = await openConsole(hub, 'diskominfo')
  expect(await refused(last, 'complaint:return', { complaintId, reason: 'Bukan.' })).toBe('conflict')
  last.close()
})

test('what is meant for an agency with nobody at a screen goes to the owner of last resort, and an alarm says so', async () => {
  const complaintId = await submit('Kios UMKM bantuan tidak dibuka.', { category: 'umkm' })
  expect(await listed(complaintId)).toMatchObject({ state: 'routed', agencyIds: ['diskominfo'] })
  const { items } = await operator.must('query:complaint-alarms', {})
  expect(items).toContainEqual({ kind: 'no-operator', agencyId: 'disperindagkop', complaints: 1 })
  const routed = await operator.must('complaint:route', { complaintId, agencyId: 'disperindagkop' })
  expect(routed['agencyId']).toBe('diskominfo')
})

test('an answer that says nothing is recorded as such and does not stop the clock', async () => {
  const complaintId = await submit('Got mampet.', { category: 'drainase' })
  const dputr = await openConsole(hub, 'dputr')
  const nothing = await dputr.must('complaint:respond', { complaintId, text: 'Terima kasih, akan kami tindaklanjuti.' })
  expect(nothing['empty']).toBe(true)
  expect(await listed(complaintId)).toMatchObject({ state: 'routed' })
  expect((await listed(complaintId))['respondedAt']).toBe(undefined)
  now += HOUR
  const answer = await dputr.must('complaint:respond', {
    complaintId,
    text: 'Tim mengeruk got di Jl. Veteran Kamis pagi.',
  })
  expect(answer['empty']).toBe(false)
  expect(await listed(complaintId)).toMatchObject({ state: 'responded', respondedAt: now })
  expect(await refused(dputr, 'complaint:complete', { complaintId, text: 'siap' })).toBe('invalid-input')
  await dputr.must('complaint:complete', { complaintId, text: 'Got sudah dikeruk, air mengalir lagi.' })
  expect((await listed(complaintId)).state).toBe('completed')
  await operator.must('complaint:rate', { complaintId, stars: 2, text: 'Masih mampet.' })
  await operator.must('complaint:reopen', { complaintId, reason: 'Masih mampet.' })
  const reopened = await listed(complaintId)
  expect(reopened).toMatchObject({ state: 'reopened', responseDueAt: now + 72 * HOUR })
  dputr.close()
})

test('several agencies: done when the last of them is', async () => {
  const complaintId = await submit('Sampah menyumbat got.', { category: 'sampah' })
  await operator.must('complaint:route', { complaintId, agencyId: 'dputr' })
  const [dlh, dputr] = [await openConsole(hub, 'dlh'), await openConsole(hub, 'dputr')]
  await dlh.must('complaint:complete', { complaintId, text: 'Sampah diangkut truk pagi ini.' })
  expect((await listed(complaintId)).state).toBe('in-progress')
  await dputr.must('complaint:complete', { complaintId, text: 'Got dikeruk sepanjang 40 meter.' })
  expect((await listed(complaintId)).state).toBe('completed')
  dlh.close()
  dputr.close()
})

test('promoted, it is an incident in the same transaction; its clock stands still until that is closed', async () => {
  const complaintId = await submit('Bau gas menyengat di pasar.', { category: 'kebersihan' })
  const due = (await listed(complaintId))['responseDueAt'] as number
  const { incidentId, number } = await operator.must('complaint:promote', { complaintId, type: 'kebakaran' })
  expect(number).toMatch(/^112-\d{8}-\d{4}$/)
  const incident = hub.core.incident(String(incidentId))
  expect(incident).toMatchObject({ complaintId, narrative: 'Bau gas menyengat di pasar.', location: place })
  expect(await refused(operator, 'complaint:promote', { complaintId, type: 'kebakaran' })).toBe('conflict')
  expect(await refused(operator, 'complaint:close', { complaintId })).toBe('conflict')
  now += 2 * HOUR
  expect(await listed(complaintId)).toMatchObject({ state: 'promoted', responseDueAt: due + 2 * HOUR })
  await operator.must('incident:close', { incidentId, disposition: 'selesai' })
  now += HOUR
  expect(await listed(complaintId)).toMatchObject({ state: 'routed', responseDueAt: due + 2 * HOUR })
})

test('a promotion needs a place', async () => {
  const { complaintId } = await operator.must('complaint:submit', {
    channel: 'web',
    text: 'Ada asap.',
    category: 'sampah',
  })
  expect(await refused(operator, 'complaint:promote', { complaintId, type: 'kebakaran' })).toBe('invalid-input')
  await operator.must('complaint:promote', { complaintId, type: 'kebakaran', location: place })
})

test('a 112 call becomes a complaint in one step, with its caller, its place and its kind', async () => {
  const { callId } = await operator.must('call:receive', { channel: 'phone', number: '081100000001', name: 'Pelapor' })
  await operator.must('call:locate', { callId, location: place })
  const { complaintId, trackingCode } = await operator.must('call:to-complaint', {
    callId,
    text: 'Lampu jalan mati sebulan.',
    category: 'lampu-jalan',
  })
  expect(String(trackingCode)).toMatch(/^\w{3}-\w{3}-\w{3}$/)
  expect(hub.core.complaint(String(complaintId))).toMatchObject({
    channel: '112',
    callId,
    location: place,
    identity: { kind: 'open', reporter: { number: '081100000001', name: 'Pelapor' } },
  })
  const { events } = await operator.must('query:timeline', { callId })
  expect((events as { type: string; body: object }[]).at(-1)).toMatchObject({
    type: 'call-disposed',
    body: { kind: 'complaint', complaintId },
  })
})

test('byte for byte, nobody gets a secret reporter; two people who agree on it may read who it is', async () => {
  const dlh = await openConsole(hub, 'dlh')
  const supervisor = await openConsole(hub, 'supervisor1')
  const complaintId = await submit('Pegawai membuang sampah ke kali.', {
    category: 'sampah',
    secret: true,
    reporter: { name: 'NAMA-RAHASIA', number: '081100000099' },
  })
  const anonymous = await submit('Tanpa nama.', {
    category: 'sampah',
    anonymous: true,
    reporter: { name: 'NAMA-ANONIM' },
  })
  await until(() => has(dlh, `complaint:${complaintId}`) && has(dlh, `complaint:${anonymous}`))
  await operator.must('query:timeline', { complaintId })
  expect(await refused(operator, 'query:timeline', { complaintId: `../identity:${complaintId}` })).toBe('invalid-input')
  const found = await operator.must('query:complaints', { text: 'NAMA-RAHASIA' })
  expect(found['items']).toEqual([])
  for (const console of [operator, supervisor, dlh]) {
    const bytes = console.bytes.join('\n')
    for (const word of ['NAMA-RAHASIA', '081100000099', 'NAMA-ANONIM']) expect(bytes).not.toContain(word)
  }
  expect(await refused(operator, 'query:reporter', { complaintId })).toBe('forbidden')
  const { revealId } = await supervisor.must('complaint:ask-reveal', { complaintId, reason: 'Ancaman.' })
  expect(await refused(supervisor, 'complaint:reveal', { complaintId, revealId })).toBe('forbidden')
  expect(await refused(operator, 'complaint:reveal', { complaintId, revealId })).toBe('forbidden')
  const second = await operator.must('complaint:ask-reveal', { complaintId, reason: 'Ancaman.' })
  await supervisor.must('complaint:reveal', { complaintId, revealId: second['revealId'] })
  for (const console of [operator, supervisor]) {
    const { reporter } = await console.must('query:reporter', { complaintId })
    expect(reporter).toEqual({ name: 'NAMA-RAHASIA', number: '081100000099' })
  }
  expect(dlh.bytes.join('\n')).not.toContain('Ancaman.')
  dlh.close()
  supervisor.close()
})

test('what two people agreed on may be read for a day, by these two', async () => {
  const supervisor = await openConsole(hub, 'supervisor1')
  const complaintId = await submit('Rahasia.', { category: 'sampah', secret: true, reporter: { name: 'NAMA' } })
  const { revealId } = await operator.must('complaint:ask-reveal', { complaintId, reason: 'Perlu.' })
  await supervisor.must('complaint:reveal', { complaintId, revealId })
  const complaint = await hub.core.readComplaint(complaintId)
  if (complaint === undefined) throw new Error('It is gone.')
  for (const username of ['operator1', 'supervisor1']) {
    expect(mayReadReporter(complaint, username, now + 24 * HOUR)).toBe(true)
    expect(mayReadReporter(complaint, username, now + 24 * HOUR + 1)).toBe(false)
  }
  expect(mayReadReporter(complaint, 'operator2', now)).toBe(false)
  supervisor.close()
})

test('a linked complaint is told and answered with the other, so that every reporter hears', async () => {
  const leaderId = await submit('Sampah di Jl. Veteran.', { category: 'sampah' })
  const complaintId = await submit('Sampah menggunung di Veteran.', { category: 'sampah' })
  await operator.must('complaint:link', { complaintId, leaderId })
  const dlh = await openConsole(hub, 'dlh')
  expect(await refused(dlh, 'complaint:respond', { complaintId, text: 'Diangkut besok pukul 07.00.' })).toBe(
    'merged-away',
  )
  await dlh.must('complaint:respond', { complaintId: leaderId, text: 'Diangkut besok pukul 07.00.' })
  expect(await listed(complaintId)).toMatchObject({ state: 'responded' })
  await dlh.must('complaint:complete', { complaintId: leaderId, text: 'Sudah bersih, 2 truk.' })
  await operator.must('complaint:close', { complaintId: leaderId })
  expect(await listed(complaintId)).toMatchObject({ state: 'closed' })
  dlh.close()
})

test('a public complaint is not answered with one that is for the staff alone; the other way round it is', async () => {
  const open = await submit('Sampah di Jl. Ciwaru.', { category: 'sampah' })
  const hidden = [
    await submit('Sampah, jangan sebut saya.', { category: 'sampah', secret: true, reporter: { name: 'Siti' } }),
    await submit('Sampah, untuk petugas saja.', { category: 'sampah', private: true }),
    await submit('Petugas sampah minta uang.', { category: 'pelayanan-aparatur' }),
  ]
  for (const leaderId of hidden) {
    expect(await refused(operator, 'complaint:link', { complaintId: open, leaderId })).toBe('conflict')
  }
  for (const complaintId of hidden) await operator.must('complaint:link', { complaintId, leaderId: open })
  await operator.must('complaint:respond', { complaintId: open, text: 'Diangkut besok pukul 07.00.' })
  for (const complaintId of hidden) {
    const member = await hub.core.readComplaint(complaintId)
    expect(member?.answers).toMatchObject([{ of: open, text: 'Diangkut besok pukul 07.00.' }])
  }
})

test('what is said of a complaint that has become private is told of its public ones without words and photos', async () => {
  const leaderId = await submit('Selokan mampet.', { category: 'drainase' })
  const open = await submit('Selokan mampet juga.', { category: 'drainase' })
  const hidden = await submit('Selokan, untuk petugas saja.', { category: 'drainase', private: true })
  for (const complaintId of [open, hidden]) await operator.must('complaint:link', { complaintId, leaderId })
  await operator.must('complaint:categorise', { complaintId: leaderId, category: 'pelayanan-aparatur' })
  await operator.must('complaint:respond', { complaintId: leaderId, text: 'Petugas RAHASIA-KATA ditegur hari ini.' })
  await operator.must('complaint:pause', { complaintId: leaderId, code: 'other', reason: 'RAHASIA-KATA cuti.' })
  await operator.must('complaint:resume', { complaintId: leaderId })
  await operator.must('complaint:close', { complaintId: leaderId, reason: 'RAHASIA-KATA dipindah.' })
  expect(await listed(open)).toMatchObject({ state: 'closed' })
  const told = await operator.must('query:timeline', { complaintId: open })
  expect(JSON.stringify(told)).not.toContain('RAHASIA-KATA')
  expect((await hub.core.readComplaint(open))?.answers).toMatchObject([{ of: leaderId, photoIds: [] }])
  expect((await hub.core.readComplaint(hidden))?.answers).toMatchObject([
    { text: 'Petugas RAHASIA-KATA ditegur hari ini.' },
  ])
})

test('what carries answers of one that is for the staff alone does not become public by its category', async () => {
  const category = 'pelayanan-aparatur'
  const [leaderId, complaintId] = [
    await submit('Petugas A.', { category }),
    await submit('Petugas A lagi.', { category }),
  ]
  await operator.must('complaint:link', { complaintId, leaderId })
  await operator.must('complaint:respond', { complaintId: leaderId, text: 'Petugas RAHASIA-KATA ditegur.' })
  expect(await refused(operator, 'complaint:categorise', { complaintId, category: 'sampah' })).toBe('conflict')
  await operator.must('complaint:unlink', { complaintId, leaderId })
  expect(await refused(operator, 'complaint:categorise', { complaintId, category: 'sampah' })).toBe('conflict')
  await operator.must('complaint:categorise', { complaintId: leaderId, category: 'sampah' })
  await operator.must('complaint:categorise', { complaintId, category: 'sampah' })
})

test('the same number from elsewhere is the same complaint', async () => {
  const input = {
    channel: 'import',
    text: 'Lampu mati.',
    category: 'lampu-jalan',
    externalId: 'SP4N-1',
    occurredAt: now - 90 * 24 * HOUR,
  }
  const first = await operator.must('complaint:submit', input)
  const second = await operator.must('complaint:submit', { ...input, text: 'Lampu mati!' })
  expect(second['complaintId']).toBe(first['complaintId'])
  expect(await listed(String(first['complaintId']))).toMatchObject({ submittedAt: input.occurredAt })
})

test('the list is filtered by state, agency, category, time and words, page after page', async () => {
  const complaintId = await submit('Trotoar dipakai berjualan gorengan renyah.', { category: 'ketertiban' })
  const found = async (filter: object) =>
    ((await operator.must('query:complaints', filter))['items'] as Item[]).map((item) => item.complaintId)
  expect(await found({ text: 'goreng renyah' })).toEqual([complaintId])
  expect(await found({ text: 'renyah', agencyId: 'satpolpp', state: 'routed', category: 'ketertiban' })).toEqual([
    complaintId,
  ])
  expect(await found({ text: 'renyah', agencyId: 'dlh' })).toEqual([])
  expect(await found({ text: 'renyah', from: now + 1 })).toEqual([])
  const all: string[] = []
  let after: string | undefined
  do {
    const page = await operator.must('query:complaints', { limit: 3, ...(after === undefined ? {} : { after }) })
    all.push(...(page['items'] as Item[]).map((item) => item.complaintId))
    after = page['next'] as string | undefined
  } while (after !== undefined)
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(await found({ limit: 500 }))
})

test('rules that name what there is not are refused', async () => {
  const admin = await openConsole(hub, 'admin1')
  const rule = { id: 'satu', agencyIds: ['damkar'], categories: ['tiada'], words: ['...'], reason: 'x' }
  const reply = await admin.send('directory:put-routing', {
    rules: [rule],
    lastResort: 'diskominfo',
    confirmBelow: 0.5,
    mostReturns: 2,
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  const calendar = {
    id: 'hari-libur',
    name: 'Libur',
    days: [{ from: '2027-01-01', to: '2027-01-01' }],
    until: '2027-12-31',
    source: 'Uji',
  }
  await admin.must('directory:put-calendar', calendar)
  const { items } = await admin.must('query:directory', { kind: 'calendar' })
  expect(items).toEqual([calendar])
  admin.close()
})

test('other rules are tried on past complaints before they are saved, and route nothing', async () => {
  const supervisor = await openConsole(hub, 'supervisor1')
  const { items } = await supervisor.must('query:directory', { kind: 'routing' })
  const present = (items as { rules: { id: string; agencyIds: string[] }[] }[])[0]
  const rules = present?.rules.map((rule) =>
    rule.id === 'lingkungan-hidup' ? { ...rule, agencyIds: ['dputr'] } : rule,
  )
  const head = hub.core.head()
  const told = await supervisor.must('query:simulate-routing', { ...present, rules })
  const changed = told['changed'] as { before: string[]; after: string[]; rule: string }[]
  expect(changed.length).toBeGreaterThan(0)
  for (const change of changed) {
    expect(change).toMatchObject({ before: ['dlh'], after: ['dputr'], rule: 'lingkungan-hidup' })
  }
  expect(hub.core.head()).toBe(head)
  expect((await supervisor.must('query:simulate-routing', present ?? {}))['changed']).toEqual([])
  supervisor.close()
})

test('a text that says plainly what it is goes to its agency without a category; one nobody understands waits', async () => {
  const plain = await submit('Sampah menumpuk di TPS pasar seminggu tidak diangkut.')
  expect(await listed(plain)).toMatchObject({ state: 'routed', agencyIds: ['dlh'], category: 'sampah' })
  const unclear = await submit('Mohon perhatiannya pak.')
  expect((await listed(unclear)).state).toBe('received')
  const road = await submit('Jalan rusak parah di depan rumah.')
  expect(await listed(road)).toMatchObject({ state: 'received', category: 'jalan-rusak' })
  const ours = await submit('Jalan rusak parah di depan rumah.', { roadStatus: 'housing' })
  expect(await listed(ours)).toMatchObject({ state: 'routed', agencyIds: ['perkim'] })
})

test.each(['dputr', 'supervisor1'])(
  'what %s folded of complaints agrees with what the hub says it sees',
  async (username) => {
    const console = await openConsole(hub, username)
    const liaison = await openConsole(hub, 'dputr')
    const start = console.snapshots[0]?.board as unknown as Board
    const messages: (readonly SiagaEvent[] | { readonly forget: readonly string[] })[] = []
    console.socket.on('events', ({ events }: { events: SiagaEvent[] }) => messages.push(events))
    console.socket.on('forget', ({ streams }: { streams: string[] }) => messages.push({ forget: streams }))

    const secret = { secret: true, reporter: { name: 'NAMA-DISEMBUNYIKAN' } }
    const answered = await submit('Got mampet di Kaujon.', { category: 'drainase', ...secret })
    const returned = await submit('Jembatan goyang.', { category: 'jembatan' })
    const withdrawn = await submit('Genangan di Unyur.', { category: 'banjir' })
    const promoted = await submit('Air masuk rumah.', { category: 'banjir' })
    const closed = await submit('Kali dangkal.', { category: 'kali-macet' })
    await operator.must('complaint:ask-reveal', { complaintId: answered, reason: 'ALASAN-BUKA' })
    await liaison.must('complaint:respond', { complaintId: answered, text: 'Dikeruk hari Kamis.' })
    await liaison.must('complaint:return', { complaintId: returned, reason: 'Jembatan provinsi.' })
    await operator.must('complaint:withdraw', { complaintId: withdrawn, agencyId: 'dputr', reason: 'Salah.' })
    await operator.must('complaint:route', { complaintId: withdrawn, agencyId: 'perkim' })
    await operator.must('complaint:route', { complaintId: withdrawn, agencyId: 'dputr' })
    await operator.must('complaint:promote', { complaintId: promoted, type: 'banjir' })
    await operator.must('complaint:close', { complaintId: closed })
    await operator.must('complaint:reopen', { complaintId: closed, reason: 'Masih dangkal.' })
    await until(() => messages.flat().length > 0)
    const { hash } = await console.must('query:board-hash', {})

    const folded = () => {
      let facts = factsOfBoard(start)
      for (const message of messages) {
        facts = 'forget' in message ? forgetStreams(facts, message.forget) : applyEvents(facts, message)
      }
      return sha256(canonicalJson(boardOfFacts(facts)))
    }
    await until(() => folded() === hash)
    expect(console.bytes.join('\n')).not.toContain('NAMA-DISEMBUNYIKAN')
    console.close()
    liaison.close()
  },
)
