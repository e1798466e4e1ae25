import { Hono, type Context } from 'hono'
import { isLoopback } from '../config'
import type { HubDeps } from './deps'
import { problem } from './http-problem'
import { addressOf } from './session-routes'

/** Headers by which a proxy says that it asks for somebody else. */
const FOR_ANOTHER = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']

/** What the hub counts, as Prometheus reads it. Where strangers are let in: for this machine, supervisors and admins alone. */
export function metricsRoutes({ config, metrics, sessions }: HubDeps): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    if (config.public === true && !isThisMachine(c)) {
      const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
      const session = token === undefined ? 'unauthorised' : await sessions.check(token)
      if (typeof session === 'string') return problem(c, 401, 'unauthorised', 'There is no such session.')
      const { role } = session.actor
      if (role !== 'supervisor' && role !== 'admin') return problem(c, 403, 'forbidden', 'This is for supervisors.')
    }
    c.header('content-type', metrics.registry.contentType)
    return c.body(await metrics.registry.metrics())
  })
  return routes
}

/** A proxy on this machine is this machine, but whoever it asks for is not. */
function isThisMachine(c: Context): boolean {
  return (
    isLoopback(addressOf(c).replace(/^::ffff:/i, '')) && FOR_ANOTHER.every((name) => c.req.header(name) === undefined)
  )
}
