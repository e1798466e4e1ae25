import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { deflateSync } from 'node:zlib'
import { join } from 'node:path'
import { Jimp } from 'jimp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup } from '../../src/hub/backup/make-backup'
import { restoreBackup } from '../../src/hub/backup/restore-backup'
import { openSqlite } from '../../src/hub/db/sqlite'
import { pngOf } from './support/hostile-photos'
import { picture, placed } from './support/pictures'
import { photoWorker } from './support/photo-worker'
import { logIn, openConsole, startTestHub, type TestConsole, type TestHub } from './support/training-hub'

let hub: TestHub
let operator: TestConsole
let now = 1_795_500_000_000
let token: string
beforeAll(async () => {
  hub = await startTestHub({ now: () => now, photoWorker: photoWorker() })
  operator = await openConsole(hub, 'operator1')
  token = await logIn(hub, 'operator1')
})
afterAll(() => hub.remove())

const bearer = () => ({ authorization: `Bearer ${token}` })

async function upload(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = bearer()) {
  const response = await fetch(`${hub.url}/api/uploads`, { method: 'POST', body: bytes, headers })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown> & {
      error?: { code: string; fault: string }
    },
  }
}

async function kept(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { status, body } = await upload(bytes)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body['photoId'])
}

const fetched = (photoId: string, query = '', headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/api/photos/${photoId}${query}`, { headers })

const place = { lat: -6.12, lon: 106.15, source: 'map', areaCode: '36.73.01.1005' }
async function submit(photoIds: readonly string[], more: object = {}): Promise<string> {
  const input = { channel: 'counter', category: 'sampah', text: 'Sampah menumpuk.', location: place, photoIds, ...more }
  const { complaintId } = await operator.must('complaint:submit', input)
  return String(complaintId)
}

test('a photo is kept as a new JPEG: nothing of the file but what it shows', async () => {
  const original = placed(await picture('image/jpeg', { seed: 1 }), -6.1201, 106.1502)
  const trailed = new Uint8Array(Buffer.concat([original, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]))
  const photoId = await kept(trailed)
  const response = await fetched(photoId, '', bearer())
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.status).toBe(200)
  expect(bytes.includes('script')).toBe(false)
  expect(bytes.includes('Exif')).toBe(false)
  const image = await Jimp.fromBuffer(bytes)
  expect([image.mime, image.width, image.height]).toEqual(['image/jpeg', 640, 480])
})

test('the place a camera wrote into it is kept apart, for the staff', async () => {
  const photoId = await kept(placed(await picture('image/jpeg', { seed: 2 }), -6.1201, 106.1502))
  const row = await hub.core.photos.find(photoId)
  expect(row?.position?.lat).toBeCloseTo(-6.1201, 5)
  expect(row?.position?.lon).toBeCloseTo(106.1502, 5)
})

test('a PNG becomes a JPEG, and what shines through becomes white', async () => {
  const glass = new Jimp({ width: 40, height: 40, color: 0x00000000 })
  const photoId = await kept(new Uint8Array(await glass.getBuffer('image/png')))
  const image = await Jimp.fromBuffer(Buffer.from(await (await fetched(photoId, '', bearer())).arrayBuffer()))
  expect(image.mime).toBe('image/jpeg')
  expect(image.getPixelColor(20, 20)).toBeGreaterThan(0xf0f0f0ff)
})

test('a large photo is kept smaller, with a thumbnail', async () => {
  const photoId = await kept(await picture('image/jpeg', { seed: 3, width: 2600, height: 1300 }))
  const sizeOf = async (query: string) => {
    const image = await Jimp.fromBuffer(Buffer.from(await (await fetched(photoId, query, bearer())).arrayBuffer()))
    return [image.width, image.height]
  }
  expect(await sizeOf('')).toEqual([2048, 1024])
  expect(await sizeOf('?size=thumb')).toEqual([320, 160])
})

test('a photo is sent as a picture and nothing else, and may be kept by the browser', async () => {
  const photoId = await kept(await picture('image/jpeg', { seed: 4 }))
  await submit([photoId])
  const { headers, status } = await fetched(photoId)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('image/jpeg')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('cache-control')).toContain('immutable')
})

test('Open311 names the photo of a public complaint where anybody can see it', async () => {
  const id = await submit([await kept(await picture('image/jpeg', { seed: 41 }))])
  const response = await fetch(`${hub.url}/open311/v2/requests/${id}.json`)
  const [request] = (await response.json()) as readonly { readonly media_url: string }[]
  expect((await fetch(request?.media_url ?? '')).headers.get('content-type')).toBe('image/jpeg')
})

test('anybody sees the photos of a public complaint, and no others', async () => {
  const unsent = await kept(await picture('image/jpeg', { seed: 5 }))
  const open = await kept(await picture('image/jpeg', { seed: 6 }))
  const secret = await kept(await picture('image/jpeg', { seed: 7 }))
  const about = await kept(await picture('image/jpeg', { seed: 8 }))
  await submit([open])
  await submit([secret], { secret: true })
  await submit([about], { category: 'pelayanan-aparatur' })
  const seen = await Promise.all([unsent, open, secret, about].map(async (id) => (await fetched(id)).status))
  expect(seen).toEqual([404, 200, 404, 404])
  const staff = await Promise.all(
    [unsent, open, secret, about].map(async (id) => (await fetched(id, '', bearer())).status),
  )
  expect(staff).toEqual([200, 200, 200, 200])
})

test('an agency sees the photos of its own complaints only', async () => {
  const photoId = await kept(await picture('image/jpeg', { seed: 9 }))
  await submit([photoId], { secret: true })
  const dlh = { authorization: `Bearer ${await logIn(hub, 'dlh')}` }
  const dishub = { authorization: `Bearer ${await logIn(hub, 'dishub')}` }
  expect((await fetched(photoId, '', dlh)).status).toBe(200)
  expect((await fetched(photoId, '', dishub)).status).toBe(404)
})

interface KnownPhoto {
  readonly photoId: string
  readonly use: string
  readonly position?: { readonly lat: number; readonly lon: number }
  readonly usedBefore: readonly { readonly complaintId?: string; readonly use: string; readonly distance: number }[]
}

const known = async (console: TestConsole, complaintId: string) =>
  (await console.must('query:complaint-photos', { complaintId }))['items'] as readonly KnownPhoto[]

test('the room is told where a photo was taken, an agency only of a reporter who is no secret', async () => {
  const photoId = await kept(placed(await picture('image/jpeg', { seed: 21 }), -6.1201, 106.1502))
  const [open, secret] = [await submit([photoId]), await submit([photoId], { secret: true })]
  const dlh = await openConsole(hub, 'dlh')
  const places = async (console: TestConsole, id: string) =>
    (await known(console, id)).map(({ position }) => position?.lat)
  expect(await places(operator, secret)).toEqual([expect.closeTo(-6.1201, 4)])
  expect(await places(dlh, open)).toEqual([expect.closeTo(-6.1201, 4)])
  expect(await places(dlh, secret)).toEqual([undefined])
  const dishub = await openConsole(hub, 'dishub')
  expect((await dishub.send('query:complaint-photos', { complaintId: open })).ok).toBe(false)
  dlh.close()
  dishub.close()
})

test('a proof that shows what was shown before raises an alarm, also smaller and compressed again', async () => {
  const first = await picture('image/jpeg', { seed: 22 })
  const again = (await Jimp.fromBuffer(Buffer.from(first))).scaleToFit({ w: 400, h: 300 })
  const [proof, copy] = [
    await kept(first),
    await kept(new Uint8Array(await again.getBuffer('image/jpeg', { quality: 40 }))),
  ]
  expect(copy).not.toBe(proof)
  const other = await kept(await picture('image/jpeg', { seed: 23 }))
  const [a, b, c] = [await submit([]), await submit([]), await submit([])]
  const dlh = await openConsole(hub, 'dlh')
  const answer = async (complaintId: string, photoId: string) => {
    now += 1_000
    await dlh.must('complaint:complete', { complaintId, text: 'Sampah sudah diangkut.', photoIds: [photoId] })
  }
  await answer(a, proof)
  await answer(b, copy)
  await answer(c, other)
  expect((await known(operator, a))[0]?.usedBefore).toEqual([])
  expect((await known(operator, b))[0]?.usedBefore).toMatchObject([{ complaintId: a, use: 'proof' }])
  expect((await known(operator, c))[0]?.usedBefore).toEqual([])
  const { items } = await operator.must('query:complaint-alarms', {})
  const alarms = (items as readonly Record<string, unknown>[]).filter(({ kind }) => kind === 'photo-reused')
  expect(alarms).toMatchObject([{ complaintId: b, photoId: copy, earlierId: a }])
  // Which other complaint it was is not for the agency.
  expect((await known(dlh, b))[0]?.usedBefore[0]).not.toHaveProperty('complaintId')
  dlh.close()
})

test("a citizen's own photo is no proof, the agency's own proof twice on one complaint is no reuse", async () => {
  const photoId = await kept(await picture('image/jpeg', { seed: 24 }))
  const mine = await kept(await picture('image/jpeg', { seed: 25 }))
  const [a, b] = [await submit([photoId]), await submit([])]
  const dlh = await openConsole(hub, 'dlh')
  now += 1_000
  await dlh.must('complaint:respond', { complaintId: a, text: 'Sampah sudah diangkut.', photoIds: [photoId] })
  await dlh.must('complaint:respond', { complaintId: b, text: 'Sampah sedang diangkut.', photoIds: [mine] })
  now += 1_000
  await dlh.must('complaint:complete', { complaintId: b, text: 'Sampah sudah diangkut.', photoIds: [mine] })
  const proofs = async (id: string) => (await known(operator, id)).filter(({ use }) => use === 'proof')
  expect((await proofs(a)).map(({ usedBefore }) => usedBefore.map(({ use }) => use))).toEqual([['report']])
  expect((await proofs(b)).map(({ usedBefore }) => usedBefore)).toEqual([[], []])
  dlh.close()
})

test('what is too large is refused while it comes', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent >= 30 * 1024 * 1024) return controller.close()
      sent += 256 * 1024
      controller.enqueue(new Uint8Array(256 * 1024).fill(0xff))
    },
  })
  const init = { method: 'POST', body, headers: bearer(), duplex: 'half' } as RequestInit
  const answer = await fetch(`${hub.url}/api/uploads`, init).then(
    (response) => response.status,
    // The hub may hang up before everything is sent; then it has read no further.
    () => 413,
  )
  expect(answer).toBe(413)
  expect(sent).toBeLessThan(24 * 1024 * 1024)
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
})

test('a picture of more pixels than may be decoded is refused by its header', async () => {
  const bomb = new Uint8Array(pngOf(60_000, 60_000, Buffer.alloc(10)))
  const { status, body } = await upload(bomb)
  expect([status, body.error?.fault]).toEqual([422, 'too-many-pixels'])
})

test('a large picture of nearly no bytes is refused by its header, a small flat one is a picture like others', async () => {
  const flat = async (height: number) =>
    new Uint8Array(await new Jimp({ width: 3_000, height, color: 0xffffffff }).getBuffer('image/png'))
  const { status, body } = await upload(await flat(3_000))
  expect([status, body.error?.fault]).toEqual([422, 'empty'])
  expect((await upload(await flat(300))).status).toBe(201)
})

test('an interlaced PNG that unpacks to far more than its pixels is refused', async () => {
  const { status, body } = await upload(new Uint8Array(pngOf(8, 8, deflateSync(Buffer.alloc(200_000_000)), 1)))
  expect([status, body.error?.fault]).toEqual([422, 'damaged'])
})

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['GIF', 'GIF89a/*<script>*/'],
  ['ZIP', 'PK\u0003\u0004'],
  ['nothing', ''],
])('%s with the name of a photo is refused', async (_type, text) => {
  const form = new FormData()
  form.append('photo', new Blob([text], { type: 'image/jpeg' }), 'foto.jpg')
  const response = await fetch(`${hub.url}/api/uploads`, { method: 'POST', body: form, headers: bearer() })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ error: { fault: 'not-a-photo' } })
})

test('a photo in a form is taken like one that is sent as it is', async () => {
  const bytes = await picture('image/jpeg', { seed: 10 })
  const form = new FormData()
  form.append('photo', new Blob([bytes]), 'foto.jpg')
  const response = await fetch(`${hub.url}/api/uploads`, { method: 'POST', body: form })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ photoId: await kept(bytes) })
})

test('the hub goes on when its decoder is given what breaks it', async () => {
  const whole = await picture('image/jpeg', { seed: 11 })
  const cut = whole.slice(0, 200)
  expect((await upload(cut)).status).toBe(422)
  expect((await upload(whole)).status).toBe(201)
})

test('a backup holds the photos and what is known of them, and nothing half written', async () => {
  const photoId = await kept(placed(await picture('image/jpeg', { seed: 31 }), -6.1201, 106.1502))
  writeFileSync(join(hub.dataDir, 'photos', `${photoId}.jpg.part`), 'half')
  const folder = mkdtempSync(join(tmpdir(), 'siaga-photo-backup-'))
  try {
    await makeBackup(hub.dataDir, join(folder, 'b'), now)
    await restoreBackup(join(folder, 'b'), join(folder, 'restored'))
    const files = readdirSync(join(folder, 'restored', 'photos'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.includes(photoId)).length).toBe(2)
    expect(files.some((file) => file.endsWith('.part'))).toBe(false)
    const log = await openSqlite(join(folder, 'restored', 'log.db'), true)
    const [row] = await log.all('SELECT position FROM photos WHERE id = ?', [photoId])
    await log.close()
    expect(String(row?.['position'])).toContain('-6.12')
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(join(hub.dataDir, 'photos', `${photoId}.jpg.part`))
  }
})

test('an address without an account is told to wait after too many photos', async () => {
  const statuses: number[] = []
  for (let sent = 0; sent < 40; sent += 1) {
    const response = await fetch(`${hub.url}/api/uploads`, { method: 'POST', body: 'x' })
    statuses.push(response.status)
    await response.arrayBuffer()
  }
  expect(statuses.at(-1)).toBe(429)
  expect((await upload(await picture('image/jpeg', { seed: 12 }))).status).toBe(201)
})

test('an address that holds its uploads open has three of them at a time; the staff sends on', async () => {
  const other = await startTestHub({ photoWorker: photoWorker() })
  const untilStatus = async (wanted: number) => {
    let status = 0
    for (let tries = 0; status !== wanted && tries < 20; tries += 1)
      status = (await fetch(`${other.url}/api/uploads`, { method: 'POST', body: 'x' })).status
    expect(status).toBe(wanted)
  }
  const held = Array.from({ length: 3 }, () => {
    const gone = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array([0xff, 0xd8])),
    })
    const init = { method: 'POST', body, duplex: 'half', signal: gone.signal } as RequestInit
    // Hung up on below.
    const answer = fetch(`${other.url}/api/uploads`, init).catch(() => undefined)
    return { gone, answer }
  })
  await untilStatus(503)
  const own = await logIn(other, 'operator1')
  const bytes = await picture('image/jpeg', { seed: 41 })
  const headers = { authorization: `Bearer ${own}` }
  expect((await fetch(`${other.url}/api/uploads`, { method: 'POST', body: bytes, headers })).status).toBe(201)
  for (const { gone } of held) gone.abort()
  await Promise.all(held.map(({ answer }) => answer))
  await untilStatus(422)
  await other.remove()
})

test('a photo that nobody sent is cleared away after a day, one that was sent stays', async () => {
  const unsent = await kept(await picture('image/jpeg', { seed: 13 }))
  const sent = await kept(await picture('image/jpeg', { seed: 14 }))
  await submit([sent])
  now += 25 * 3_600_000
  token = await logIn(hub, 'operator1')
  const fresh = await kept(await picture('image/jpeg', { seed: 15 }))
  const { createPhotos } = await import('../../src/hub/rabeg/photos')
  const { createLogger } = await import('../../src/hub/logger')
  const store = createPhotos({
    dataDir: hub.dataDir,
    table: hub.core.photos,
    workerScript: undefined,
    now: () => now,
    logger: createLogger('silent'),
  })
  expect(await store.sweep()).toBeGreaterThan(0)
  expect(await store.readPhoto(unsent)).toBeUndefined()
  expect(await store.readPhoto(sent)).toBeDefined()
  expect(await store.readPhoto(fresh)).toBeDefined()
  const files = readdirSync(join(hub.dataDir, 'photos'), { recursive: true, encoding: 'utf8' })
  expect(files.some((file) => file.includes(unsent))).toBe(false)
  const file = files.find((name) => name.endsWith(`${sent}.jpg`)) ?? ''
  expect(readFileSync(join(hub.dataDir, 'photos', file)).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})
