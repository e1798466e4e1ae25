import { X509Certificate, createPrivateKey } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { TLSSocket } from 'node:tls'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/hub/config'
import { namesOfThisMachine } from '../../src/hub/tls/certificate-names'
import { makeCertificate } from '../../src/hub/tls/make-certificate'
import { ownCertificate, OWN_CERTIFICATE_FILE, RENEW_WITHIN } from '../../src/hub/tls/own-certificate'
import { startTestHub, type TestHub } from './support/training-hub'

let folder: string
const hubs: TestHub[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-tls-'))
})
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.remove()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (config: Parameters<typeof startTestHub>[0]) => {
  const hub = await startTestHub({ dataDir: folder, ...config })
  hubs.push(hub)
  return hub
}

interface Heard {
  readonly fingerprint: string
  readonly body: string
}

/** Takes any certificate: which one it was is what the tests look at. */
function get(url: string, options: { readonly ca?: string; readonly servername?: string } = {}): Promise<Heard> {
  const trust = options.ca === undefined ? { rejectUnauthorized: false } : { ca: options.ca }
  return new Promise((resolve, reject) => {
    const asked = request(url, { ...trust, ...options, agent: false }, (response) => {
      if (!(response.socket instanceof TLSSocket)) return reject(new Error('not encrypted'))
      const fingerprint = response.socket.getPeerCertificate().fingerprint256
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ fingerprint, body }))
    })
    asked.on('error', reject).end()
  })
}

const names = { hosts: ['localhost', 'hub.serang.test'], addresses: ['127.0.0.1', '10.0.0.7'] }
const now = Date.UTC(2026, 10, 24)

test('a hub off the loopback makes its certificate, keeps it and answers with it', async () => {
  const hub = await start({ host: '0.0.0.0' })
  expect(hub.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  expect((await get(`https://127.0.0.1:${hub.port}/healthz`)).fingerprint).toBe(hub.fingerprint)
  await hub.stop()
  const again = await start({ host: '0.0.0.0' })
  expect(again.fingerprint).toBe(hub.fingerprint)
})

test('the certificate names the machine, its addresses, the loopback and the host it was given', async () => {
  const { cert } = await ownCertificate(folder, namesOfThisMachine('hub.serang.test'), now)
  const known = new X509Certificate(cert)
  for (const name of ['localhost', hostname().toLowerCase(), 'hub.serang.test'])
    expect(known.checkHost(name)).toBe(name)
  for (const address of ['127.0.0.1', '::1']) expect(known.checkIP(address)).toBe(address)
  expect(known.checkHost('elsewhere.test')).toBeUndefined()
  expect(createPrivateKey(readFileSync(join(folder, OWN_CERTIFICATE_FILE))).asymmetricKeyDetails?.namedCurve).toBe(
    'prime256v1',
  )
})

test('a client that trusts the certificate reaches the hub by a name in it, with no check switched off', async () => {
  const hub = await start({ host: '0.0.0.0' })
  const ca = readFileSync(join(folder, OWN_CERTIFICATE_FILE), 'utf8')
  const { body } = await get(`https://127.0.0.1:${hub.port}/api/centre`, { ca })
  expect(JSON.parse(body)).not.toHaveProperty('insecure')
  await expect(get(`https://127.0.0.1:${hub.port}/healthz`, { ca, servername: 'other.test' })).rejects.toThrow()
})

test('only the owner may read the key, whatever the umask', async () => {
  await ownCertificate(folder, names, now)
  expect(statSync(join(folder, OWN_CERTIFICATE_FILE)).mode & 0o777).toBe(0o600)
})

test('a certificate near its end is renewed on the same key', async () => {
  const first = await ownCertificate(folder, names, now)
  const early = await ownCertificate(folder, names, first.validTo - RENEW_WITHIN - 1)
  expect(early).toMatchObject({ how: 'kept', fingerprint: first.fingerprint })
  const late = await ownCertificate(folder, names, first.validTo - RENEW_WITHIN + 1)
  expect(late.how).toBe('renewed')
  expect(late.fingerprint).not.toBe(first.fingerprint)
  expect(late.validTo).toBeGreaterThan(first.validTo)
  expect(new X509Certificate(late.cert).checkPrivateKey(createPrivateKey(first.key))).toBe(true)
})

test('a host name the certificate does not have renews it on the same key; a new address does not', async () => {
  const first = await ownCertificate(folder, names, now)
  const moved = await ownCertificate(folder, { ...names, addresses: ['10.0.0.8'] }, now)
  expect(moved.how).toBe('kept')
  const named = await ownCertificate(folder, { ...names, hosts: ['siaga.serang.test'] }, now)
  expect(named.how).toBe('renewed')
  expect(new X509Certificate(named.cert).checkPrivateKey(createPrivateKey(first.key))).toBe(true)
})

test.each(['', 'torn', 'other key'])(
  'a certificate file that can not be used is said, never replaced: %s',
  async (how) => {
    const { cert } = await ownCertificate(folder, names, now)
    const file = join(folder, OWN_CERTIFICATE_FILE)
    const text = how === 'other key' ? cert + (await makeCertificate(names, now)).key : how === 'torn' ? cert : ''
    writeFileSync(file, text)
    await expect(ownCertificate(folder, names, now)).rejects.toThrow(/can not be used.*fingerprint/)
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)

test("the centre's own certificate is used as given; a key of another one is refused with words", async () => {
  const mine = await makeCertificate(names, Date.now())
  const other = await makeCertificate(names, Date.now())
  const tlsCert = join(folder, 'cert.pem')
  const tlsKey = join(folder, 'key.pem')
  writeFileSync(tlsCert, mine.cert)
  writeFileSync(tlsKey, other.key)
  chmodSync(tlsKey, 0o600)
  await expect(start({ tlsCert, tlsKey })).rejects.toThrow('is not the key')
  writeFileSync(tlsKey, mine.key)
  const hub = await start({ tlsCert, tlsKey })
  expect(hub.fingerprint).toBe(new X509Certificate(mine.cert).fingerprint256)
  expect((await get(`${hub.url}/healthz`)).fingerprint).toBe(hub.fingerprint)
})

test('plain http off the loopback is served only when told to, and the centre says so', async () => {
  const hub = await start({ host: '0.0.0.0', insecure: true })
  const response = await fetch(`http://127.0.0.1:${hub.port}/api/centre`)
  expect(await response.json()).toMatchObject({ insecure: true })
  expect(hub.fingerprint).toBeUndefined()
})

test('on the loopback there is nothing to warn of', async () => {
  const hub = await start({ insecure: true })
  expect(await (await fetch(`${hub.url}/api/centre`)).json()).not.toHaveProperty('insecure')
})

test('a shared hub keeps its door on this machine and opens an encrypted one to the same centre', async () => {
  const hub = await start({ sharePort: 0 })
  expect(hub.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
  expect(hub.share?.kind).toBe('open')
  const port = hub.share?.kind === 'open' ? hub.share.port : 0
  const there = await get(`https://127.0.0.1:${port}/api/centre`)
  expect(there.fingerprint).toBe(hub.fingerprint)
  expect(there.body).toBe(await (await fetch(`${hub.url}/api/centre`)).text())

  const login = await fetch(`${hub.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'operator1', password: 'latihan112' }),
  })
  const { token } = (await login.json()) as { token: string }
  const socket = io(`https://127.0.0.1:${port}`, {
    auth: { token },
    transports: ['websocket'],
    ca: readFileSync(join(folder, OWN_CERTIFICATE_FILE), 'utf8'),
  })
  const snapshot = await new Promise((resolve, reject) => {
    socket.once('snapshot', resolve)
    socket.once('connect_error', reject)
  })
  expect(snapshot).toHaveProperty('board')
  expect(hub.workstations.now()).toMatchObject([{ username: 'operator1', role: 'operator' }])
  socket.disconnect()
})

test('a shared port that is taken is said, and the hub works for its own machine', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '0.0.0.0', () => {
      const address = taken.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  const hub = await start({ sharePort: port })
  expect(hub.share).toEqual({ kind: 'failed', message: `Port ${port} on 0.0.0.0 is already in use.` })
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
  await new Promise((resolve) => taken.close(resolve))
})

test('the shared port is an option of the hub', () => {
  expect(parseConfig(['--share', '8112'], {})).toMatchObject({ sharePort: 8112, host: '127.0.0.1' })
  expect(parseConfig([], {})).not.toHaveProperty('sharePort')
})
