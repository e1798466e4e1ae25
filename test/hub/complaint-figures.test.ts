import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFigures } from '../../src/contract/complaint-figures'
import { bulkColumns } from '../../src/hub/citizen/figures-csv'
import { openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
const now = Date.parse('2026-11-24T10:00:00+07:00')
beforeAll(async () => {
  hub = await startTestHub({ now: () => now })
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

const submit = async (text: string, more: object = {}) =>
  String(
    (await operator.must('complaint:submit', { channel: 'counter', category: 'sampah', text, ...more }))['complaintId'],
  )
const place = { lat: -6.12, lon: 106.15, source: 'map' }

test('what the consoles and the public page count is the same, and nobody stands in it', async () => {
  const dlh = await openConsole(hub, 'dlh')
  const answered = await submit('Sampah menumpuk RAHASIA-KATA.', {
    reporter: { name: 'NAMA-ORANG', number: '0811000111' },
  })
  await dlh.must('complaint:respond', { complaintId: answered, text: 'Truk datang besok pagi pukul 08.00.' })
  await submit('Sampah lagi.')
  const fire = await submit('Tumpukan karung di pojok lapangan.', { location: place })
  const { incidentId } = await operator.must('complaint:promote', { complaintId: fire, type: 'kebakaran' })
  await operator.must('incident:close', { incidentId, disposition: 'tidak-terbukti' })
  await operator.must('complaint:rate', { complaintId: answered, stars: 4 })

  const year = { from: Date.parse('2026-01-01T00:00:00+07:00'), to: Date.parse('2027-01-01T00:00:00+07:00') }
  const { seq: _seq, ...figures } = await operator.must('query:complaint-figures', year)
  const read = complaintFigures.parse(figures)
  expect(read.all).toMatchObject({ complaints: 3, standing: { 'in-time': 1, waiting: 2 }, rate: 1 })
  expect(read.agencies).toMatchObject([{ agencyId: 'dlh', complaints: 3 }])
  expect(read.ratings).toEqual({ count: 1, mean: 4, stars: [0, 0, 0, 1, 0] })
  expect(read.promotions).toMatchObject({ promoted: 1, missed: 1, falsePromotions: 1, falseProposals: 0 })
  const wrong = await operator.send('query:complaint-figures', { from: year.to, to: year.from })
  expect(wrong.ok).toBe(false)

  const page = await (await fetch(`${hub.url}/rabeg/angka`)).text()
  expect(page).toContain('86–90 %')
  expect(page).toContain('100 %')
  for (const secret of ['RAHASIA-KATA', 'NAMA-ORANG', '0811000111']) expect(page).not.toContain(secret)
  expect(await (await fetch(`${hub.url}/rabeg/angka?lang=en`)).text()).toContain('Response rate')
  expect((await fetch(`${hub.url}/rabeg/angka?tahun=1066`)).status).toBe(404)
})

test('the table has what is public alone, in the columns of GeoReport, and no formula', async () => {
  await submit('=HYPERLINK("http://jahat.example")')
  await submit('Kata yang tersembunyi.', { secret: true, reporter: { name: 'NAMA-ORANG' } })
  await submit('Petugas minta uang.', { category: 'pelayanan-aparatur' })
  const response = await fetch(`${hub.url}/rabeg/angka.csv`)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const [header, ...rows] = parse(await response.text())
  expect(header).toEqual([...bulkColumns])
  const texts = rows.map((row) => row[bulkColumns.indexOf('description')])
  expect(texts).toContain(`'=HYPERLINK("http://jahat.example")`)
  expect(texts.join()).not.toMatch(/tersembunyi|minta uang/)
  expect(rows.every((row) => row.length === bulkColumns.length)).toBe(true)
})

test('no cell of the table begins a formula, wherever a table program divides it; every cell but a number is quoted', async () => {
  const words = [
    'Jalan rusak;=HYPERLINK("http://jahat.example")',
    'Jalan rusak; "=1+1"',
    'Jalan rusak\n-2+3',
    'Jalan rusak,@SUM(1)',
    'Jalan rusak;＝1+1',
    '+62 jalan',
  ]
  for (const text of words) await submit(text, { location: { ...place, address: 'Gang 1;=2' } })
  const table = await (await fetch(`${hub.url}/rabeg/angka.csv`)).text()
  const [, ...rows] = parse(table)
  const texts = rows.map((row) => row[bulkColumns.indexOf('description')])
  expect(texts).toEqual(
    expect.arrayContaining([
      `Jalan rusak;'=HYPERLINK("http://jahat.example")`,
      `Jalan rusak; "'=1+1"`,
      `Jalan rusak\n'-2+3`,
      `Jalan rusak,'@SUM(1)`,
      `Jalan rusak;'＝1+1`,
      `'+62 jalan`,
    ]),
  )
  expect(table).toContain(`"Gang 1;'=2"`)
  const numbers = new Set(['lat', 'long'].map((name) => bulkColumns.indexOf(name as (typeof bulkColumns)[number])))
  const last = table.trimEnd().split('\r\n').at(-1) ?? ''
  expect(last).toMatch(/^"[^"]+",.*,-6\.12,106\.15,""$/)
  expect(rows.every((row) => row.every((cell, at) => numbers.has(at) || !/^[=+\-@]/.test(cell)))).toBe(true)
})
