import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE, movedClock, SECOND, startCitizenHub } from './support/citizen-hub'
import { keysOn, valueOf, visitorOf, wordsOf, type Fields, type Visitor } from './support/citizen-visitor'
import type { TestHub } from './support/training-hub'

const clock = movedClock()
let hub: TestHub
beforeAll(async () => {
  hub = await startCitizenHub(clock)
})
// Every limit as new.
beforeEach(() => clock.pass(20 * MINUTE))
afterAll(() => hub.remove())

async function send(visitor: Visitor, fields: Fields, path = '/rabeg') {
  const token = valueOf((await visitor.get(path)).text, 'token') ?? ''
  clock.pass(10 * SECOND)
  return visitor.post(path, { token, act: 'send', ...fields })
}

async function complaintOn(page: string) {
  const { code, pin = '' } = keysOn(page)
  const complaint = await hub.core.readComplaint((await hub.core.complaintByCode(code, pin)) ?? '')
  if (complaint === undefined) throw new Error(`Not sent: ${wordsOf(page).slice(0, 300)}`)
  return complaint
}

const mainOf = (page: string) => page.slice(page.indexOf('<main'))
const urgentToken = (page: string) =>
  /action="\/rabeg\/mendesak[^"]*"[\s\S]*?name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''

test.each([
  ['gas', 'Bau gas menyengat di dapur tetangga', 'Jangan nyalakan api, lampu, atau sakelar.'],
  ['a fire', 'Kebakaran di rumah sebelah, api membesar', 'Semua keluar sekarang'],
  ['a cable', 'Kabel listrik putus menjuntai di jalan', 'Menjauh paling sedikit 10 meter'],
  ['violence', 'Suami tetangga mukulin istrinya sekarang', 'Jangan menghadapi pelaku sendiri.'],
  ['somebody hurt', 'Tabrakan motor, orang tergeletak berdarah di jalan', 'Jangan pindahkan yang terluka'],
])('%s: 112 first, then what to do; no promise of days and no office', async (_, text, advice) => {
  const { text: page } = await send(visitorOf(hub), { text, place: 'Kelurahan Lopang' })
  const words = wordsOf(mainOf(page))
  expect(mainOf(page).indexOf('href="tel:112"')).toBeLessThan(mainOf(page).indexOf('Laporan terkirim'))
  expect(mainOf(page).indexOf('href="tel:112"')).toBeLessThan(mainOf(page).indexOf('data-danger-advice'))
  expect(words).toContain(advice)
  expect(words).toContain('Laporan saja tidak memanggil petugas.')
  expect(words).not.toMatch(/Ditanggapi paling lambat|Sudah diteruskan ke|Petugas memilihkan|Dinas /)
})

test('what may be dangerous puts 112 first too, and keeps its promise', async () => {
  const { text: page } = await send(visitorOf(hub), {
    text: 'Genteng sekolah mau jatuh',
    place: 'Kelurahan Lopang',
    asked: '1',
  })
  expect(mainOf(page).indexOf('href="tel:112"')).toBeLessThan(mainOf(page).indexOf('Laporan terkirim'))
  expect(wordsOf(mainOf(page))).toContain('Ditanggapi paling lambat')
})

test('a report that is nobody’s danger says nothing of 112 above its code', async () => {
  const sent = await send(visitorOf(hub), {
    text: 'Sampah menumpuk.',
    category: 'sampah',
    place: 'Kelurahan Lopang',
    asked: '1',
  })
  expect(mainOf(sent.text)).not.toContain('tel:112')
  expect(wordsOf(mainOf(sent.text))).not.toContain('Supaya petugas sampai')
})

test('in danger without a place the report is kept first; then place and number are asked for and kept with it', async () => {
  const visitor = visitorOf(hub)
  const sent = await send(visitor, { text: 'Bau gas menyengat di dapur' })
  const before = await complaintOn(sent.text)
  expect(before.location).toBeUndefined()
  expect(sent.text).toMatch(/id="urgent-place"[\s\S]*id="urgent-number"/)
  const token = urgentToken(sent.text)
  const without = await visitor.post('/rabeg/mendesak', { token, place: '', number: '0812 3456 7890' })
  expect(without.status).toBe(422)
  expect(wordsOf(without.text)).toContain('Tulis dulu tempatnya.')
  expect(valueOf(without.text, 'number')).toBe('0812 3456 7890')
  const short = await visitor.post('/rabeg/mendesak', { token, place: 'Terminal Kepandean', number: '0812' })
  expect([short.status, valueOf(short.text, 'place')]).toEqual([422, 'Terminal Kepandean'])
  const done = await visitor.post('/rabeg/mendesak', { token, place: 'Terminal Kepandean', number: '0812 3456 7890' })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/rabeg/lacak?lang=id&sudah=mendesak'])
  const after = await hub.core.readComplaint(before.id)
  expect(after?.location?.address).toContain('Terminal Kepandean')
  expect(after?.additions).toMatchObject([{ text: 'Nomor yang dapat ditelepon balik: 081234567890' }])
  const own = await visitor.get('/rabeg/lacak?sudah=mendesak')
  expect(own.text).not.toContain('action="/rabeg/mendesak')
  expect(wordsOf(mainOf(own.text))).toContain('Telepon 112 sekarang')
  expect(wordsOf(mainOf(own.text))).not.toMatch(/Janji:|menunggu tanggapan|Ditangani/)
  const publicly = await visitorOf(hub).get(`/rabeg/lacak?kode=${after?.trackingCode ?? ''}`)
  expect(publicly.text).not.toContain('081234567890')
  expect(wordsOf(publicly.text)).toContain('Nomor yang dapat ditelepon balik: •••')
})

test('a place nobody knows is kept as it was written', async () => {
  const visitor = visitorOf(hub)
  const sent = await send(visitor, { text: 'Bau gas menyengat di dapur', number: '081234567890' })
  const { id } = await complaintOn(sent.text)
  expect(sent.text).not.toContain('id="urgent-number"')
  await visitor.post('/rabeg/mendesak', { token: urgentToken(sent.text), place: 'Xqzwv Wqzzx' })
  expect((await hub.core.readComplaint(id))?.additions).toMatchObject([{ text: 'Tempat: Xqzwv Wqzzx' }])
})

test('where to come to is taken from nobody else; what was typed comes along through code and PIN', async () => {
  const sent = await send(visitorOf(hub), { text: 'Bau gas menyengat di dapur' })
  const { id } = await complaintOn(sent.text)
  const stranger = visitorOf(hub)
  const refused = await stranger.post('/rabeg/mendesak', { token: urgentToken(sent.text), place: 'Lopang' })
  expect([refused.status, valueOf(refused.text, 'text')]).toEqual([403, 'Tempat: Lopang'])
  expect((await hub.core.readComplaint(id))?.location).toBeUndefined()
})

test('the plain form asks of danger before any kind is chosen; a yes stays one when a kind is chosen after it', async () => {
  const visitor = visitorOf(hub)
  const { text: sheet } = await visitor.get('/rabeg')
  for (const id of ['api', 'bau-gas', 'ada-korban']) expect(sheet).toMatch(new RegExp(`name="d\\.any\\.${id}"`))
  for (const id of ['kabel-putus', 'tiang-roboh']) expect(sheet).toMatch(new RegExp(`name="d\\.lampu-jalan\\.${id}"`))
  const fields = { text: 'Lampu mati', category: 'lampu-jalan', 'd.any.bau-gas': 'yes', place: 'Kelurahan Lopang' }
  const { text: page } = await send(visitor, fields)
  expect(wordsOf(page)).toContain('Jangan nyalakan api, lampu, atau sakelar.')
  expect(await complaintOn(page)).toMatchObject({ dangers: ['bau-gas'], category: 'lainnya' })
  const cable = { ...fields, 'd.any.bau-gas': 'no', 'd.lampu-jalan.kabel-putus': 'yes' }
  const { text: other } = await send(visitorOf(hub), cable)
  expect(wordsOf(other)).toContain('Menjauh paling sedikit 10 meter')
  expect(await complaintOn(other)).toMatchObject({ dangers: ['kabel-putus'], category: 'lampu-jalan' })
})

test('in English the advice, the questions after it and the warning about an empty answer are English', async () => {
  const visitor = visitorOf(hub)
  const { text: page } = await send(visitor, { text: 'There is a smell of gas in the kitchen' }, '/rabeg?lang=en')
  const words = wordsOf(mainOf(page))
  for (const said of [
    'Call 112 now',
    'No flame, no lights, no switches.',
    'Where exactly? (needed)',
    'A number to call back',
  ]) {
    expect(words).toContain(said)
  }
  const empty = await send(visitor, { text: '  ' }, '/rabeg?lang=en')
  expect(wordsOf(empty.text)).toContain('Please check Write what is happening.')
})
