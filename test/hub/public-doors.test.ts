import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHub, type TestHub } from './support/training-hub'

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
