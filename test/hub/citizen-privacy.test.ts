import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE, movedClock, SECOND, startCitizenHub } from './support/citizen-hub'
import { keysOn, textOf, valueOf, visitorOf, wordsOf, type Fields, type Visitor } from './support/citizen-visitor'
import type { TestHub } from './support/training-hub'

const clock = movedClock()
let hub: TestHub
beforeAll(async () => {
  hub = await startCitizenHub(clock)
})
// Every limit as new.
beforeEach(() => clock.pass(20 * MINUTE))
afterAll(() => hub.remove())

const FAMILY = { text: 'Anak tetangga sering dipukuli bapaknya', place: 'Kelurahan Lopang' }
const OFFICIALS = { text: 'Petugas kelurahan kasar dan minta uang', place: 'Kelurahan Lopang' }
const RUBBISH = { text: 'Sampah menumpuk.', category: 'sampah', place: 'Kelurahan Lopang', asked: '1' }

async function tokenOf(visitor: Visitor) {
  const token = valueOf((await visitor.get('/rabeg')).text, 'token') ?? ''
  clock.pass(10 * SECOND)
  return token
}

async function send(visitor: Visitor, fields: Fields) {
  return visitor.post('/rabeg', { token: await tokenOf(visitor), act: 'send', ...fields })
}

async function complaintOn(page: string) {
  const { code, pin = '' } = keysOn(page)
  const complaint = await hub.core.readComplaint((await hub.core.complaintByCode(code, pin)) ?? '')
  if (complaint === undefined) throw new Error(`Not sent: ${wordsOf(page).slice(0, 300)}`)
  return complaint
}

test.each([
  ['violence at home', FAMILY, 'kekerasan di rumah'],
  ['how officials behave', OFFICIALS, 'sikap petugas'],
])(
  'words about %s are proposed as confidential: ticked, with the reason, and it may be unticked',
  async (_, fields, why) => {
    const visitor = visitorOf(hub)
    const before = hub.core.head()
    const asked = await send(visitor, fields)
    expect(hub.core.head()).toBe(before)
    expect(wordsOf(asked.text)).toContain(why)
    expect(asked.text).toMatch(/name="secret"\s+value="1"\s+checked/)
    expect(wordsOf(asked.text)).toContain('Yang dilihat umum Tidak ada. Laporan ini hanya dibaca petugas.')
    const more = { ...fields, token: valueOf(asked.text, 'token') ?? '', asked: '1', 'secret-asked': '1', act: 'send' }
    const unticked = await visitor.post('/rabeg', more)
    expect(await complaintOn(unticked.text)).toMatchObject({ private: false, identity: { kind: 'open' } })
  },
)

test('kept ticked it is confidential; whoever has answered already is not asked again', async () => {
  const visitor = visitorOf(hub)
  const asked = await send(visitor, FAMILY)
  const more = { ...FAMILY, token: valueOf(asked.text, 'token') ?? '', asked: '1', secret: '1', act: 'send' }
  expect(await complaintOn((await visitor.post('/rabeg', more)).text)).toMatchObject({ private: true })
  const answered = await send(visitorOf(hub), { ...FAMILY, category: 'ktp-kk', 'secret-asked': '1' })
  expect(await complaintOn(answered.text)).toMatchObject({ private: false })
})

test('violence at home happening now is kept at once, confidential, and says so', async () => {
  const sent = await send(visitorOf(hub), {
    text: 'Suami tetangga mukulin istrinya sekarang',
    place: 'Kelurahan Lopang',
  })
  expect(await complaintOn(sent.text)).toMatchObject({ private: true })
  expect(wordsOf(sent.text)).toContain('Laporan ini kami jadikan rahasia')
})

test('what the public will see is shown before sending, covered and rounded, and nothing is recorded by looking', async () => {
  const visitor = visitorOf(hub)
  const before = hub.core.head()
  const fields = {
    token: await tokenOf(visitor),
    act: 'preview',
    text: 'Sampah di depan rumah, hubungi 0812 3456 7890',
    category: 'sampah',
    name: 'Siti Aminah',
    point: '-6.114912,106.162543,20,gps',
  }
  const { status, text: page } = await visitor.post('/rabeg', fields)
  expect([status, hub.core.head()]).toEqual([200, before])
  expect(textOf(page)).toBe(fields.text)
  const seen = wordsOf(/<section class="preview" id="umum"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '')
  expect(seen).toContain('Sampah di depan rumah, hubungi •••')
  expect(seen).toContain('sekitar -6.115, 106.163 (dibulatkan kira-kira 100 m)')
  expect(seen).not.toMatch(/Siti|3456|6\.1149/)
})

test('a point is public only to about 100 m, but for what stands in the street; its reporter sees it as it is', async () => {
  const point = '-6.114912,106.162543,20,gps'
  const publicly = async (code: string) => wordsOf((await visitorOf(hub).get(`/rabeg/lacak?kode=${code}`)).text)
  const visitor = visitorOf(hub)
  const home = await send(visitor, { ...RUBBISH, place: '', point })
  expect(await publicly(keysOn(home.text).code)).toContain('-6.115, 106.163')
  expect(await publicly(keysOn(home.text).code)).not.toContain('6.1149')
  expect(wordsOf((await visitor.get('/rabeg/lacak')).text)).toContain('-6.11491, 106.16254')
  const lamp = await send(visitorOf(hub), { text: 'Lampu mati.', category: 'lampu-jalan', asked: '1', point })
  expect(await publicly(keysOn(lamp.text).code)).toContain('-6.11491, 106.16254')
  const open311 = async (page: string) => {
    const { id } = await complaintOn(page)
    const [request] = (await (await fetch(`${hub.url}/open311/v2/requests/${id}.json`)).json()) as {
      lat: number
      long: number
    }[]
    return [request?.lat, request?.long]
  }
  expect(await open311(home.text)).toEqual([-6.115, 106.163])
  expect(await open311(lamp.text)).toEqual([-6.114912, 106.162543])
})

test('the PIN stays in sight until a button says that it is kept', async () => {
  const visitor = visitorOf(hub)
  const sent = await send(visitor, RUBBISH)
  const { pin = '' } = keysOn(sent.text)
  expect(wordsOf(sent.text)).toContain('PIN sudah saya simpan')
  expect(wordsOf(sent.text)).toMatch(/Salin kode dan PIN\s+Bagikan\s+Cetak/)
  expect((await visitor.get('/rabeg/lacak')).text).toContain(pin)
  await visitor.post('/rabeg/simpan', {})
  const own = await visitor.get('/rabeg/lacak')
  expect(own.text).not.toContain(pin)
  expect(wordsOf(own.text)).toContain(RUBBISH.text)
})

test('a telephone that has forgotten a report shows it to nobody, also when its sheet is sent again', async () => {
  const visitor = visitorOf(hub)
  const sheet = { token: await tokenOf(visitor), act: 'send', ...RUBBISH, text: 'Sampah rahasia', secret: '1' }
  const sent = await visitor.post('/rabeg', sheet)
  const { code, pin = '' } = keysOn(sent.text)
  const cookies = new Map<string, string>()
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const post = async (path: string, body = new FormData()) => {
    const headers = { origin: hub.url, cookie: cookie() }
    const response = await fetch(`${hub.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
    keep(response)
    return response
  }
  cookies.set('rabeg', visitor.cookie().replace('rabeg=', ''))
  const forgotten = await post('/rabeg/lupakan')
  expect([forgotten.status, forgotten.headers.get('location')]).toEqual([307, '/rabeg/keluar?lang=id'])
  await post('/rabeg/keluar')
  const told = await fetch(`${hub.url}/rabeg/lacak`, { headers: { cookie: cookie() } })
  expect(wordsOf(await told.text())).toContain('Laporan sudah dihapus dari HP ini')
  const body = new FormData()
  for (const [name, value] of Object.entries(sheet)) body.append(name, value)
  const again = await post('/rabeg', body)
  const page = await again.text()
  expect(again.headers.getSetCookie()).toEqual([])
  for (const secret of [code, pin, 'Sampah rahasia']) expect(page).not.toContain(secret)
  expect(wordsOf(page)).toContain('sudah dihapus dari HP ini')
  // With code and PIN it opens as before.
  expect((await visitorOf(hub).post('/rabeg/lacak', { code, pin })).status).toBe(303)
})

test('what leaving a page does is said: the report goes on', async () => {
  const visitor = visitorOf(hub)
  await send(visitor, RUBBISH)
  expect(wordsOf((await visitor.get('/rabeg/lacak')).text)).toContain(
    'Keluar dari halaman ini (laporan tetap diproses)',
  )
})

test('the public figures are led to from every page, and have no table wider than four columns', async () => {
  await send(visitorOf(hub), RUBBISH)
  for (const path of ['/rabeg', '/rabeg/lacak', '/rabeg/warga']) {
    expect((await visitorOf(hub).get(path)).text).toContain('href="/rabeg/angka?lang=id"')
  }
  const { text } = await visitorOf(hub).get('/rabeg/angka')
  const rows = [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => [...row.matchAll(/<t[hd][\s>]/g)].length)
  expect(Math.max(...rows)).toBeLessThanOrEqual(4)
  expect(wordsOf(text)).toContain('Dinas Lingkungan Hidup Kota Serang Tingkat respons')
})
