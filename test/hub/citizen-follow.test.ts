import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { trackingCodeOf } from '../../src/domain/complaint/tracking-code'
import { MINUTE, movedClock, SECOND, startCitizenHub } from './support/citizen-hub'
import { keysOn, valueOf, visitorOf, wordsOf, type Fields, type Visitor } from './support/citizen-visitor'
import { picture } from './support/pictures'
import { openConsole, type TestConsole, type TestHub } from './support/training-hub'

const clock = movedClock()
let hub: TestHub
let operator: TestConsole
let dlh: TestConsole
beforeAll(async () => {
  hub = await startCitizenHub(clock)
  operator = await openConsole(hub, 'operator1')
  dlh = await openConsole(hub, 'dlh')
})
// Every limit as new.
beforeEach(() => clock.pass(20 * MINUTE))
afterAll(async () => {
  operator.close()
  dlh.close()
  await hub.remove()
})

const REPORT = { text: 'Sampah menumpuk di depan pasar.', category: 'sampah', place: 'Kelurahan Lopang', asked: '1' }

interface Sent {
  readonly visitor: Visitor
  readonly code: string
  readonly pin: string
  readonly complaintId: string
}

async function send(fields: Fields = {}): Promise<Sent> {
  const visitor = visitorOf(hub)
  const token = valueOf((await visitor.get('/rabeg')).text, 'token') ?? ''
  clock.pass(10 * SECOND)
  const { text } = await visitor.post('/rabeg', { token, act: 'send', ...REPORT, ...fields })
  const { code, pin = '' } = keysOn(text)
  const complaintId = await hub.core.complaintByCode(code, pin)
  if (complaintId === undefined) throw new Error(`Not sent: ${wordsOf(text).slice(0, 300)}`)
  return { visitor, code, pin, complaintId }
}

const own = async ({ visitor }: Pick<Sent, 'visitor'>) => (await visitor.get('/rabeg/lacak')).text
/** The stamp of one of the forms of a report's own page. */
const stampOf = (page: string, path: string) =>
  new RegExp(`action="/rabeg${path}[^"]*"[\\s\\S]*?name="token" value="([^"]+)"`).exec(page)?.[1] ?? ''
const answer = (complaintId: string, text: string, name = 'complaint:respond') => dlh.must(name, { complaintId, text })

test('with code and PIN the whole report is there: state, both clocks, and what happened', async () => {
  const { code, pin } = await send()
  const stranger = visitorOf(hub)
  const opened = await stranger.post('/rabeg/lacak', { code: code.toLowerCase().replaceAll('-', ' '), pin: ` ${pin} ` })
  expect(opened.status).toBe(303)
  expect(opened.headers.get('location')).not.toContain(pin)
  expect(opened.headers.get('set-cookie')).toMatch(
    /^rabeg=[^;]+; Path=\/rabeg; HttpOnly; SameSite=Strict; Max-Age=1800$/,
  )
  clock.pass(90 * MINUTE)
  expect(await own({ visitor: stranger })).not.toContain(REPORT.text)
  await stranger.post('/rabeg/lacak', { code, pin })
  const words = wordsOf(await own({ visitor: stranger }))
  expect(words).toContain('Sudah diteruskan ke dinas, menunggu tanggapan')
  expect(words).toContain('Tanggapan pertama sisa 2 hari 22 jam')
  expect(words).toContain('Selesai sisa 2 hari 22 jam')
  expect(words).toContain('Janji: 72 jam')
  expect(words).toContain('Anda mengirim laporan')
  expect(words).toContain('Diteruskan ke Dinas Lingkungan Hidup Kota Serang')
})

test('without the PIN nobody sees who it was, and numbers in the words are covered', async () => {
  const { code } = await send({
    text: 'Sampah di depan rumah saya, hubungi 0812 3456 7890 atau siti@contoh.id',
    name: 'Siti Aminah',
    number: '0812 3456 7890',
    email: 'siti@contoh.id',
  })
  const seen = await visitorOf(hub).get(`/rabeg/lacak?kode=${code}`)
  expect(seen.status).toBe(200)
  expect(wordsOf(seen.text)).toContain('Sampah di depan rumah saya, hubungi ••• atau •••')
  expect(seen.text).not.toMatch(/Siti|3456|contoh\.id|name="token"|Tambah keterangan/)
})

test.each([
  ['confidential', { secret: '1' }],
  ['of a kind that is about persons', { category: 'pelayanan-aparatur' }],
])('a report that is %s answers without its PIN like one that does not exist', async (_, fields: Fields) => {
  const { code, visitor } = await send(fields)
  const stranger = visitorOf(hub)
  const seen = await stranger.get(`/rabeg/lacak?kode=${code}`)
  const nobodys = trackingCodeOf(new Uint8Array(8))
  const unknown = await stranger.get(`/rabeg/lacak?kode=${nobodys}`)
  expect([seen.status, unknown.status]).toEqual([404, 404])
  const same = (page: string) => page.replaceAll(code, 'KODE').replaceAll(nobodys, 'KODE')
  expect(same(seen.text)).toBe(same(unknown.text))
  expect(wordsOf(await own({ visitor }))).toContain(REPORT.text)
})

test('the list of reports holds what anybody may read, with numbers covered, and nothing else', async () => {
  const open = await send({ text: 'Sampah lagi, telepon saya 0812 3456 7890', name: 'Siti Aminah' })
  const secret = await send({ secret: '1', text: 'Sampah rahasia' })
  const { text } = await visitorOf(hub).get('/rabeg/warga')
  expect(text).toContain(`kode=${open.code}`)
  expect(wordsOf(text)).toContain('Sampah lagi, telepon saya •••')
  expect(text).not.toMatch(new RegExp(`${secret.code}|3456|Siti`))
  expect(text).not.toContain('Sampah rahasia')
})

test('a code with a slip is told what is wrong with it', async () => {
  const { code } = await send()
  const visitor = visitorOf(hub)
  const wrong = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`
  expect(wordsOf((await visitor.get(`/rabeg/lacak?kode=${wrong}`)).text)).toContain('satu huruf atau angka yang keliru')
  expect(wordsOf((await visitor.get('/rabeg/lacak?kode=ABC')).text)).toContain('sembilan huruf dan angka')
})

test('a wrong PIN opens nothing, and after ten of them the right one waits five minutes', async () => {
  const { code, pin } = await send()
  const stranger = visitorOf(hub)
  const wrong = pin === '000000' ? '000001' : '000000'
  const statuses: number[] = []
  for (let count = 0; count < 11; count += 1) {
    statuses.push((await stranger.post('/rabeg/lacak', { code, pin: wrong })).status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429])
  expect((await stranger.post('/rabeg/lacak', { code, pin })).status).toBe(429)
  expect(stranger.cookie()).toBe('')
  clock.pass(6 * MINUTE)
  expect((await stranger.post('/rabeg/lacak', { code, pin })).status).toBe(303)
})

test('after too many wrong PINs of one code the right one is not looked at either, until some minutes have passed', async () => {
  const { code, pin } = await send()
  const stranger = visitorOf(hub)
  const wrong = pin === '000000' ? '000001' : '000000'
  const guess = async (asked: string) => (await stranger.post('/rabeg/lacak', { code, pin: asked })).status
  for (let round = 0; round < 25; round += 1) {
    for (let count = 0; count < 10; count += 1) await guess(wrong)
    clock.pass(6 * MINUTE)
  }
  expect([await guess(wrong), await guess(wrong), await guess(pin)].slice(1)).toEqual([429, 429])
  clock.pass(10 * MINUTE)
  expect(await guess(pin)).toBe(303)
  expect(await guess(pin)).toBe(303)
}, 60_000)

test('a cookie of our making alone opens a report, for half an hour', async () => {
  const { visitor } = await send()
  expect(wordsOf(await own({ visitor }))).toContain(REPORT.text)
  const forged = visitor.cookie().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  const answer = await fetch(`${hub.url}/rabeg/lacak`, { headers: { cookie: forged } })
  expect(await answer.text()).not.toContain(REPORT.text)
  clock.pass(31 * MINUTE)
  expect(await own({ visitor })).not.toContain(REPORT.text)
})

test('an answer with its photo, one that says nothing, and the end are told; the citizen rates, objects and reopens', async () => {
  const sent = await send()
  const { visitor, complaintId } = sent
  await answer(complaintId, 'Terima kasih, akan kami tindaklanjuti.')
  expect(wordsOf(await own(sent))).toContain('belum berisi; batas waktu tetap berjalan')
  const english = await visitor.get('/rabeg/lacak?lang=en')
  expect(wordsOf(english.text)).toContain('says nothing yet; the clock goes on')
  expect(wordsOf(await own(sent))).not.toContain('Puas dengan penanganannya?')
  const kept = await fetch(`${hub.url}/api/uploads`, {
    method: 'POST',
    body: new Uint8Array(await picture('image/jpeg', { seed: 31 })),
  })
  const { photoId } = (await kept.json()) as { photoId: string }
  await dlh.must('complaint:complete', {
    complaintId,
    text: 'Sampah sudah diangkut truk pagi ini.',
    photoIds: [photoId],
  })
  const page = await own(sent)
  expect(wordsOf(page)).toContain('Dinas menyatakan selesai')
  expect(wordsOf(page)).toContain('Sampah sudah diangkut truk pagi ini.')
  expect(page).toContain(`/rabeg/foto/${photoId}?size=thumb`)
  const photo = await fetch(`${hub.url}/rabeg/foto/${photoId}`, { headers: { cookie: visitor.cookie() } })
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])

  const rated = await visitor.post('/rabeg/nilai', { token: stampOf(page, '/nilai'), stars: '2', text: 'Masih bau.' })
  expect(rated.headers.get('location')).toContain('sudah=rate')
  await visitor.post('/rabeg/bantah', { token: stampOf(page, '/bantah'), text: 'Belum diangkut.' })
  await visitor.post('/rabeg/buka-lagi', { token: stampOf(page, '/buka-lagi'), text: 'Masih ada setengah.' })
  const words = wordsOf(await own(sent))
  for (const told of [
    'Dinilai 2 dari 5',
    'Masih bau.',
    'Dibantah pelapor',
    'Belum diangkut.',
    'Dibuka lagi',
    'Masih ada setengah.',
  ]) {
    expect(words).toContain(told)
  }
  expect(await hub.core.readComplaint(complaintId)).toMatchObject({
    life: { kind: 'open', reopened: { by: 'system:citizen' } },
    ratings: [{ stars: 2 }],
    disputes: [{ text: 'Belum diangkut.' }],
  })
})

test('an act pressed twice is done once', async () => {
  const { visitor, complaintId } = await send()
  const token = stampOf(await own({ visitor }), '/tambah')
  const post = () => visitor.post('/rabeg/tambah', { token, text: 'Baunya sampai ke sekolah.' })
  const [one, two] = await Promise.all([post(), post()])
  expect([one.status, two.status]).toEqual([303, 303])
  expect((await hub.core.readComplaint(complaintId))?.additions).toHaveLength(1)
})

test('what is refused afterwards comes back with its words', async () => {
  const { visitor, complaintId } = await send()
  await answer(complaintId, 'Truk datang besok pukul 06.00.')
  const page = await own({ visitor })
  const without = await visitor.post('/rabeg/nilai', { token: stampOf(page, '/nilai'), text: 'Bagus, tapi lama.' })
  expect(without.status).toBe(422)
  expect(without.text).toContain('Bagus, tapi lama.')
  const foreign = await visitor.post('/rabeg/bantah', { token: stampOf(page, '/nilai'), text: 'Tidak benar.' })
  expect(foreign.status).toBe(403)
  expect(foreign.text).toContain('Tidak benar.')
  await operator.must('complaint:close', { complaintId })
  const late = await visitor.post('/rabeg/tambah', { token: stampOf(page, '/tambah'), text: 'Masih kotor.' })
  expect(late.status).toBe(409)
})

test('words typed on a page that has closed come along through code and PIN', async () => {
  const { visitor, code, pin, complaintId } = await send()
  const token = stampOf(await own({ visitor }), '/tambah')
  clock.pass(40 * MINUTE)
  const asked = await visitor.post('/rabeg/tambah', { token, text: 'Sekarang ada belatung.' })
  expect(asked.status).toBe(403)
  expect(valueOf(asked.text, 'text')).toBe('Sekarang ada belatung.')
  const opened = await visitor.post('/rabeg/lacak', { code, pin, act: 'add', text: 'Sekarang ada belatung.' })
  expect(opened.status).toBe(200)
  expect(opened.text).toContain('Sekarang ada belatung.')
  const sent = await visitor.post('/rabeg/tambah', {
    token: stampOf(opened.text, '/tambah'),
    text: 'Sekarang ada belatung.',
  })
  expect(sent.status).toBe(303)
  expect((await hub.core.readComplaint(complaintId))?.additions).toMatchObject([{ text: 'Sekarang ada belatung.' }])
})

test('an addition that sounds like an emergency puts 112 first', async () => {
  const { visitor } = await send()
  const token = stampOf(await own({ visitor }), '/tambah')
  const done = await visitor.post('/rabeg/tambah', {
    token,
    text: 'Sekarang kebakaran, api besar, ada korban terjebak!',
  })
  const page = await visitor.get(done.headers.get('location') ?? '')
  expect(wordsOf(page.text)).toContain('Telepon 112 sekarang')
  expect(wordsOf(page.text)).toContain('Tambahan sudah kami simpan.')
})

test('a report that 112 has taken over says so, and its clocks stand still', async () => {
  const { visitor, complaintId } = await send({ text: 'Bau gas di belakang pasar' })
  await operator.must('complaint:promote', { complaintId, type: 'kebakaran' })
  const words = wordsOf(await own({ visitor }))
  expect(words).toContain('Diteruskan ke 112')
  expect(words).toContain('Kalau ada orang dalam bahaya, telepon 112 sekarang.')
  expect(words).toContain('waktu berhenti sementara')
})

test('a report that was closed without an answer has kept no promise', async () => {
  const { visitor, complaintId } = await send()
  await operator.must('complaint:reject', { complaintId, reason: 'Bukan di Kota Serang.' })
  const words = wordsOf(await own({ visitor }))
  expect(words).toContain('Tidak ditindaklanjuti')
  expect(words).toContain('Bukan di Kota Serang.')
  expect(words).toContain('Tanggapan pertama berhenti karena laporan ditutup')
  expect(words).not.toContain('tepat waktu')
})

test('why an office sent it back, and who works there, is told to nobody outside', async () => {
  const { visitor, code, complaintId } = await send()
  await dlh.must('complaint:return', { complaintId, reason: 'Ini urusan dinas lain, kata Pak Kepala.' })
  for (const page of [await own({ visitor }), (await visitorOf(hub).get(`/rabeg/lacak?kode=${code}`)).text]) {
    expect(wordsOf(page)).toContain('Dinas Lingkungan Hidup Kota Serang: bukan wewenangnya')
    expect(page).not.toMatch(/Pak Kepala|system:citizen|operator1/)
  }
})

test('photos of a confidential report are for its reporter alone', async () => {
  const jpeg = new File([new Uint8Array(await picture('image/jpeg', { seed: 32 }))], 'a.jpg')
  const { visitor, complaintId } = await send({ secret: '1', photo: [jpeg] })
  const photoId = (await hub.core.readComplaint(complaintId))?.photoIds[0] ?? ''
  expect((await visitor.get(`/rabeg/foto/${photoId}`)).status).toBe(200)
  expect((await visitorOf(hub).get(`/rabeg/foto/${photoId}`)).status).toBe(404)
  expect((await visitorOf(hub).get(`/api/photos/${photoId}`)).status).toBe(404)
})

test('what was deleted under the rules on keeping is shown to nobody', async () => {
  const { visitor, complaintId } = await send()
  const added = new File([new Uint8Array(await picture('image/jpeg', { seed: 33 }))], 'a.jpg')
  await visitor.post('/rabeg/tambah', { token: stampOf(await own({ visitor }), '/tambah'), photo: [added] })
  expect(await own({ visitor })).toContain('/rabeg/foto/')
  await answer(complaintId, 'Truk datang besok pukul 06.00.')
  const supervisor = await openConsole(hub, 'supervisor1')
  await supervisor.must('complaint:erase', { complaintId, reason: 'Diminta pelapor.' })
  supervisor.close()
  const page = await own({ visitor })
  expect(wordsOf(page)).toContain('sudah dihapus sesuai aturan penyimpanan')
  expect(page).not.toMatch(/menumpuk|Truk datang|\/rabeg\/foto\//)
})

test('leaving closes the report on this telephone', async () => {
  const { visitor } = await send()
  const left = await visitor.post('/rabeg/keluar', {})
  expect(left.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await own({ visitor })).not.toContain(REPORT.text)
})

test('whoever leaves has left: an old cookie opens nothing, code and PIN do again', async () => {
  const { visitor, code, pin } = await send()
  const other = await send({ text: 'Sampah di tempat lain.' })
  const cookie = visitor.cookie()
  const seenBy = async (kept: string) => (await fetch(`${hub.url}/rabeg/lacak`, { headers: { cookie: kept } })).text()
  expect(await seenBy(cookie)).toContain(REPORT.text)
  const foreign = await visitor.post('/rabeg/keluar', {}, { 'sec-fetch-site': 'cross-site' })
  expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([303, null])
  expect(await seenBy(cookie)).toContain(REPORT.text)
  await visitor.post('/rabeg/keluar', {})
  expect(await seenBy(cookie)).not.toContain(REPORT.text)
  expect(await seenBy(other.visitor.cookie())).toContain('Sampah di tempat lain.')
  const again = visitorOf(hub)
  await again.post('/rabeg/lacak', { code, pin })
  expect(await seenBy(again.cookie())).toContain(REPORT.text)
  expect(await seenBy(cookie)).not.toContain(REPORT.text)
})

test('a public report is found by its code however many others name it', async () => {
  const { code } = await send()
  // The sessions of the others have ended by now.
  const clerk = await openConsole(hub, 'operator1')
  const input = (n: number) => ({
    channel: 'counter',
    category: 'sampah',
    text: `Sama dengan laporan ${code}, nomor ${n}.`,
  })
  for (let sent = 0; sent < 505; sent += 101) {
    await Promise.all(Array.from({ length: 101 }, (_, n) => clerk.must('complaint:submit', input(sent + n))))
  }
  const seen = await visitorOf(hub).get(`/rabeg/lacak?kode=${code}`)
  expect(seen.status).toBe(200)
  expect(wordsOf(seen.text)).toContain(REPORT.text)
  clerk.close()
}, 60_000)
