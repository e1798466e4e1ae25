import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../support/read-xml'
import { only, open311, type Fields, type Open311 } from './support/open311'
import { openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

// Written row by row from the GeoReport v2.1 description of open311 (georeport_v2-1.yaml). Where it differs, the
// product's own contract wins: `requests/{id}`, an optional `jurisdiction_id`, 404 for a wrong one.

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = 1_795_500_000_000
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/
const place = { lat: '-6.1201', long: '106.1502' }

let now = START
let hub: TestHub
let geo: Open311
let operator: TestConsole
beforeAll(async () => {
  hub = await startTestHub({ now: () => now })
  geo = open311(hub)
  operator = await openConsole(hub, 'operator1')
})
afterAll(() => hub.remove())

async function made(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { status, body } = await geo.post({
    service_code: 'sampah',
    description: 'Sampah menumpuk.',
    ...place,
    ...fields,
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return String(only(body)['service_request_id'])
}

async function shown(id: string): Promise<Fields> {
  const { status, body } = await geo.json(`requests/${id}.json`)
  expect(status).toBe(200)
  return only(body)
}

async function listed(query: string): Promise<readonly string[]> {
  const { status, body } = await geo.json(`requests.json${query === '' ? '' : `?${query}`}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return (body as readonly Fields[]).map((request) => String(request['service_request_id']))
}

/** The code and the words of a refused call, which are the same in the body and in the status. */
async function refused(path: string, init?: RequestInit): Promise<readonly [number, string]> {
  const { status, body } = await geo.json(path, init)
  const [first] = body as readonly Fields[]
  expect(first?.['code']).toBe(status)
  const { status: same, body: errors } = await geo.xml(path.replace('.json', '.xml'), init)
  expect(same).toBe(status)
  expect(errors.name).toBe('errors')
  expect(errors.children.map(({ name }) => name)).toContain('error')
  expect(textOf(errors.children[0] ?? errors, 'code')).toBe(String(status))
  expect(textOf(errors.children[0] ?? errors, 'description')).toBe(first?.['description'])
  return [status, String(first?.['description'])]
}

describe('discovery', () => {
  test('names the specification, the endpoint and its formats', async () => {
    const { status, body } = await geo.json('discovery.json')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      changeset: expect.stringMatching(ISO) as string,
      contact: expect.any(String) as string,
    })
    const { endpoints } = body as { readonly endpoints: readonly Fields[] }
    expect(endpoints).toContainEqual(
      expect.objectContaining({
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: geo.base,
        type: 'production',
        formats: ['application/json', 'text/xml'],
      }),
    )
    // It is where it says it is.
    expect((await fetch(`${String(endpoints[0]?.['url'])}/services.json`)).status).toBe(200)
  })

  test('says the same in XML', async () => {
    const { status, body } = await geo.xml('discovery.xml')
    expect([status, body.name]).toEqual([200, 'discovery'])
    const endpoint = body.children.find(({ name }) => name === 'endpoints')?.children[0]
    if (endpoint === undefined) throw new Error('There is no endpoint.')
    expect(textOf(endpoint, 'url')).toBe(geo.base)
    const formats = endpoint.children.find(({ name }) => name === 'formats')
    expect(formats?.children.map(({ text }) => text)).toEqual(['application/json', 'text/xml'])
  })
})

describe('services', () => {
  test('the list has code, name, description, metadata, type, keywords and group of each', async () => {
    const { status, body } = await geo.json('services.json')
    expect(status).toBe(200)
    const services = body as readonly Fields[]
    expect(services.length).toBeGreaterThan(10)
    for (const service of services) {
      expect(service).toEqual({
        service_code: expect.stringMatching(/^[a-z0-9-]+$/) as string,
        service_name: expect.any(String) as string,
        description: expect.any(String) as string,
        metadata: expect.any(Boolean) as boolean,
        type: 'realtime',
        keywords: expect.any(String) as string,
        group: expect.any(String) as string,
      })
    }
  })

  test('the list in XML is <services><service>, with the same codes', async () => {
    const { body } = await geo.xml('services.xml')
    expect(body.name).toBe('services')
    const codes = body.children.map((service) => textOf(service, 'service_code'))
    const { body: json } = await geo.json('services.json')
    expect(codes).toEqual((json as readonly Fields[]).map((service) => service['service_code']))
  })

  test('without an ending the client says what it takes, JSON when it does not', async () => {
    expect((await geo.say('services')).type).toContain('json')
    expect((await geo.say('services', { headers: { accept: 'text/xml' } })).type).toContain('xml')
  })

  test('a wrong jurisdiction_id is 404, the right one and none are answered', async () => {
    expect(await refused('services.json?jurisdiction_id=sfgov.org')).toEqual([
      404,
      'jurisdiction_id "sfgov.org" was not found.',
    ])
    expect((await geo.json('services.json?jurisdiction_id=serangkota.go.id')).status).toBe(200)
  })
})

describe('services/{service_code}', () => {
  interface Definition {
    readonly service_code: string
    readonly attributes: readonly (Fields & { readonly values: readonly Fields[] })[]
  }

  test('each attribute has all its fields, in order from 1', async () => {
    const { status, body } = await geo.json('services/jalan-rusak.json')
    expect(status).toBe(200)
    const { service_code, attributes } = body as Definition
    expect(service_code).toBe('jalan-rusak')
    expect(attributes.map(({ order }) => order)).toEqual(attributes.map((_, index) => index + 1))
    for (const attribute of attributes) {
      expect(Object.keys(attribute).sort()).toEqual(
        ['code', 'datatype', 'datatype_description', 'description', 'order', 'required', 'values', 'variable'].sort(),
      )
      expect(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']).toContain(
        attribute['datatype'],
      )
    }
    const road = attributes.find(({ code }) => code === 'road-status')
    expect(road).toMatchObject({ variable: true, required: true, datatype: 'singlevaluelist' })
    expect(road?.values.map(({ key }) => key)).toEqual(['city', 'housing', 'province', 'nation', 'unknown'])
  })

  test('danger questions are attributes, and 112 is told of without asking', async () => {
    const { body } = await geo.json('services/lampu-jalan.json')
    const { attributes } = body as Definition
    expect(attributes.find(({ code }) => code === 'kabel-putus')).toMatchObject({ variable: true, required: false })
    const told = attributes.find(({ variable }) => variable === false)
    expect(told?.['description']).toContain('112')
  })

  test('in XML it is <service_definition> with <attributes><attribute> and <values><value>', async () => {
    const { body } = await geo.xml('services/jalan-rusak.xml')
    expect([body.name, textOf(body, 'service_code')]).toEqual(['service_definition', 'jalan-rusak'])
    const attributes = body.children.find(({ name }) => name === 'attributes')?.children ?? []
    const road = attributes.find((attribute) => textOf(attribute, 'code') === 'road-status')
    const values = road?.children.find(({ name }) => name === 'values')?.children ?? []
    expect(values.map((value) => [value.name, textOf(value, 'key')])).toContainEqual(['value', 'city'])
  })

  test('metadata says whether there are attributes', async () => {
    const { body } = await geo.json('services.json')
    for (const service of body as readonly Fields[]) {
      const { body: definition } = await geo.json(`services/${String(service['service_code'])}.json`)
      expect((definition as Definition).attributes.length > 0).toBe(service['metadata'])
    }
  })

  test('an unknown service_code is 404', async () => {
    expect(await refused('services/nothing.json')).toEqual([404, 'service_code "nothing" was not found.'])
  })

  test('a wrong jurisdiction_id is 404', async () => {
    expect((await refused('services/sampah.json?jurisdiction_id=x'))[0]).toBe(404)
  })
})

describe('POST requests', () => {
  test('answers a list of one with the id and what to expect', async () => {
    const { status, body } = await geo.post({ service_code: 'sampah', description: 'Bau.', ...place })
    expect(status).toBe(200)
    const request = only(body)
    expect(Object.keys(request)).toEqual(['service_request_id', 'service_notice', 'account_id'])
    expect(request['service_notice']).toMatch(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}, PIN \d{6}/)
    expect(await shown(String(request['service_request_id']))).toMatchObject({ description: 'Bau.', status: 'open' })
  })

  test('in XML it is <service_requests><request>', async () => {
    const { status, body } = await geo.xml('requests.xml', geo.form({ service_code: 'sampah', ...place }))
    expect([status, body.name, body.children.length]).toEqual([200, 'service_requests', 1])
    const [request = body] = body.children
    expect(request.name).toBe('request')
    expect(await shown(textOf(request, 'service_request_id'))).toMatchObject({ service_code: 'sampah' })
  })

  test('fields may come in the form, in parts or in the address', async () => {
    const parts = new FormData()
    for (const [name, value] of Object.entries({ api_key: 'latihan112', service_code: 'sampah', ...place })) {
      parts.append(name, value)
    }
    expect((await geo.json('requests.json', { method: 'POST', body: parts })).status).toBe(200)
    const query = new URLSearchParams({ api_key: 'latihan112', service_code: 'sampah', ...place })
    expect((await geo.json(`requests.json?${query.toString()}`, { method: 'POST' })).status).toBe(200)
  })

  test('lat and long are kept as said; the address goes with them', async () => {
    const id = await made({ lat: '-6.125', long: '106.16', address_string: 'Depan pasar' })
    expect(await shown(id)).toMatchObject({ lat: -6.125, long: 106.16, address: 'Depan pasar' })
  })

  test('an address alone is enough: found in the gazetteer, or kept in words', async () => {
    const found = only((await geo.post({ service_code: 'sampah', address_string: 'Alun-alun Serang' })).body)
    expect(await shown(String(found['service_request_id']))).toMatchObject({
      address: 'Alun-alun Serang',
      lat: expect.any(Number) as number,
    })
    const kept = only((await geo.post({ service_code: 'sampah', address_string: 'rumah pak haji' })).body)
    const request = await shown(String(kept['service_request_id']))
    expect(request['lat']).toBeNull()
    expect(request['description']).toContain('rumah pak haji')
  })

  test('an address_id is the code of a kelurahan', async () => {
    const { body } = await geo.post({ service_code: 'sampah', address_id: '36.73.01.1005' })
    const request = await shown(String(only(body)['service_request_id']))
    expect(request).toMatchObject({ address_id: '36.73.01.1005', lat: expect.any(Number) as number })
    expect(request['zipcode']).toMatch(/^\d{5}$/)
  })

  test('attributes are kept: whose road it is, and a danger', async () => {
    const id = await made({
      service_code: 'jalan-rusak',
      'attribute[road-status]': 'city',
      'attribute[tanah-longsor]': 'yes',
      'attribute[ada-yang-jatuh]': 'no',
    })
    expect(hub.core.complaint(id)).toMatchObject({ roadStatus: 'city', dangers: ['tanah-longsor'] })
  })

  test('who sent it is kept for the staff', async () => {
    const id = await made({ first_name: 'Siti', last_name: 'Aminah', phone: '081234567890', email: 'siti@contoh.id' })
    expect(hub.core.complaint(id)?.identity).toEqual({
      kind: 'open',
      reporter: { name: 'Siti Aminah', number: '081234567890', email: 'siti@contoh.id' },
    })
    expect(JSON.stringify(await shown(id))).not.toMatch(/Siti|0812|contoh/)
  })

  test('a media_url is passed on to the staff and not fetched', async () => {
    const id = await made({ media_url: 'http://127.0.0.1:9/foto.jpg' })
    expect((await shown(id))['description']).toContain('http://127.0.0.1:9/foto.jpg')
  })

  test('a point as a program writes it, with sixteen decimals, is taken', async () => {
    const { status, body } = await geo.post({
      service_code: 'sampah',
      lat: '-6.1198999999999995',
      long: '106.15000000000001',
    })
    expect(status).toBe(200)
    expect((await shown(String(only(body)['service_request_id'])))['lat']).toBeCloseTo(-6.1199, 6)
  })

  test('without words the service speaks for itself', async () => {
    const { body } = await geo.post({ service_code: 'sampah', ...place })
    expect(await shown(String(only(body)['service_request_id']))).toMatchObject({ description: 'Sampah' })
  })

  test.each([
    ['no key', { api_key: '' }, 403, 'api_key is missing or wrong.'],
    ['a wrong key', { api_key: 'wrong' }, 403, 'api_key is missing or wrong.'],
    ['no service_code', { service_code: '' }, 400, 'service_code was not provided.'],
    ['an unknown service_code', { service_code: 'nothing' }, 404, 'service_code "nothing" was not found.'],
    [
      'no location',
      { lat: '', long: '' },
      400,
      'A location was not provided: lat and long, address_string or address_id.',
    ],
    ['half a point', { long: '' }, 400, 'long is no longitude in degrees, -180 to 180.'],
    ['lat out of range', { lat: '91' }, 400, 'lat is no latitude in degrees, -90 to 90.'],
    ['lat in words', { lat: 'NaN' }, 400, 'lat is no latitude in degrees, -90 to 90.'],
    ['no fix', { lat: '0', long: '0' }, 400, 'lat and long are 0: the device had no position.'],
    [
      'an unknown address_id',
      { lat: '', long: '', address_id: '7' },
      400,
      'address_id is no code of a kelurahan of Kota Serang, such as 36.73.01.1005.',
    ],
    [
      '4,001 characters',
      { description: 'a'.repeat(4_001) },
      400,
      'description has 4001 characters; at most 4000 in all.',
    ],
    ['a wrong e-mail', { email: 'siti' }, 400, 'email is no e-mail address.'],
    ['a media_url that is none', { media_url: 'javascript:alert(1)' }, 400, 'media_url is no http address.'],
    ['another city', { jurisdiction_id: 'sfgov.org' }, 404, 'jurisdiction_id "sfgov.org" was not found.'],
    ['an unknown attribute', { 'attribute[x]': '1' }, 400, 'attribute[x] is none of service_code "sampah".'],
    ['a wrong attribute value', { 'attribute[api]': 'maybe' }, 400, 'attribute[api] is one of: yes, no.'],
    ['a missing required attribute', { service_code: 'jalan-rusak' }, 400, 'attribute[road-status] was not provided.'],
  ])('%s is refused', async (_what, fields, status, description) => {
    const init = geo.form({ service_code: 'sampah', description: 'Bau.', ...place, ...fields })
    expect(await refused('requests.json', init)).toEqual([status, description])
  })

  test('a partner needs a key for this, and one that was not revoked', async () => {
    const admin = await openConsole(hub, 'admin1')
    const make = (scopes: readonly string[]) => admin.must('directory:make-key', { partner: 'Aplikasi warga', scopes })
    const [other, own] = [await make(['telephony']), await make(['open311'])]
    const status = async (key: unknown) =>
      (await geo.post({ service_code: 'sampah', ...place, api_key: String(key) })).status
    expect([await status(other['key']), await status(own['key'])]).toEqual([403, 200])
    await admin.must('directory:revoke-key', { keyId: own['keyId'] })
    expect(await status(own['key'])).toBe(403)
    admin.close()
  })

  test('every fault is told', async () => {
    const { status, body } = await geo.post({ description: 'x' })
    expect(status).toBe(400)
    expect((body as readonly Fields[]).map(({ description }) => String(description).split(' ')[0])).toEqual([
      'service_code',
      'A',
    ])
  })

  test('a body that is no form, or is too large, is refused', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await refused('requests.json', json))[0]).toBe(400)
    expect((await refused('requests.json', geo.form({ description: 'a'.repeat(200_000) })))[0]).toBe(400)
  })

  test('exactly 4,000 characters are taken', async () => {
    expect((await shown(await made({ description: 'a'.repeat(4_000) })))['description']).toHaveLength(4_000)
  })
})

describe('tokens/{token_id}', () => {
  test('a token is resolved to its request, a list of one', async () => {
    const id = await made()
    const { status, body } = await geo.json(`tokens/${id}.json`)
    expect([status, only(body)]).toEqual([200, { service_request_id: id, token: id }])
    const { body: xml } = await geo.xml(`tokens/${id}.xml`)
    const [request = xml] = xml.children
    expect([xml.name, request.name, textOf(request, 'service_request_id')]).toEqual(['service_requests', 'request', id])
  })

  test('a token of one that is private answers like one that does not exist', async () => {
    const input = { channel: 'counter', text: 'Jangan dibaca orang.', category: 'sampah' }
    for (const more of [{ secret: true, reporter: { name: 'Siti' } }, { private: true }]) {
      const { complaintId } = await operator.must('complaint:submit', { ...input, ...more })
      const id = String(complaintId)
      expect(await refused(`tokens/${id}.json`)).toEqual([404, `token "${id}" was not found.`])
    }
  })

  test('an unknown token and a wrong jurisdiction_id are 404', async () => {
    expect(await refused('tokens/123456.json')).toEqual([404, 'token "123456" was not found.'])
    expect((await refused(`tokens/${await made()}.json?jurisdiction_id=x`))[0]).toBe(404)
  })
})

describe('GET requests/{service_request_id}', () => {
  test('has every field of a request, times with offset', async () => {
    const request = await shown(await made({ description: 'Telepon 081234567890 atau siti@contoh.id' }))
    expect(Object.keys(request)).toEqual([
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
      'service_code',
      'description',
      'agency_responsible',
      'service_notice',
      'requested_datetime',
      'updated_datetime',
      'expected_datetime',
      'address',
      'address_id',
      'zipcode',
      'lat',
      'long',
      'media_url',
    ])
    for (const field of ['requested_datetime', 'updated_datetime', 'expected_datetime']) {
      expect(request[field]).toMatch(ISO)
    }
    expect(request['agency_responsible']).toBe('Dinas Lingkungan Hidup Kota Serang')
    expect(request['description']).toBe('Telepon ••• atau •••')
  })

  test('in XML it is <service_requests><request> with the same words', async () => {
    const words = 'Bau & <b>"tajam"</b> \u0000\u0008\ufffe sekali 🗑'
    const id = await made({ description: words })
    const { body } = await geo.xml(`requests/${id}.xml`)
    const [request = body] = body.children
    expect([body.name, request.name, body.children.length]).toEqual(['service_requests', 'request', 1])
    const { text } = hub.core.complaint(id) ?? {}
    expect(textOf(request, 'description')).toBe(text?.replace('\ufffe', ''))
    expect(textOf(request, 'long')).toBe('106.1502')
    expect(textOf(request, 'status_notes')).toBe('')
  })

  test('expected_datetime is the promise as it stands: a clock that stands still moves it on', async () => {
    const id = await made()
    const before = Date.parse(String((await shown(id))['expected_datetime']))
    expect(before - Date.parse(String((await shown(id))['requested_datetime']))).toBe(72 * HOUR)
    await operator.must('complaint:pause', { complaintId: id, code: 'weather', reason: 'Hujan' })
    now += 5 * HOUR
    await operator.must('complaint:resume', { complaintId: id })
    expect(Date.parse(String((await shown(id))['expected_datetime'])) - before).toBe(5 * HOUR)
  })

  test('a closed one says so, when, and what the agency said', async () => {
    const id = await made()
    const dlh = await openConsole(hub, 'dlh')
    await dlh.must('complaint:complete', { complaintId: id, text: 'Sampah diangkut, hubungi 081234567890.' })
    now += HOUR
    await operator.must('complaint:close', { complaintId: id })
    dlh.close()
    const request = await shown(id)
    expect(request).toMatchObject({ status: 'closed', status_notes: 'Sampah diangkut, hubungi •••.' })
    expect(Date.parse(String(request['updated_datetime']))).toBe(now)
  })

  test('an unknown id is 404', async () => {
    expect(await refused('requests/123456.json')).toEqual([404, 'service_request_id "123456" was not found.'])
  })

  test('secret, private and private kinds of complaints are 404, and in no list', async () => {
    const about = async (more: object) =>
      String(
        (
          await operator.must('complaint:submit', {
            channel: 'counter',
            text: 'Jangan dibaca orang.',
            category: 'sampah',
            ...more,
          })
        )['complaintId'],
      )
    const hidden = [
      await about({ secret: true, reporter: { name: 'Siti' } }),
      await about({ private: true }),
      await about({ category: 'pelayanan-aparatur' }),
    ]
    const anonymous = await about({ anonymous: true })
    for (const id of hidden) expect((await refused(`requests/${id}.json`))[0]).toBe(404)
    expect(await listed(`service_request_id=${[...hidden, anonymous].join(',')}`)).toEqual([anonymous])
    const all = await listed('')
    expect(all).toContain(anonymous)
    for (const id of hidden) expect(all).not.toContain(id)
    expect(await listed('service_code=pelayanan-aparatur')).toEqual([])
  })
})

describe('GET requests', () => {
  const at = (moment: number) => encodeURIComponent(new Date(moment).toISOString())

  test('service_request_id lists several and overrides everything else', async () => {
    const [a, b] = [await made(), await made({ service_code: 'drainase' })]
    expect(await listed(`service_request_id=${b},${a},${a},nothing&service_code=banjir&start_date=wrong`)).toEqual([
      b,
      a,
    ])
  })

  test('service_code takes one or several', async () => {
    const [a, b] = [await made({ service_code: 'terminal' }), await made({ service_code: 'jembatan' })]
    expect(await listed('service_code=terminal')).toEqual([a])
    expect(await listed('service_code=jembatan,terminal')).toEqual([b, a])
  })

  test('start_date and end_date take what was requested between them, both ends included', async () => {
    now += DAY
    const first = await made()
    const start = now
    now += HOUR
    const last = await made()
    const end = now
    now += HOUR
    const later = await made()
    expect(await listed(`start_date=${at(start)}&end_date=${at(end)}`)).toEqual([last, first])
    expect(await listed(`start_date=${at(end + 1)}`)).toEqual([later])
    expect(await listed(`start_date=${at(start)}&end_date=${at(start)}`)).toEqual([first])
    expect(await listed(`end_date=${at(end)}`)).not.toContain(later)
    // An offset whose plus was not escaped, and a day alone.
    const wib = new Date(start + 7 * HOUR).toISOString().slice(0, 19)
    expect(await listed(`start_date=${wib}+07:00&end_date=${at(start)}`)).toEqual([first])
    expect(await listed(`start_date=${wib.slice(0, 10)}`)).toContain(first)
  })

  test('status takes open, closed or both', async () => {
    const [open, closed] = [await made(), await made()]
    await operator.must('complaint:reject', { complaintId: closed, reason: 'Bukan aduan.' })
    expect(await listed('status=open')).toContain(open)
    expect(await listed('status=open')).not.toContain(closed)
    expect(await listed('status=closed')).toContain(closed)
    expect(await listed('status=closed')).not.toContain(open)
    expect(await listed('status=open,closed')).toEqual(await listed(''))
  })

  test('the list in XML has the same requests', async () => {
    const { status, body } = await geo.xml('requests.xml')
    expect([status, body.name]).toEqual([200, 'service_requests'])
    expect(body.children.map((request) => textOf(request, 'service_request_id'))).toEqual(await listed(''))
  })

  test('nothing found is an empty list', async () => {
    expect(await listed(`start_date=${at(now + DAY)}`)).toEqual([])
    expect((await geo.xml(`requests.xml?start_date=${at(now + DAY)}`)).body).toMatchObject({ children: [] })
  })

  test.each([
    ['start_date=yesterday', 400, 'start_date is not a date and time with offset, such as 2026-11-24T08:00:00+07:00.'],
    ['end_date=2026-02-31', 400, 'end_date is not a date and time with offset, such as 2026-11-24T08:00:00+07:00.'],
    [
      'start_date=2026-11-24T08:00:00',
      400,
      'start_date is not a date and time with offset, such as 2026-11-24T08:00:00+07:00.',
    ],
    ['start_date=2026-11-24&end_date=2026-11-23', 400, 'end_date is before start_date.'],
    ['start_date=2026-01-01&end_date=2026-04-02', 400, 'start_date and end_date span more than 90 days.'],
    ['status=done', 400, 'status "done" is neither open nor closed.'],
    ['service_code=nothing', 404, 'service_code "nothing" was not found.'],
    ['jurisdiction_id=sfgov.org', 404, 'jurisdiction_id "sfgov.org" was not found.'],
  ])('%s is refused', async (query, status, description) => {
    expect(await refused(`requests.json?${query}`)).toEqual([status, description])
  })

  test('90 days exactly are allowed', async () => {
    expect((await geo.json('requests.json?start_date=2026-01-01&end_date=2026-04-01')).status).toBe(200)
  })

  test('without dates the last 90 days are listed', async () => {
    const old = await made()
    now += 89 * DAY
    expect(await listed('')).toContain(old)
    now += 2 * DAY
    const fresh = await made()
    expect(await listed('')).toEqual([fresh])
    expect(await listed(`start_date=${at(START)}`)).toContain(old)
  })

  test('a thousand are the most of one list, the newest', async () => {
    const ids: string[] = []
    for (let sent = 0; sent < 1_010; sent += 101) {
      const some = Array.from({ length: 101 }, () => made())
      ids.push(...(await Promise.all(some)))
    }
    const list = await listed('')
    expect(list).toHaveLength(1_000)
    expect(ids.filter((id) => !list.includes(id))).toHaveLength(10)
    expect(new Set(list).size).toBe(1_000)
  })
})

describe('too many lists', () => {
  test('thirty lists at once are answered, then one a second; single requests and partners with a key are not held up', async () => {
    now += HOUR
    const id = await made()
    const ask = async (count: number, query = '') => {
      const statuses: number[] = []
      for (let n = 0; n < count; n += 1) statuses.push((await geo.say(`requests.json${query}`)).status)
      return statuses
    }
    // What is wrong with a list costs nothing.
    expect(await ask(1, '?start_date=kemarin')).toEqual([400])
    expect(new Set(await ask(30, `?service_request_id=${id}`))).toEqual(new Set([200]))
    const { status, body } = await geo.json(`requests.json?service_request_id=${id}`)
    expect([status, only(body)]).toMatchObject([429, { code: 429 }])
    expect((await geo.say(`requests/${id}.json`)).status).toBe(200)
    expect(await ask(2, `?service_request_id=${id}&api_key=latihan112`)).toEqual([200, 200])
    expect(await ask(1, `?service_request_id=${id}&api_key=salah`)).toEqual([429])
    now += 1_000
    expect(await ask(2, `?service_request_id=${id}`)).toEqual([200, 429])
    now += HOUR
    // Many ids are many lists.
    const thousand = Array.from({ length: 1_000 }, (_, n) => n).join(',')
    expect(await ask(4, `?service_request_id=${thousand}`)).toEqual([200, 200, 200, 429])
    now += HOUR
  })
})

describe('what is not there', () => {
  test('an unknown resource, ending or way of asking is 404, as a list of errors', async () => {
    expect(await refused('nothing.json')).toEqual([404, 'There is no such resource.'])
    expect((await geo.say('services.yaml')).status).toBe(404)
    expect((await geo.json('services.json', { method: 'DELETE' })).status).toBe(404)
    expect((await geo.json('services.json', { method: 'POST' })).status).toBe(404)
  })

  test('any page may read what is public', async () => {
    const { headers } = await fetch(`${geo.base}/services.json`)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
