import { readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MINUTE, movedClock, SECOND, startCitizenHub } from './support/citizen-hub'
import {
  keysOn,
  textOf,
  valueOf,
  visitorOf,
  wordsOf,
  type Fields,
  type Seen,
  type Visitor,
} from './support/citizen-visitor'
import { picture } from './support/pictures'
import type { TestHub } from './support/training-hub'

const clock = movedClock()
let hub: TestHub
beforeAll(async () => {
  hub = await startCitizenHub(clock)
})
afterAll(() => hub.remove())

const REPORT = { text: 'Sampah menumpuk seminggu di depan pasar.', category: 'sampah', place: 'Kelurahan Lopang' }
const ANSWERED = { ...REPORT, 'd.sampah.api': 'no' }
/** Long enough for every limit to be as new. */
const A_WHILE = 60 * MINUTE

async function openSheet(visitor: Visitor, path = '/rabeg'): Promise<string> {
  const token = valueOf((await visitor.get(path)).text, 'token') ?? ''
  clock.pass(20 * SECOND)
  return token
}

async function send(
  visitor: Visitor,
  fields: Fields,
  headers?: Record<string, string>,
  path = '/rabeg',
): Promise<Seen> {
  return visitor.post(path, { token: await openSheet(visitor, path), act: 'send', ...fields }, headers)
}

/** Nothing was recorded by what was done. */
async function records<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly events: number }> {
  const before = hub.core.head()
  const value = await act()
  return { value, events: hub.core.head() - before }
}

async function complaintOf(page: string) {
  const { code, pin } = keysOn(page)
  const id = await hub.core.complaintByCode(code, pin ?? '')
  const complaint = await hub.core.readComplaint(id ?? '')
  if (complaint === undefined)
    throw new Error(`There is no complaint ${code} with this PIN: ${wordsOf(page).slice(0, 400)}`)
  return complaint
}

/** Files of photos, at whatever depth they lie. */
const keptIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()

const submitted = async () => (await hub.core.publicComplaints({ limit: 1_000 })).length

test('a report of a known kind is taken and goes to its office by itself; code and PIN are shown', async () => {
  const sent = await send(visitorOf(hub), ANSWERED)
  expect(sent.status).toBe(200)
  expect(wordsOf(sent.text)).toContain('Laporan terkirim')
  expect(wordsOf(sent.text)).toContain('Sudah diteruskan ke Dinas Lingkungan Hidup Kota Serang.')
  expect(await complaintOf(sent.text)).toMatchObject({
    channel: 'web',
    category: 'sampah',
    areaCode: '36.73.01.1005',
    submittedBy: 'system:citizen',
    identity: { kind: 'open' },
    dangers: [],
    tasks: [{ agencyId: 'dlh' }],
  })
})

test('the centre chooses the kind where the citizen does not', async () => {
  const sent = await send(visitorOf(hub), { text: REPORT.text, place: REPORT.place })
  expect(await complaintOf(sent.text)).toMatchObject({ category: 'sampah', tasks: [{ agencyId: 'dlh' }] })
})

test('a refusal brings everything back that was typed, and leads to the field', async () => {
  const all = {
    ...ANSWERED,
    text: '',
    place: 'Gang "Masjid" & sekitarnya',
    point: '-6.1149,106.1625,20,gps',
    name: 'Siti <Aminah>',
    number: '0812 3456 789',
    email: 'siti@contoh',
    secret: '1',
  }
  const { value: back, events } = await records(() => send(visitorOf(hub), all))
  expect(back.status).toBe(422)
  expect(events).toBe(0)
  for (const name of ['place', 'point', 'name', 'number', 'email'] as const) {
    expect(valueOf(back.text, name)).toBe(all[name])
  }
  expect(back.text).toMatch(/name="category"\s+value="sampah"\s+checked/)
  expect(back.text).toMatch(/name="d\.sampah\.api"\s+value="no"\s+checked/)
  expect(back.text).toMatch(/name="secret"\s+value="1"\s+checked/)
  expect(back.text).toContain('<a href="#text">Tulis dulu apa yang terjadi.</a>')
  expect(back.text).toContain('<a href="#email">')
  expect(back.text).toMatch(/<input[^>]*id="email"[^>]*aria-invalid="true"/s)
  expect(back.text).toMatch(/<textarea[^>]*aria-describedby="text-hint text-fault"[^>]*aria-invalid="true"/s)
})

test('4,001 characters are refused and come back whole; 4,000 are taken', async () => {
  const visitor = visitorOf(hub)
  const long = 'Sampah di mana mana. '.repeat(200).slice(0, 4_001)
  const back = await send(visitor, { ...ANSWERED, text: long })
  expect(back.status).toBe(422)
  expect(textOf(back.text)).toBe(long)
  const sent = await send(visitor, { ...ANSWERED, text: long.slice(0, 3_999) + '!' })
  expect((await complaintOf(sent.text)).text).toHaveLength(4_000)
})

test('line ends count once, and stay', async () => {
  const sent = await send(visitorOf(hub), { ...ANSWERED, text: 'Sampah\r\nmenumpuk\r\n\r\nlagi' })
  expect((await complaintOf(sent.text)).text).toBe('Sampah\nmenumpuk\n\nlagi')
})

test('a kind that is no longer used is said at the kind, with the text kept', async () => {
  const back = await send(visitorOf(hub), { ...REPORT, category: 'tidak-ada', asked: '1' })
  expect(back.status).toBe(422)
  expect(wordsOf(back.text)).toContain('Jenis yang Anda pilih tidak dipakai lagi.')
  expect(textOf(back.text)).toBe(REPORT.text)
})

test('an anonymous report keeps neither name nor number; a confidential one keeps them apart', async () => {
  const who = { name: 'Siti Aminah', number: '081234567890', email: 'siti@contoh.id' }
  const anonymous = await complaintOf((await send(visitorOf(hub), { ...ANSWERED, ...who, anonymous: '1' })).text)
  expect(anonymous).toMatchObject({ identity: { kind: 'anonymous' }, private: false })
  const secret = await complaintOf((await send(visitorOf(hub), { ...ANSWERED, ...who, secret: '1' })).text)
  expect(secret).toMatchObject({ identity: { kind: 'secret' }, private: true })
  for (const { id } of [anonymous, secret]) {
    const told = JSON.stringify(await hub.core.history(`complaint:${id}`, { kind: 'room' }))
    expect(told).not.toMatch(/Siti|081234567890|siti@contoh/)
  }
  const both = await complaintOf((await send(visitorOf(hub), { ...ANSWERED, secret: '1', anonymous: '1' })).text)
  expect(both).toMatchObject({ identity: { kind: 'anonymous' }, private: true })
})

test('the same sheet pressed twice at once is one complaint, and both answers show its PIN', async () => {
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const before = await submitted()
  const [one, two] = await Promise.all([
    visitor.post('/rabeg', { token, act: 'send', ...ANSWERED }),
    visitor.post('/rabeg', { token, act: 'send', ...ANSWERED }),
  ])
  expect(keysOn(one.text).pin).toMatch(/^\d{6}$/)
  expect(keysOn(two.text)).toEqual(keysOn(one.text))
  expect((await submitted()) - before).toBe(1)
})

test('a sheet loaded again shows its PIN for half an hour, then the code alone', async () => {
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const post = () => visitor.post('/rabeg', { token, act: 'send', ...ANSWERED })
  const first = keysOn((await post()).text)
  clock.pass(20 * MINUTE)
  const again = await post()
  expect(keysOn(again.text)).toEqual(first)
  expect(wordsOf(again.text)).toContain('tidak dicatat dua kali')
  clock.pass(11 * MINUTE)
  const late = await post()
  expect(keysOn(late.text)).toEqual({ code: first.code, pin: undefined })
  expect(late.text).not.toContain(first.pin)
})

test('a sheet that was sent and then changed stays one complaint; the change is offered as an addition', async () => {
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const first = await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED })
  const before = await submitted()
  const changed = await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED, text: 'Sampah, dan sekarang bau.' })
  expect(await submitted()).toBe(before)
  expect(keysOn(changed.text)).toEqual(keysOn(first.text))
  expect(textOf(changed.text)).toBe('Sampah, dan sekarang bau.')
  const added = await visitor.post('/rabeg/tambah', {
    token: valueOf(changed.text, 'token') ?? '',
    text: 'Sampah, dan sekarang bau.',
  })
  expect(added.status).toBe(303)
  expect(await complaintOf(first.text)).toMatchObject({ additions: [{ text: 'Sampah, dan sekarang bau.' }] })
})

test('after the hub has started anew a sheet is still good, and one that was sent is still the same complaint', async () => {
  const own = await startCitizenHub(clock)
  const visitor = visitorOf(own)
  const token = await openSheet(visitor)
  const sent = await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED })
  const unsent = await openSheet(visitor)
  await own.stop()
  const next = await startCitizenHub(clock, own.dataDir)
  try {
    const visitorAgain = visitorOf(next)
    const again = await visitorAgain.post('/rabeg', { token, act: 'send', ...ANSWERED })
    expect(keysOn(again.text)).toEqual({ code: keysOn(sent.text).code, pin: undefined })
    const other = await visitorAgain.post('/rabeg', { token: unsent, act: 'send', ...ANSWERED })
    expect(keysOn(other.text).pin).toMatch(/^\d{6}$/)
    expect(keysOn(other.text).code).not.toBe(keysOn(sent.text).code)
  } finally {
    await next.stop()
    await rm(own.dataDir, { recursive: true, force: true })
  }
})

test('a sheet that is not ours comes back filled in, and is taken when it is sent again', async () => {
  const visitor = visitorOf(hub)
  const { value: back, events } = await records(() => send(visitor, { ...ANSWERED, token: 'bukan-punya-kami' }))
  expect([back.status, events]).toEqual([409, 0])
  expect(textOf(back.text)).toBe(REPORT.text)
  clock.pass(20 * SECOND)
  const sent = await visitor.post('/rabeg', { ...ANSWERED, act: 'send', token: valueOf(back.text, 'token') ?? '' })
  expect(keysOn(sent.text).pin).toMatch(/^\d{6}$/)
})

test('the field no person sees, and a form sent at once, ask to press again and record nothing', async () => {
  const visitor = visitorOf(hub)
  const trapped = await records(() => send(visitor, { ...ANSWERED, website: 'https://spam.contoh' }))
  expect([trapped.value.status, trapped.events]).toEqual([422, 0])
  expect(textOf(trapped.value.text)).toBe(REPORT.text)
  expect(valueOf(trapped.value.text, 'website') ?? '').toBe('')
  const token = valueOf((await visitor.get('/rabeg')).text, 'token') ?? ''
  const quick = await records(() => visitor.post('/rabeg', { token, act: 'send', ...ANSWERED }))
  expect([quick.value.status, quick.events]).toEqual([422, 0])
  expect(wordsOf(quick.value.text)).toContain('Tekan Kirim sekali lagi.')
  clock.pass(5 * SECOND)
  const again = await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED })
  expect(keysOn(again.text).pin).toMatch(/^\d{6}$/)
})

test.each([
  ['another site by its name', { 'sec-fetch-site': 'cross-site' }],
  ['another origin', { origin: 'https://lain.contoh' }],
])('a form sent from %s is not taken; its words come back', async (_, headers: Record<string, string>) => {
  const { value: back, events } = await records(() => send(visitorOf(hub), ANSWERED, headers))
  expect([back.status, events]).toEqual([403, 0])
  expect(textOf(back.text)).toBe(REPORT.text)
})

test('too many reports from one address are refused with their words, and later taken again', async () => {
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const answers: Seen[] = []
  for (let count = 0; count < 32; count += 1) {
    answers.push(await visitor.post('/rabeg', { token, act: 'fill', text: REPORT.text }))
  }
  const last = answers.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(textOf(last?.text ?? '')).toBe(REPORT.text)
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 23 }))], 'a.jpg')
  const dropped = await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED, photo: [jpeg] })
  expect(dropped.status).toBe(429)
  expect(wordsOf(dropped.text)).toContain('Pilih lagi foto ini, karena belum tersimpan: a.jpg')
  clock.pass(A_WHILE)
  expect((await visitor.post('/rabeg', { token, act: 'send', ...ANSWERED })).status).toBe(200)
})

test('words are not searched for danger where they are too many or come too often; what was answered still counts', async () => {
  clock.pass(A_WHILE)
  const visitor = visitorOf(hub)
  const fire = 'Kebakaran besar, ada korban terjebak! '
  const call = 'Telepon 112 sekarang'
  // The box that waits for the script says it too, but is not shown.
  const isCalled = ({ text }: Seen) =>
    wordsOf(text.replace(/<div class="danger" hidden[\s\S]*?<\/a\s*>/g, '')).includes(call)
  const token = await openSheet(visitor)
  const fill = (fields: Fields) => visitor.post('/rabeg', { token, act: 'fill', ...REPORT, ...fields })
  expect(isCalled(await fill({ text: fire }))).toBe(true)
  expect(isCalled(await fill({ text: fire.padEnd(4_001, '.') }))).toBe(false)
  expect(isCalled(await fill({ text: fire.padEnd(4_001, '.'), 'd.sampah.api': 'yes' }))).toBe(true)
  let last = await fill({ text: fire })
  for (let count = 0; count < 40 && last.status !== 429; count += 1) last = await fill({ text: fire })
  expect([last.status, isCalled(last)]).toEqual([429, false])
  clock.pass(A_WHILE)
})

test('a place that several bear is asked for, and the chosen one is kept', async () => {
  const visitor = visitorOf(hub)
  const fields = { ...ANSWERED, place: 'Sukawana' }
  const { value: asked, events } = await records(() => send(visitor, fields))
  expect(events).toBe(0)
  expect(wordsOf(asked.text)).toContain('Tempat yang mana?')
  expect(asked.text).toContain('value="Sukawana, Kec. Curug"')
  const hidden = { token: valueOf(asked.text, 'token') ?? '', asked: valueOf(asked.text, 'asked') ?? '' }
  expect(valueOf(asked.text, 'text')).toBe(REPORT.text)
  const sent = await visitor.post('/rabeg', { ...fields, ...hidden, act: 'send', choice: 'Sukawana, Kec. Curug' })
  const { location } = await complaintOf(sent.text)
  expect(location?.areaCode).toMatch(/^36\.73\.04\./)
  expect(location?.address).toBe('Sukawana (Sukawana, Kec. Curug)')
})

test('back on the first page the chosen place stays with its words; other words are asked about anew', async () => {
  const visitor = visitorOf(hub)
  const fields = { ...ANSWERED, place: 'Sukawana' }
  const more = { asked: '1', choice: 'Sukawana, Kec. Curug' }
  const token = await openSheet(visitor)
  const back = await visitor.post('/rabeg', { token, ...fields, ...more, act: 'fill' })
  expect(valueOf(back.text, 'choice')).toBe('Sukawana, Kec. Curug')
  expect(valueOf(back.text, 'asked')).toBeUndefined()
  const held = { token, choice: more.choice, 'asked-place': 'Sukawana', act: 'send' }
  const other = await visitor.post('/rabeg', { ...ANSWERED, ...held, place: 'Xqzwv' })
  expect(wordsOf(other.text)).toContain('Kami tidak mengenal tempat “Xqzwv”.')
  const same = await visitor.post('/rabeg', { ...fields, ...held })
  expect((await complaintOf(same.text)).location?.areaCode).toMatch(/^36\.73\.04\./)
})

test('a place nobody knows is asked for by its kelurahan, and its words are never lost', async () => {
  const visitor = visitorOf(hub)
  const fields = { ...ANSWERED, place: 'Xqzwv Wqzzx' }
  const asked = await send(visitor, fields)
  expect(wordsOf(asked.text)).toContain('Kami tidak mengenal tempat “Xqzwv Wqzzx”.')
  const more = { ...fields, token: valueOf(asked.text, 'token') ?? '', asked: '1', act: 'send' }
  const placed = await complaintOf((await visitor.post('/rabeg', { ...more, kelurahan: '36.73.01.1005' })).text)
  expect(placed.location?.areaCode).toBe('36.73.01.1005')
  expect(placed.location?.address).toContain('Xqzwv Wqzzx')
  const unknown = await complaintOf((await send(visitor, { ...fields, asked: '1', choice: 'none' })).text)
  expect(unknown.location).toBeUndefined()
  expect(unknown.text).toBe(`${REPORT.text}\n\nTempat: Xqzwv Wqzzx`)
})

test('a point of the telephone goes before words; one outside the city is sent back', async () => {
  const visitor = visitorOf(hub)
  const point = '-6.114900,106.162500,20,gps'
  const { location } = await complaintOf((await send(visitor, { ...ANSWERED, point })).text)
  expect(location).toMatchObject({
    lat: -6.1149,
    lon: 106.1625,
    radius: 20,
    source: 'coordinates',
    address: 'Kelurahan Lopang',
  })
  const outside = await send(visitor, { ...ANSWERED, point: '-6.9,107.6,20,map' })
  expect(outside.status).toBe(422)
  expect(wordsOf(outside.text)).toContain('Titik ini di luar Kota Serang.')
  expect(valueOf(outside.text, 'point')).toBe('-6.9,107.6,20,map')
})

test('unanswered questions of danger are asked on a second page, once', async () => {
  const visitor = visitorOf(hub)
  const asked = await send(visitor, REPORT)
  expect(wordsOf(asked.text)).toContain('Ada api yang membesar atau merambat?')
  const sent = await visitor.post('/rabeg', {
    ...REPORT,
    token: valueOf(asked.text, 'token') ?? '',
    asked: '1',
    act: 'send',
  })
  expect(keysOn(sent.text).pin).toMatch(/^\d{6}$/)
})

test('words of an emergency put 112 first, ask nothing more, and the report is kept', async () => {
  const sent = await send(visitorOf(hub), {
    text: 'Ada kabel putus memercik di trotoar, orang kesetrum sekarang',
    place: 'Sukawana',
  })
  const words = wordsOf(sent.text)
  expect(words).toContain('Telepon 112 sekarang')
  expect(words).toContain('Laporan Anda sudah kami simpan.')
  expect(sent.text.indexOf('href="tel:112"')).toBeLessThan(
    sent.text.indexOf('Laporan terkirim', sent.text.indexOf('<main')),
  )
  const complaint = await complaintOf(sent.text)
  // The likeliest of two, and the words say that it is one.
  expect(complaint.location?.address).toMatch(/^Sukawana \(Sukawana, Kec\. \w+\?\)$/)
})

test('a danger that is answered with yes is kept with the report, and puts 112 first', async () => {
  const sent = await send(visitorOf(hub), { ...REPORT, 'd.sampah.api': 'yes' })
  expect(wordsOf(sent.text)).toContain('Anda menjawab ada bahaya.')
  expect(await complaintOf(sent.text)).toMatchObject({ dangers: ['api'], category: 'sampah' })
  const any = await send(visitorOf(hub), {
    text: 'Mohon bantuan',
    place: 'Lopang',
    'd.any.ada-korban': 'yes',
    asked: '1',
  })
  expect(await complaintOf(any.text)).toMatchObject({ dangers: ['ada-korban'], category: 'lainnya' })
})

test('photos are kept with the report; one that is none is named, and the others stay', async () => {
  clock.pass(A_WHILE)
  const visitor = visitorOf(hub)
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 21 }))], 'jalan "rusak".jpg')
  const fake = new File(['<svg onload=alert(1)>'], 'palsu.jpg')
  const back = await send(visitor, { ...ANSWERED, photo: [jpeg, fake] })
  expect(back.status).toBe(422)
  expect(wordsOf(back.text)).toContain('Berkas palsu.jpg bukan foto JPEG atau PNG.')
  const held = valueOf(back.text, 'held') ?? ''
  expect(valueOf(back.text, 'held-name')).toBe('jalan "rusak".jpg')
  const token = valueOf(back.text, 'token') ?? ''
  const sent = await visitor.post('/rabeg', { ...ANSWERED, token, act: 'send', held, 'held-name': 'jalan' })
  const { photoIds } = await complaintOf(sent.text)
  expect(photoIds).toEqual([held.split('.')[0]])
})

test('a photo of somebody else can not be put on a report, and a held one can be left out', async () => {
  const visitor = visitorOf(hub)
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 22 }))], 'a.jpg')
  const back = await send(visitor, { ...ANSWERED, text: '', photo: [jpeg] })
  const held = valueOf(back.text, 'held') ?? ''
  const forged = `${held.split('.')[0] ?? ''}.${'A'.repeat(32)}`
  expect((await complaintOf((await send(visitor, { ...ANSWERED, held: forged })).text)).photoIds).toEqual([])
  const dropped = { ...ANSWERED, held, drop: held.split('.')[0] ?? '' }
  expect((await complaintOf((await send(visitor, dropped)).text)).photoIds).toEqual([])
})

test('no photo is kept from another site, with a sheet that is not ours, or sent before its sheet', async () => {
  clock.pass(A_WHILE)
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 24 }))], 'a.jpg')
  const folder = join(hub.dataDir, 'photos')
  const before = await keptIn(folder)
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const asked = 'Pilih lagi foto ini, karena belum tersimpan: a.jpg'
  const foreign = await visitor.post(
    '/rabeg',
    { token, act: 'fill', photo: [jpeg] },
    { 'sec-fetch-site': 'cross-site' },
  )
  const forged = await visitor.post('/rabeg', { token: 'bukan-punya-kami', act: 'fill', photo: [jpeg] })
  const early = await visitor.post('/rabeg', { photo: [jpeg], token, act: 'fill' })
  for (const { text } of [foreign, forged, early]) expect(wordsOf(text)).toContain(asked)
  expect(await keptIn(folder)).toEqual(before)
  const own = await visitor.post('/rabeg', { token, act: 'fill', photo: [jpeg] })
  expect(wordsOf(own.text)).not.toContain(asked)
  expect((await keptIn(folder)).length).toBeGreaterThan(before.length)
})

test('who sends slowly holds some of the places for photos, not those of others', async () => {
  clock.pass(A_WHILE)
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 25 }))], 'a.jpg')
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const asked = 'Pilih lagi foto ini, karena belum tersimpan: a.jpg'
  const held = await Promise.all(
    Array.from({ length: 4 }, () => slowForm('127.0.0.1', 'multipart/form-data; boundary=x')),
  )
  const again = await visitor.post('/rabeg', { token, act: 'fill', photo: [jpeg] })
  expect(wordsOf(again.text)).toContain(asked)
  const form = new FormData()
  for (const [name, value] of [
    ['token', token],
    ['act', 'fill'],
  ] as const)
    form.set(name, value)
  form.set('photo', jpeg)
  const filled = new Response(form)
  const others = await slowForm('127.0.0.2', filled.headers.get('content-type') ?? '')
  const page = wordsOf(await others.end(Buffer.from(await filled.arrayBuffer())))
  expect(page).toContain('Sampah')
  expect(page).not.toContain(asked)
  for (const form of held) form.cut()
})

/** A form whose sender has begun, from one of this machine's addresses; the hub has begun to read it. */
function slowForm(localAddress: string, type: string) {
  const headers = { 'content-type': type, expect: '100-continue', origin: hub.url }
  const asking = request(`${hub.url}/rabeg`, { method: 'POST', localAddress, headers })
  const answer = new Promise<string>((resolve, reject) => {
    asking.on('error', reject)
    asking.on('response', (response) => {
      let text = ''
      response
        .setEncoding('utf8')
        .on('data', (piece: string) => (text += piece))
        .on('end', () => resolve(text))
    })
  })
  // A form that is cut has no answer.
  answer.catch(() => undefined)
  const end = (body: Buffer) => {
    asking.end(body)
    return answer
  }
  return new Promise<{ readonly end: typeof end; readonly cut: () => void }>((resolve) => {
    asking.once('continue', () => resolve({ end, cut: () => asking.destroy() }))
    asking.flushHeaders()
  })
}

test('files from one address that are no photos are looked at up to a limit', async () => {
  clock.pass(A_WHILE)
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const fakes = Array.from({ length: 70 }, (_, n) => new File(['bukan foto'], `palsu-${n}.jpg`))
  const words = wordsOf((await visitor.post('/rabeg', { token, act: 'fill', photo: fakes })).text)
  expect(words).toContain('Berkas palsu-59.jpg bukan foto JPEG atau PNG.')
  expect(words).not.toContain('Berkas palsu-60.jpg bukan foto')
  expect(words).toMatch(/Pilih lagi foto ini, karena belum tersimpan: palsu-60\.jpg, .*palsu-69\.jpg/)
  clock.pass(A_WHILE)
})

test('in danger a report does not wait for a photo that can not be read; the photo is named', async () => {
  const fake = new File(['bukan foto'], 'palsu.jpg')
  const text = 'Ada kabel putus memercik di trotoar, orang kesetrum sekarang'
  const sent = await send(visitorOf(hub), { text, place: 'Lopang', photo: [fake] })
  expect(wordsOf(sent.text)).toContain('Telepon 112 sekarang')
  expect(wordsOf(sent.text)).toContain('Berkas palsu.jpg bukan foto JPEG atau PNG.')
  expect(await complaintOf(sent.text)).toMatchObject({ text, photoIds: [] })
})

test('a photo of 16 MB is refused by its name, and the words around it come back', async () => {
  const large = new File([new Uint8Array(16 * 1024 * 1024)], 'besar.jpg')
  const back = await send(visitorOf(hub), { ...ANSWERED, photo: [large], name: 'Siti' })
  expect(back.status).toBe(422)
  expect(wordsOf(back.text)).toContain('Foto besar.jpg lebih dari 15 MB.')
  expect(textOf(back.text)).toBe(REPORT.text)
  expect(valueOf(back.text, 'name')).toBe('Siti')
})

test('the other language keeps what was typed', async () => {
  const visitor = visitorOf(hub)
  const token = await openSheet(visitor)
  const english = await visitor.post('/rabeg?lang=en', { token, act: 'fill', ...ANSWERED })
  expect(english.text).toContain('<html lang="en">')
  expect(wordsOf(english.text)).toContain('What is happening?')
  expect(textOf(english.text)).toBe(REPORT.text)
  expect(valueOf(english.text, 'token')).toBe(token)
})

test('a body that is no form is refused with a page, not with a fault of the hub', async () => {
  const garbage = await fetch(`${hub.url}/rabeg`, {
    method: 'POST',
    body: 'bukan formulir',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  expect(garbage.status).toBe(400)
  expect(await garbage.text()).toContain('<html lang="id">')
  const json = await fetch(`${hub.url}/rabeg`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(json.status).toBe(400)
})

test('a form of more fields, or of more bytes in them, than a sheet has is not read', async () => {
  const post = (body: string) =>
    fetch(`${hub.url}/rabeg`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  const statuses = [await post('held=a.b&'.repeat(301)), await post(`text=${'a'.repeat(129 * 1024)}`)]
  expect(statuses.map(({ status }) => status)).toEqual([400, 400])
})
