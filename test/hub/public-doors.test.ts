import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../src/hub/config'
import { logIn, startTestHub, type TestHub } from './support/training-hub'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ public: false })
})
afterAll(() => hub.remove())

test.each([
  '/rabeg',
  '/rabeg/lacak',
  '/rabeg/warga',
  '/rabeg/angka',
  '/open311/v2/services.json',
  '/open311/v2/requests.xml',
])('a hub that was not told to let strangers in has no door at %s', async (path) => {
  expect((await fetch(`${hub.url}${path}`)).status).toBe(404)
})

test('nor does it keep a photo of somebody without an account', async () => {
  const body = new FormData()
  body.set('photo', new Blob([new Uint8Array([0xff, 0xd8, 0xff])]), 'a.jpg')
  expect((await fetch(`${hub.url}/api/uploads`, { method: 'POST', body })).status).toBe(401)
})

test('links that are given out begin with the address of the hub, whatever host the caller says it is', async () => {
  for (const publicUrl of [undefined, 'https://rabeg.contoh.id']) {
    const open = await startTestHub(publicUrl === undefined ? {} : { publicUrl })
    try {
      const { text } = await askAs(open.url, '/open311/v2/discovery.json', { host: 'jahat.example' })
      const { endpoints } = JSON.parse(text) as { readonly endpoints: readonly { readonly url: string }[] }
      expect(new Set(endpoints.map(({ url }) => url))).toEqual(new Set([`${publicUrl ?? open.url}/open311/v2`]))
    } finally {
      await open.remove()
    }
  }
})

test('the hub is told where strangers find it by an address without anything behind the host', () => {
  expect(parseConfig(['--public-url', 'https://rabeg.contoh.id/'], {}).publicUrl).toBe('https://rabeg.contoh.id')
  expect(parseConfig([], {}).publicUrl).toBeUndefined()
  for (const wrong of ['rabeg.contoh.id', 'javascript:alert(1)', 'ftp://contoh.id']) {
    expect(() => parseConfig(['--public-url', wrong], {})).toThrow(/--public-url/)
  }
})

test('what the hub counts is for the machine itself and for supervisors once strangers are let in', async () => {
  const open = await startTestHub()
  const behindProxy = { 'x-forwarded-for': '203.0.113.7' }
  const asked = async (headers: Record<string, string>) => (await askAs(open.url, '/metrics', headers)).status
  const bearer = async (username: string) => ({
    ...behindProxy,
    authorization: `Bearer ${await logIn(open, username)}`,
  })
  try {
    expect(await asked({})).toBe(200)
    expect(await asked(behindProxy)).toBe(401)
    expect(await asked({ ...behindProxy, authorization: 'Bearer salah' })).toBe(401)
    expect(await asked(await bearer('operator1'))).toBe(403)
    expect(await asked(await bearer('supervisor1'))).toBe(200)
    expect(await asked(await bearer('admin1'))).toBe(200)
    expect((await askAs(hub.url, '/metrics', behindProxy)).status).toBe(200)
  } finally {
    await open.remove()
  }
})

/** `fetch` sets the host itself. */
function askAs(
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}${path}`, { headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (text += piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end()
  })
}
