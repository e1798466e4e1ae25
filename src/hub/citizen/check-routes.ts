import { Hono } from 'hono'
import { z } from 'zod'
import { maskPersonal } from '../../domain/complaint/mask-personal'
import { proposeSecret } from '../../domain/complaint/propose-secret'
import { proposeRoutes } from '../../domain/complaint/propose-routes'
import { readLimited } from '../gateway/limited-body'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { isOwnOrigin } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { optionsFor } from './place-choice'
import { dangerSeen } from './render/danger'
import { emergencyOf } from './submit-report'

const asked = z.strictObject({ text: z.string().max(8_000), place: z.string().max(400) })
const MOST_BODY = 64 * 1024
const AT_ONCE = 60
const PER_SECOND = 2
/** Fewer letters name no place. */
const SHORTEST_PLACE = 3

/** What the page says while somebody types. It keeps nothing, and the form works without it. */
export function checkRoutes(deps: CitizenDeps): Hono {
  const { core, centre, now } = deps
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, PER_SECOND)
  routes.post('/periksa', async (c) => {
    if (!isOwnOrigin(c)) return c.json({}, 403)
    if (limit.take(rateKeyOf(addressOf(c))) > 0) return c.json({}, 429)
    const body = await readLimited(c.req.raw, MOST_BODY)
    if (body === 'too-large') {
      c.header('connection', 'close')
      return c.json({}, 413)
    }
    const parsed = asked.safeParse(jsonOf(body))
    if (!parsed.success) return c.json({}, 422)
    const { text, place } = parsed.data
    const { say } = viewFor(c, deps)
    const danger = dangerSeen(text, await emergencyOf(text, [], undefined, centre), false)
    const places = place.trim().length < SHORTEST_PLACE ? [] : optionsFor(place, await centre.areas())
    const category = await proposedFor(text)
    const secret = proposeSecret(text, '')
    const covered = maskPersonal(text)
    return c.json({
      words: danger?.level === 'danger' ? danger.words : [],
      isDanger: danger?.level === 'danger',
      ...(danger?.level === 'danger' ? { advice: say(`advice.${danger.advice}`) } : {}),
      ...(secret === undefined ? {} : { secret }),
      ...(covered === text ? {} : { covered }),
      ...(category === undefined ? {} : { category }),
      places: places.map(({ label }) => label),
    })
  })

  /** Only one the centre itself would go by. */
  async function proposedFor(text: string): Promise<string | undefined> {
    const routing = await centre.routing()
    if (routing === undefined) return undefined
    const { proposals, confidence } = proposeRoutes({ text }, core.categories(), routing)
    return confidence >= routing.confirmBelow ? proposals[0]?.category : undefined
  }
  return routes
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}
