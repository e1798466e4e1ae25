import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTRACT_VERSION } from '../../src/contract/version'
import { HOUR } from '../../src/domain/kernel/time'
import { startHub } from '../../src/hub/app'
import {
  connect,
  logIn,
  openConsole,
  post,
  refusedWith,
  startTestHub,
  until,
  type TestHub,
} from './support/training-hub'
import { tempFolder } from '../support/temp-folder'

let hub: TestHub
let clock = Date.now()
const folder = tempFolder('web')
beforeAll(async () => {
  const webRoot = folder.path
  await mkdir(join(webRoot, 'assets'))
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>x</title>')
  await writeFile(join(webRoot, 'assets', 'index-abcd1234.js'), 'export {}')
  hub = await startTestHub({ web: true, webRoot, now: () => clock })
})
afterAll(async () => {
  await hub.remove()
  folder.remove()
})

const remove = (token: string) =>
  fetch(`${hub.url}/api/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })

test('a right password gives a session of twelve hours', async () => {
  const { status, body } = await post(`${hub.url}/api/session`, { username: 'damkar', password: 'latihan112' })
  expect(status).toBe(200)
  expect(body['token']).toMatch(/^[\w-]{43}$/)
  expect(body['expiresAt']).toBe(clock + 12 * HOUR)
  expect(body['user']).toEqual({ id: 'damkar', name: 'Damkar', role: 'liaison', agencyId: 'damkar' })
})

test('a wrong password and an unknown account are told the same', async () => {
  const wrong = await post(`${hub.url}/api/session`, { username: 'operator2', password: 'salah' })
  const unknown = await post(`${hub.url}/api/session`, { username: 'nobody', password: 'salah' })
  expect(wrong.status).toBe(401)
  expect(wrong.body).toMatchObject({ error: { code: 'bad-credentials' } })
  expect(unknown).toEqual(wrong)
})

test('ten failures in five minutes lock that account from that address, then it opens again', async () => {
  const attempt = (password: string) => post(`${hub.url}/api/session`, { username: 'pmi', password })
  const failures = await Promise.all(Array.from({ length: 12 }, () => attempt('salah')))
  expect(failures.filter(({ status }) => status === 401)).toHaveLength(10)
  expect(failures.filter(({ status }) => status === 429)).toHaveLength(2)
  expect((await attempt('latihan112')).status).toBe(429)
  expect((await post(`${hub.url}/api/session`, { username: 'pln', password: 'latihan112' })).status).toBe(200)
  clock += 6 * 60_000
  expect((await attempt('latihan112')).status).toBe(200)
})

test('a body that is no JSON, does not fit or is too large is refused with its issues', async () => {
  expect(await post(`${hub.url}/api/session`, '{')).toMatchObject({ status: 400 })
  const misfit = await post(`${hub.url}/api/session`, { username: 7 })
  expect(misfit.status).toBe(422)
  expect(misfit.body).toMatchObject({
    error: { code: 'invalid-input', issues: [{ path: 'username' }, { path: 'password' }] },
  })
  const large = await post(`${hub.url}/api/session`, { username: 'x'.repeat(300_000), password: 'x' })
  expect(large.status).toBe(413)
  expect(JSON.stringify(large.body)).not.toMatch(/\bat .*\.ts/)
})

test('unknown paths are 404 in JSON; health, readiness, centre and figures answer', async () => {
  const missing = await fetch(`${hub.url}/api/nothing`)
  expect(missing.status).toBe(404)
  expect(await missing.json()).toMatchObject({ error: { code: 'not-found' } })
  expect(await (await fetch(`${hub.url}/healthz`)).json()).toMatchObject({ status: 'ok', seq: hub.core.head() })
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${hub.url}/api/centre`)).json()).toMatchObject({
    mode: 'training',
    contract: CONTRACT_VERSION,
  })
  const operator = await openConsole(hub, 'operator1')
  await operator.must('query:board-hash', {})
  const figures = await (await fetch(`${hub.url}/metrics`)).text()
  expect(figures).toContain('siaga_commands_total{name="query:board-hash",outcome="ok"}')
  expect(figures).toContain('siaga_connected_consoles{role="operator"} 1')
  operator.close()
})

test('the browser console is served under a strict policy and nothing above its folder', async () => {
  const page = await fetch(`${hub.url}/`)
  expect(page.headers.get('content-type')).toContain('text/html')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`ws://127.0.0.1:${hub.port}`)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await fetch(`${hub.url}/assets/index-abcd1234.js`)).headers.get('cache-control')).toContain('immutable')
  for (const path of ['/../package.json', '/%2e%2e%2fpackage.json', '/..%5cpackage.json', '/%00', '/%ff']) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port: hub.port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status, path).toBe(404)
  }
})

test('only the console’s own origin may read answers or open a socket', async () => {
  const from = (origin: string) => fetch(`${hub.url}/healthz`, { headers: { origin } })
  expect((await from('app://siaga')).headers.get('access-control-allow-origin')).toBe('app://siaga')
  expect((await from('https://example.org')).headers.get('access-control-allow-origin')).not.toBe('https://example.org')
})

test('logging out ends the session and its sockets at once', async () => {
  const token = await logIn(hub, 'operator1')
  const console = await connect(hub, { token })
  expect((await remove(token)).status).toBe(204)
  await until(() => console.socket.disconnected)
  expect(await refusedWith(hub, { token })).toBe('unauthorised')
  expect((await remove(token)).status).toBe(401)
})

test('training accounts hold several sessions', async () => {
  const first = await openConsole(hub, 'operator1')
  const second = await openConsole(hub, 'operator1')
  expect(first.socket.connected).toBe(true)
  first.close()
  second.close()
})

test('a disabled account loses its sessions and sockets at once', async () => {
  const admin = await openConsole(hub, 'admin1')
  const token = await logIn(hub, 'kodim-wakil')
  const liaison = await connect(hub, { token })
  await admin.must('directory:disable-account', { username: 'kodim-wakil', reason: 'Pindah tugas.' })
  await until(() => liaison.socket.disconnected)
  expect(await refusedWith(hub, { token })).toBe('unauthorised')
  const again = await post(`${hub.url}/api/session`, { username: 'kodim-wakil', password: 'latihan112' })
  expect(again.status).toBe(401)
  expect(JSON.stringify(admin.batches)).not.toContain('account-disabled')
  admin.close()
})

test('a session ends after twelve hours, also on an open socket', async () => {
  const token = await logIn(hub, 'operator2')
  const console = await connect(hub, { token })
  clock += 12 * HOUR + 1
  await until(() => console.socket.disconnected)
  expect(await refusedWith(hub, { token })).toBe('session-expired')
})

test('more than two thousand commands in one second are too many', async () => {
  const operator = await openConsole(hub, 'operator1')
  const replies = await Promise.all(Array.from({ length: 2_100 }, () => operator.send('toString', {})))
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code))
  expect(codes.filter((code) => code === 'rate-limited').length).toBeGreaterThanOrEqual(1)
  operator.close()
})

test('a stopping hub answers what it accepted before it goes', async () => {
  const other = await startTestHub()
  const operator = await openConsole(other, 'operator1')
  const before = other.core.head()
  const replies = Array.from({ length: 50 }, () => operator.send('call:receive', { channel: 'phone' }))
  await until(() => other.core.head() > before)
  await other.stop()
  const answers = await Promise.allSettled(replies)
  for (const answer of answers) {
    if (answer.status === 'fulfilled' && !answer.value.ok) expect(answer.value.error.code).toBe('overloaded')
  }
  expect(answers.some((answer) => answer.status === 'fulfilled' && answer.value.ok)).toBe(true)
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow()
  await other.remove()
})

test('off the loopback a hub speaks no plain HTTP unless it is told to', async () => {
  const dataDir = join(tmpdir(), `siaga-${randomUUID()}`)
  const config = { dataDir, port: 0, host: '0.0.0.0', training: true, web: false, logLevel: 'silent' } as const
  const hub = await startHub(config)
  expect(hub.url).toMatch(/^https:/)
  await expect(fetch(`http://127.0.0.1:${hub.port}/healthz`)).rejects.toThrow()
  await hub.stop()
})
