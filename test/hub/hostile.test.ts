import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXml } from '../support/read-xml'
import { hostilePhotos, MARK } from './support/hostile-photos'
import { hostileRequests } from './support/hostile-requests'
import { open311 } from './support/open311'
import { photoWorker } from './support/photo-worker'
import { seeded } from './support/random'
import { logIn, startTestHub, type TestHub } from './support/training-hub'

const SEED = 20_261_124
const PHOTOS = 594
const FORMS = 50
const LARGE = 6
const REQUESTS = 350

let hub: TestHub
let authorization: string
beforeAll(async () => {
  hub = await startTestHub({ photoWorker: photoWorker() })
  authorization = `Bearer ${await logIn(hub, 'operator1')}`
})
afterAll(() => hub.remove())

/** Nothing a browser would run, whatever it takes a file for. */
const SAFE = /^(application\/json|text\/xml|image\/jpeg)\b/

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

function expectSafe({ status, headers }: Response): void {
  expect(status).toBeLessThan(500)
  expect(headers.get('content-type')).toMatch(SAFE)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const hand = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all([hand(), hand(), hand(), hand()])
}

test(`${PHOTOS + FORMS + LARGE} hostile uploads: none crashes the hub, none is stored as sent, none is served as anything but a picture`, async () => {
  const random = seeded(SEED)
  const sent = await hostilePhotos(PHOTOS + FORMS, random)
  const counts = new Map<string, number>()
  const kept = new Set<string>()
  const upload = async (kind: string, init: RequestInit) => {
    const response = await fetch(`${hub.url}/api/uploads`, { method: 'POST', ...init })
    expectSafe(response)
    const body = (await response.json()) as { readonly photoId?: string; readonly error?: { code: string } }
    if (response.status === 201) kept.add(body.photoId ?? '')
    count(counts, `${kind}: ${response.status}`)
  }
  await inTurns([...sent.entries()], async ([index, { kind, bytes }]) => {
    if (index < PHOTOS) return upload(kind, { body: bytes, headers: { authorization, 'content-type': 'image/jpeg' } })
    const form = new FormData()
    form.append('photo', new Blob([bytes], { type: 'image/jpeg' }), '../../foto.jpg')
    return upload(kind, { body: form, headers: { authorization } })
  })
  const thirty = new Uint8Array(30 * 1024 * 1024).fill(0xff)
  for (let at = 0; at < LARGE; at += 1) {
    const response = await fetch(`${hub.url}/api/uploads`, {
      method: 'POST',
      body: thirty,
      headers: { authorization },
    }).catch(
      // The hub hangs up on what it will not read.
      () => undefined,
    )
    if (response !== undefined) expect(response.status).toBe(413)
    count(counts, '30 MB: refused')
  }
  const hashes = new Set(sent.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')))
  const folder = join(hub.dataDir, 'photos')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBe(2 * kept.size)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(file.name).toMatch(/^[0-9a-f]{64}(\.thumb)?\.jpg$/)
    expect(hashes.has(createHash('sha256').update(bytes).digest('hex'))).toBe(false)
    expect(bytes.includes(MARK)).toBe(false)
    expect([bytes.readUInt16BE(0), bytes.readUInt16BE(bytes.length - 2)]).toEqual([0xffd8, 0xffd9])
  }
  for (const photoId of kept) {
    const response = await fetch(`${hub.url}/api/photos/${photoId}`, { headers: { authorization } })
    expectSafe(response)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    await response.arrayBuffer()
  }
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(200)
  process.stdout.write(`${told(counts)}\nkept as new pictures: ${kept.size}\n`)
}, 600_000)

test(`${REQUESTS} hostile Open311 calls: none crashes the hub, and what is taken comes back as text`, async () => {
  const counts = new Map<string, number>()
  const geo = open311(hub)
  await inTurns(hostileRequests(REQUESTS, seeded(SEED + 1)), async ({ kind, path, init }) => {
    const response = await fetch(`${geo.base}/${path}`, init)
    expectSafe(response)
    const text = await response.text()
    if (response.headers.get('content-type')?.startsWith('text/xml') === true) readXml(text)
    else JSON.parse(text)
    expect(text).not.toContain('root:')
    count(counts, `${kind}: ${response.status}`)
  })
  const list = await geo.xml('requests.xml')
  expect(list.status).toBe(200)
  const { text } = await geo.say('requests.xml')
  expect(text).not.toContain('<script')
  expect(({} as Record<string, unknown>)['api_key']).toBeUndefined()
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(200)
  process.stdout.write(`${told(counts)}\n`)
}, 300_000)

function told(counts: ReadonlyMap<string, number>): string {
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, times]) => `  ${times} × ${what}`)
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0)
  return [...lines, `${total} in all`].join('\n')
}
