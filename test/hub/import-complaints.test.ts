import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXmlRequests } from '../../src/hub/rabeg/import-xml'
import { logIn, openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let supervisor: TestConsole
const now = 1_795_500_000_000
const tokens: Record<string, string> = {}
beforeAll(async () => {
  hub = await startTestHub({ now: () => now })
  supervisor = await openConsole(hub, 'supervisor1')
  for (const name of ['supervisor1', 'admin1', 'operator1', 'dlh']) tokens[name] = await logIn(hub, name)
})
afterAll(() => hub.remove())

interface Report {
  readonly status: number
  readonly events: readonly Record<string, unknown>[]
  readonly last: Record<string, unknown>
}

async function send(format: string, body: string | Uint8Array, source = 'uji', who = 'supervisor1'): Promise<Report> {
  const response = await fetch(`${hub.url}/api/complaints/import?format=${format}&source=${source}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[who] ?? ''}` },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  const text = await response.text()
  const events = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { status: response.status, events, last: events.at(-1) ?? {} }
}

const list = async () =>
  (await supervisor.must('query:complaints', { limit: 500 }))['items'] as Record<string, unknown>[]
const wordsOf = ({ last }: Report) => (last['error'] as { message: string } | undefined)?.message

/** Made up, in the shape of a city's GeoReport list: nulls, a photo, a missing description, times with an offset. */
const requests = Array.from({ length: 50 }, (_, at) => ({
  service_request_id: `R-${at}`,
  status: at % 10 === 0 ? 'closed' : 'open',
  service_code: '009',
  service_name: 'Layanan kota',
  description: at % 7 === 0 ? null : `Sampah menumpuk di tempat nomor ${at}.`,
  agency_responsible: null,
  address_id: null,
  requested_datetime: '2026-03-11T09:01:37+07:00',
  updated_datetime: '2026-03-11T09:16:21+07:00',
  address: `Jalan Contoh ${at}`,
  zipcode: null,
  lat: -6.12 + at / 10_000,
  long: 106.15,
  ...(at % 3 === 0 ? { media_url: 'https://example.org/foto.jpg', status_notes: '207604' } : {}),
}))

test('a list of another city comes in whole, and the same list again adds nothing', async () => {
  const before = (await list()).length
  const first = await send('open311-json', JSON.stringify(requests))
  expect(first.last).toMatchObject({ event: 'done', of: 50, added: 50, known: 0, refused: 0, faults: [] })
  expect(first.events[0]).toMatchObject({ event: 'progress', of: 50 })
  const listed = await list()
  expect(listed.length).toBe(before + 50)
  expect(listed.filter(({ state }) => state === 'closed').length).toBe(5)
  const one = listed.find(({ excerpt }) => excerpt === 'Sampah menumpuk di tempat nomor 1.')
  expect(one).toMatchObject({ channel: 'import', submittedAt: Date.parse('2026-03-11T09:01:37+07:00') })
  const head = hub.core.head()
  const again = await send('open311-json', JSON.stringify(requests))
  expect(again.last).toMatchObject({ event: 'done', added: 0, known: 50, refused: 0 })
  expect(hub.core.head()).toBe(head)
})

test('the same number from another system is another complaint, and an admin may import it', async () => {
  const again = await send('open311-json', JSON.stringify(requests.slice(0, 1)), 'kota-lain', 'admin1')
  expect(again.last).toMatchObject({ added: 1, known: 0 })
})

test('two complaints that were given one number both come in, in whatever order, and only once', async () => {
  const twins = [
    { service_request_id: 'T-1', description: 'Pohon tumbang.', requested_datetime: '2026-03-11T10:05:13+07:00' },
    { service_request_id: 'T-1', description: 'Trotoar pecah.', requested_datetime: '2026-03-11T10:04:52+07:00' },
    { service_request_id: 'T-1', description: 'Trotoar pecah.', requested_datetime: '2026-03-11T10:04:52+07:00' },
  ]
  const first = await send('open311-json', JSON.stringify(twins))
  expect(first.last).toMatchObject({ added: 2, known: 1, notes: [{ row: 1, code: 'same-number' }] })
  const again = await send('open311-json', JSON.stringify([...twins].reverse()))
  expect(again.last).toMatchObject({ added: 0, known: 3 })
})

test('a row that can not be taken is told with its column, and the others come in', async () => {
  const rows = [
    { service_request_id: 'b1', description: 'Baik.' },
    { description: 'Tanpa nomor.' },
    { service_request_id: 'b2', description: 'x'.repeat(4_001) },
    { service_request_id: 'b3', description: 'Hari yang tidak ada.', requested_datetime: '2026-02-31T10:00:00+07:00' },
    { service_request_id: 'b4', description: 'Besok.', requested_datetime: '2099-01-01T00:00:00Z' },
    { service_request_id: 'b5', description: 'Tempat.', lat: 200, long: 106 },
    { service_request_id: 'b6', description: 'Tanpa posisi.', lat: 0, long: 0 },
    'bukan objek',
  ]
  const { last } = await send('open311-json', JSON.stringify(rows))
  expect(last).toMatchObject({ added: 2, refused: 6 })
  expect((last['faults'] as Record<string, unknown>[]).map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'service_request_id', 'missing'],
    [3, 'description', 'too-long'],
    [4, 'requested_datetime', 'bad-date'],
    [5, 'requested_datetime', 'future-date'],
    [6, 'lat', 'bad-place'],
    [8, '', 'broken'],
  ])
  expect(last['notes']).toMatchObject([{ row: 7, column: 'lat', code: 'no-position' }])
})

test('XML says the same as JSON', async () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
    <service_requests>
      <request><service_request_id>X-1</service_request_id><status>open</status>
        <description>Got &amp; selokan &lt;mampet&gt; &#82;T 5</description>
        <requested_datetime>2026-03-11T09:01:37+07:00</requested_datetime><lat>-6.12</lat><long>106.15</long>
        <media_url/></request>
      <request><service_request_id>X-2</service_request_id><description><![CDATA[Lampu <b>padam</b> &amp; gelap]]></description></request>
    </service_requests>`
  const { last } = await send('open311-xml', xml)
  expect(last).toMatchObject({ added: 2, refused: 0 })
  const texts = (await list()).map(({ excerpt }) => excerpt)
  expect(texts).toContain('Got & selokan <mampet> RT 5')
  expect(texts).toContain('Lampu <b>padam</b> &amp; gelap')
  expect((await send('open311-xml', xml)).last).toMatchObject({ added: 0, known: 2 })
})

test.each([
  ['<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><service_requests/>', /DOCTYPE/],
  ['<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><service_requests>&b;</service_requests>', /DOCTYPE/],
  ['<?xml version="1.0"?><!-- <!x --><!doctype html><service_requests/>', /DOCTYPE/],
  ['<service_requests><request>', /well-formed/],
  [`<service_requests>${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</service_requests>`, /nested/],
  ['<html/>', /not a list/],
  ['', /well-formed|not a list/],
])('XML that hides something or is none is refused with words: %#', (xml, words) => {
  expect(readXmlRequests(xml)).toMatch(words)
})

const HEADER = 'tracking_id,tanggal_masuk,dinas_tujuan,kecamatan_final,status,kategori,isi_laporan_awal'

test('a table of SP4N goes to the agency it names, with its kecamatan, and what is done there is done here', async () => {
  const csv = [
    HEADER,
    '9001,2026-03-01 08:15:00,dlh,Kec. Cipocok Jaya,Selesai,Sampah,"Sampah di depan pasar, sudah lama.\nBau sekali."',
    '9002,01/03/2026,dishub,Kasemen,Proses,,Lampu jalan padam.',
    '9003,2026-03-01,Dinas Antah Berantah,Rangkasbitung,Entah,Sampah,Sampah lagi.',
    '9004,31/02/2026,dlh,Kasemen,Proses,,Tanggal salah.',
    '9005,2026-03-01,dlh,Kasemen,Ditolak,Sampah,Bukan warga kota.',
    '9006,2026-03-01,dlh,Kasemen,Proses,Sampah,',
    '9007,2026-03-01,dlh,Kasemen,Pro"ses,Sampah,Tanda kutip di tengah.',
  ].join('\r\n')
  const { last } = await send('sp4n-csv', csv, 'sp4n')
  expect(last).toMatchObject({ of: 7, added: 4, refused: 3 })
  expect((last['faults'] as Record<string, unknown>[]).map(({ row, column, code }) => [row, column, code])).toEqual([
    [6, 'tanggal_masuk', 'bad-date'],
    [8, 'isi_laporan_awal', 'missing'],
    [9, '', 'broken'],
  ])
  expect((last['notes'] as Record<string, unknown>[]).map(({ row, code }) => [row, code])).toEqual([
    [5, 'unknown-kecamatan'],
    [5, 'unknown-status'],
    [5, 'unknown-agency'],
  ])
  const listed = await list()
  const found = (words: string) => listed.find(({ excerpt }) => String(excerpt).startsWith(words))
  expect(found('Sampah di depan pasar')).toMatchObject({
    state: 'closed',
    category: 'sampah',
    location: { address: 'Kec. Cipocok Jaya', source: 'import' },
  })
  expect(found('Lampu jalan padam.')).toMatchObject({
    agencyIds: ['dishub'],
    submittedAt: Date.parse('2026-03-01T00:00:00+07:00'),
  })
  expect(found('Bukan warga kota.')).toMatchObject({ state: 'rejected' })
  const head = hub.core.head()
  expect((await send('sp4n-csv', csv, 'sp4n')).last).toMatchObject({ added: 0, known: 4, refused: 3 })
  expect(hub.core.head()).toBe(head)
})

test('a file that is no table, or in another encoding, is refused whole', async () => {
  expect(wordsOf(await send('sp4n-csv', 'a,b\n1,2'))).toMatch(/lacks the columns/)
  expect(wordsOf(await send('sp4n-csv', Uint8Array.from([0xff, 0xfe, 0x41])))).toMatch(/UTF-8/)
  expect(wordsOf(await send('open311-json', '{"a":1}'))).toMatch(/not a list/)
  expect(wordsOf(await send('open311-json', 'x'))).toMatch(/not JSON/)
  expect((await send('pdf', 'x')).status).toBe(422)
})

test('only a supervisor or an admin imports', async () => {
  expect((await send('open311-json', '[]', 'uji', 'operator1')).status).toBe(403)
  expect((await send('open311-json', '[]', 'uji', 'dlh')).status).toBe(403)
  expect((await send('open311-json', '[]', 'uji', 'nobody')).status).toBe(401)
})
