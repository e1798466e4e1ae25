import { Hono } from 'hono'
import { z } from 'zod'
import { instant, slug } from '../../contract/primitives'
import type { HubDeps } from './deps'
import { problem, readJson } from './http-problem'

/** With an offset, so that no clock of a vehicle is guessed. */
const isoInstant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

/** More than a city has vehicles: a partner that sends its past in one go is told so. */
const MOST = 2_000

const reports = z
  .array(
    z.strictObject({
      unitId: slug,
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      at: z.union([instant, isoInstant.pipe(instant)]),
      accuracy: z.number().min(0).max(1_000_000).exactOptional(),
    }),
  )
  .max(MOST)

/** Positions of units, from whoever follows the vehicles. */
export function unitRoutes({ apiKeys, core, now, positions }: HubDeps): Hono {
  const routes = new Hono()
  routes.post('/positions', async (c) => {
    const partner = await apiKeys.partnerOf(c.req.header('x-api-key'), 'positions')
    if (partner === undefined) return problem(c, 403, 'forbidden', 'The API key is missing or wrong.')
    const body = await readJson(c, reports)
    if (!body.ok) return body.response
    if (core.mode() === 'new') return problem(c, 409, 'conflict', 'The centre has not had its first run.')
    return c.json(positions.report(body.value, now()), 202)
  })
  return routes
}
