import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { HubDeps } from './deps'
import { problem, readJson } from './http-problem'

const credentials = z.strictObject({ username: z.string().min(1).max(64), password: z.string().min(1).max(256) })

export function sessionRoutes({ sessions }: HubDeps): Hono {
  const routes = new Hono()
  routes.post('/', async (c) => {
    const body = await readJson(c, credentials)
    if (!body.ok) return body.response
    const { username, password } = body.value
    const outcome = await sessions.logIn(username.trim().toLowerCase(), password, addressOf(c))
    if (outcome === 'bad-credentials') return problem(c, 401, 'bad-credentials', 'Wrong account or password.')
    if (outcome === 'too-many') return problem(c, 429, 'rate-limited', 'Too many attempts; wait five minutes.')
    return c.json(outcome)
  })
  routes.delete('/', async (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const ended = token !== undefined && (await sessions.logOut(token))
    return ended ? c.body(null, 204) : problem(c, 401, 'unauthorised', 'There is no such session.')
  })
  return routes
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Set for every request before any door sees it. */
    clientAddress: string
  }
}

/** The address of the one who asks, behind the proxies of the centre. */
export function addressOf(c: Context): string {
  return c.get('clientAddress')
}
