import { Hono, type Context } from 'hono'
import { mayAgencySeeComplaint } from '../../domain/access/entitlement'
import { isPublic } from '../../domain/complaint/category'
import type { Actor } from '../../domain/kernel/actor'
import { MINUTE } from '../../domain/kernel/time'
import { BadFormError, readMultipart } from '../citizen/read-multipart'
import { createPlaces } from '../rabeg/places'
import { isPhotoId, LARGEST_PHOTO, photoFaults, type PhotoSize } from '../rabeg/photos'
import type { HubDeps } from './deps'
import { problem, statusOf } from './http-problem'
import { readLimited } from './limited-body'
import { createRateLimit, rateKeyOf } from './rate-limit'
import { addressOf } from './session-routes'

/** Photos from one address without an account: three forms full at once, then one in five minutes. */
const AT_ONCE = 30
const LATER = 1 / ((5 * MINUTE) / 1_000)
/** Uploads that are on their way at a time, 15 MB each in memory. */
const ON_THE_WAY = { total: 12, each: 3, forAccounts: 4 }
const PART_LIMITS = { fieldBytes: 1_024, fileBytes: LARGEST_PHOTO + 1, parts: 4, totalBytes: LARGEST_PHOTO + 64 * 1024 }

/** Photos of complaints: `POST /uploads`, and `GET /photos/{photoId}?size=thumb`. */
export function photoRoutes({ config, core, sessions, photos, now }: HubDeps): Hono {
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, LATER)
  const places = createPlaces(ON_THE_WAY)

  /** Who asks; `undefined`: somebody without an account. */
  async function actorOf(c: Context): Promise<Actor | 'unauthorised' | undefined> {
    const header = c.req.header('authorization')
    if (header === undefined) return undefined
    const token = /^Bearer (\S+)$/i.exec(header)?.[1]
    const session = token === undefined ? 'unauthorised' : await sessions.check(token)
    return typeof session === 'string' ? 'unauthorised' : session.actor
  }

  async function maySee(photoId: string, actor: Actor | undefined): Promise<boolean> {
    if (actor !== undefined && actor.role !== 'liaison') return true
    const uses = await core.photos.uses([photoId])
    // Just uploaded, for an answer that is still being written.
    if (uses.length === 0) return actor !== undefined
    for (const complaintId of new Set(uses.map((use) => use.complaintId))) {
      const complaint = await core.readComplaint(complaintId)
      if (complaint === undefined) continue
      const category = core.categories().find(({ id }) => id === complaint.category)
      if (isPublic(complaint, category)) return true
      if (actor?.role === 'liaison' && mayAgencySeeComplaint(complaint, actor.agencyId)) return true
    }
    return false
  }

  routes.post('/uploads', async (c) => {
    const actor = await actorOf(c)
    if (actor === 'unauthorised' || (actor === undefined && config.public !== true)) {
      return problem(c, 401, 'unauthorised', 'There is no such session.')
    }
    if (core.mode() === 'new') return problem(c, 409, 'conflict', 'The centre has not had its first run.')
    const from = actor === undefined ? rateKeyOf(addressOf(c)) : undefined
    const wait = from === undefined ? 0 : limit.take(from)
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return closing(c, problem(c, 429, 'rate-limited', 'Too many photos from this address; wait a little.'))
    }
    const leave = places.take(from)
    if (leave === undefined) {
      return closing(c, problem(c, 503, 'overloaded', 'Too many photos at once; send it again in a minute.'))
    }
    // Once it is here the decoder's own places count.
    const bytes = await readPhotoBody(c).finally(leave)
    if (bytes === 'too-large') {
      const refused = { code: 'too-large', fault: 'too-large', message: photoFaults['too-large'] }
      return closing(c, c.json({ error: refused }, 413))
    }
    if (bytes === 'no-form') return problem(c, 400, 'invalid-input', 'The form can not be read.', [])
    const outcome = await photos.keepPhoto(bytes, from)
    if (outcome.ok) {
      const { photoId, width, height } = outcome.value
      return c.json({ photoId, width, height }, 201)
    }
    return c.json({ error: outcome.error }, statusOf(outcome.error.code))
  })

  routes.get('/photos/:photoId', async (c) => {
    const actor = await actorOf(c)
    if (actor === 'unauthorised') return problem(c, 401, 'unauthorised', 'There is no such session.')
    const photoId = c.req.param('photoId')
    const size: PhotoSize = c.req.query('size') === 'thumb' ? 'thumb' : 'full'
    const found =
      isPhotoId(photoId) && (await maySee(photoId, actor)) ? await photos.readPhoto(photoId, size) : undefined
    if (found === undefined) return problem(c, 404, 'not-found', 'There is no such photo.')
    return photoResponse(found, actor === undefined)
  })
  return routes
}

/** The bytes of a JPEG of the store, as nothing but a picture. `forAnybody`: caches on the way may keep it too. */
export function photoResponse(jpeg: Uint8Array, forAnybody: boolean): Response {
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      // Its name is its hash: it never changes. A week, because a complaint can become private.
      'cache-control': `${forAnybody ? 'public' : 'private'}, max-age=604800, immutable`,
    },
  })
}

/** The bytes of the picture: the body itself, or the first file of a form. */
async function readPhotoBody(c: Context): Promise<Uint8Array | 'too-large' | 'no-form'> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data/i.test(type)) return readLimited(c.req.raw, LARGEST_PHOTO)
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  if (boundary === null || c.req.raw.body === null) return 'no-form'
  if (Number(c.req.header('content-length') ?? 0) > PART_LIMITS.totalBytes) return 'too-large'
  try {
    // Its chunks are bytes (Fetch, 5.3); the type does not say so.
    const body = c.req.raw.body as unknown as AsyncIterable<Uint8Array>
    for await (const part of readMultipart(body, boundary[1] ?? boundary[2] ?? '', PART_LIMITS)) {
      if (part.fileName !== undefined) return part.isCut ? 'too-large' : part.bytes
    }
    return 'no-form'
  } catch (cause) {
    if (cause instanceof BadFormError) return cause.reason === 'too-large' ? 'too-large' : 'no-form'
    throw cause
  }
}

/** What is left of the body stays unread, so the connection can't carry another request. */
function closing(c: Context, response: Response): Response {
  response.headers.set('connection', 'close')
  void c.req.raw.body?.cancel().catch(() => undefined)
  return response
}
