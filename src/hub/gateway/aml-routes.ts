import { Hono } from 'hono'
import { amlCommand } from '../channel/aml'
import type { HubDeps } from './deps'
import { problem, statusOf } from './http-problem'

/**
 * Positions from phones. The network's gateway repeats what is not answered 2xx, so once the key is right every message
 * is, also one that can't be read: it is kept as it came.
 */
export function amlRoutes({ apiKeys, core, door, logger, now }: HubDeps): Hono {
  const routes = new Hono()
  routes.post('/', async (c) => {
    const partner = await apiKeys.partnerOf(c.req.header('x-api-key'), 'aml')
    if (partner === undefined) return problem(c, 403, 'forbidden', 'The API key is missing or wrong.')
    if (core.mode() === 'new') return problem(c, 409, 'conflict', 'The centre has not had its first run.')
    const body = await c.req.text()
    const contentType = c.req.header('content-type') ?? 'text/plain'
    const { actor, workstation, name, commandId, input } = amlCommand(
      body,
      contentType,
      c.req.query('number'),
      partner,
      now(),
    )
    const reply = await door.execute(actor, workstation, name, { commandId, input })
    if (reply.ok) return c.json({ received: true }, 202)
    const { code, message } = reply.error
    logger.warn({ partner, code }, 'a phone’s position was refused')
    // A hub that can't write asks for it again; anything else would be refused again.
    return code === 'overloaded' ? problem(c, statusOf(code), code, message) : c.json({ received: false }, 202)
  })
  return routes
}
