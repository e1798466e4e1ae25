import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fields } from './support/open311'
import { KEY, startTestHub, type TestHub } from './support/training-hub'

/** Its errors are a status, or `true`. */
type Callback = (error: number | boolean | null | undefined, data: unknown) => void

/** The calls of open311@0.0.12, as its README lists them. */
interface Client {
  serviceDiscovery: (options: Fields, callback: Callback) => void
  serviceList: (callback: Callback) => void
  serviceDefinition: (code: string, callback: Callback) => void
  submitRequest: (data: Fields, callback: Callback) => void
  token: (token: string, callback: Callback) => void
  serviceRequest: (id: string, callback: Callback) => void
  serviceRequests: (...args: [...asked: unknown[], callback: Callback]) => void
}
type ClientClass = new (options: Fields) => Client

const folder = join(process.cwd(), 'tools', 'open311-client')
const place = { lat: -6.1201, long: 106.1502 }

let hub: TestHub
let Open311: ClientClass
let client: Client
beforeAll(async () => {
  const installed = join(folder, 'node_modules', 'open311', 'open311.js')
  if (!existsSync(installed)) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe' })
  }
  // A package of 2012 without types: the interface above is what its README says.
  Open311 = createRequire(join(folder, 'package.json'))('open311') as ClientClass
  hub = await startTestHub()
  client = new Open311({ endpoint: `${hub.url}/open311/v2/`, jurisdiction: 'serangkota.go.id', apiKey: KEY })
}, 180_000)
afterAll(() => hub.remove())

function answered<T>(call: (callback: Callback) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, data) => {
      // The client gives the status or `true` as error and the words as data.
      if (error === null || error === undefined || error === false) resolve(data as T)
      else reject(new Error(`${String(error)}: ${String(data)}`))
    })
  })
}

const submitted = async (more: Fields = {}): Promise<string> => {
  const data = { service_code: 'sampah', description: 'Sampah menumpuk.', ...place, ...more }
  const [request] = await answered<readonly Fields[]>((done) => client.submitRequest(data, done))
  return String(request?.['service_request_id'])
}

test('serviceDiscovery finds the endpoint, and the client works on with what it found', async () => {
  const finder = new Open311({ discovery: `${hub.url}/open311/v2/discovery.json` })
  const found = await answered<Fields>((done) => finder.serviceDiscovery({ cache: true }, done))
  expect(found['endpoints']).toContainEqual(expect.objectContaining({ url: `${hub.url}/open311/v2` }))
  const services = await answered<readonly Fields[]>((done) => finder.serviceList(done))
  expect(services.length).toBeGreaterThan(10)
})

test('serviceList lists the services', async () => {
  const services = await answered<readonly Fields[]>((done) => client.serviceList(done))
  expect(services.map(({ service_code }) => service_code)).toContain('jalan-rusak')
})

test('serviceDefinition tells what a service asks', async () => {
  const definition = await answered<Fields>((done) => client.serviceDefinition('jalan-rusak', done))
  expect(definition).toMatchObject({ service_code: 'jalan-rusak' })
  expect(definition['attributes']).toContainEqual(expect.objectContaining({ code: 'road-status', required: true }))
})

test('submitRequest makes a request, with its attributes', async () => {
  const id = await submitted({ service_code: 'jalan-rusak', attributes: { 'road-status': 'city' } })
  expect(hub.core.complaint(id)).toMatchObject({ roadStatus: 'city', channel: 'open311' })
})

test('submitRequest with a wrong key is told so', async () => {
  const stranger = new Open311({ endpoint: `${hub.url}/open311/v2/`, apiKey: 'wrong' })
  const call = answered((done) => stranger.submitRequest({ service_code: 'sampah', ...place }, done))
  await expect(call).rejects.toThrow(/^403: .*api_key is missing or wrong/)
})

test('token leads to the request', async () => {
  const id = await submitted()
  expect(await answered((done) => client.token(id, done))).toEqual([{ service_request_id: id, token: id }])
})

test('serviceRequest and serviceRequests read one, several and filtered ones, with dates that are dates', async () => {
  const [a, b] = [await submitted(), await submitted({ service_code: 'drainase' })]
  const [one] = await answered<readonly Fields[]>((done) => client.serviceRequest(a, done))
  expect(one?.['service_request_id']).toBe(a)
  for (const field of ['requested_datetime', 'updated_datetime', 'expected_datetime']) {
    expect(one?.[field]).toBeInstanceOf(Date)
    expect(Number.isNaN((one?.[field] as Date).getTime())).toBe(false)
  }
  const ids = async (...asked: unknown[]) =>
    (await answered<readonly Fields[]>((done) => client.serviceRequests(...asked, done))).map(
      (request) => request['service_request_id'],
    )
  expect(await ids([b, a], {})).toEqual([b, a])
  expect(await ids({ service_code: 'drainase', status: 'open' })).toEqual([b])
  expect(await ids({ start_date: new Date(Date.now() - 3_600_000).toISOString() })).toContain(a)
  expect(await ids({ status: 'closed' })).toEqual([])
})

test('an unknown request and another city are told as the client tells failures', async () => {
  await expect(answered((done) => client.serviceRequest('123456', done))).rejects.toThrow(/404/)
  const elsewhere = new Open311({ endpoint: `${hub.url}/open311/v2/`, jurisdiction: 'sfgov.org' })
  await expect(answered((done) => elsewhere.serviceList(done))).rejects.toThrow(/404/)
})
