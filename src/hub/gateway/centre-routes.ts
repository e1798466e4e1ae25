import { Hono } from 'hono'
import { CONTRACT_VERSION } from '../../contract/version'
import { isLoopback } from '../config'
import { createFailures } from './failures'
import { firstRunBody } from './first-run'
import type { HubDeps } from './deps'
import { problem, readJson, statusOf } from './http-problem'
import { addressOf } from './session-routes'
import { HUB_VERSION } from '../version'

/** The centre's own name, as its letterhead has it. */
const CENTRE_NAME = 'NTPD 112 Kota Serang'

/** What centre this is, and its first day. */
export function centreRoutes({ config, core, firstRun, now, logger }: HubDeps): Hono {
  const routes = new Hono()
  const failures = createFailures(now)
  let busy = false
  routes.get('/centre', (c) =>
    c.json({
      mode: core.mode(),
      name: CENTRE_NAME,
      contract: CONTRACT_VERSION,
      version: HUB_VERSION,
      ...(config.insecure === true && !isLoopback(config.host) ? { insecure: true } : {}),
    }),
  )
  routes.post('/first-run', async (c) => {
    const body = await readJson(c, firstRunBody)
    if (!body.ok) return body.response
    const address = addressOf(c)
    if (!failures.begin(address)) return problem(c, 429, 'rate-limited', 'Too many attempts; wait five minutes.')
    if (core.mode() !== 'new' || busy) return problem(c, 409, 'conflict', 'The centre has had its first run.')
    if (!firstRun.isCode(body.value.code)) return problem(c, 403, 'forbidden', 'The code is wrong.')
    failures.succeeded(address)
    busy = true
    try {
      if ('training' in body.value) await firstRun.asTraining()
      else {
        const { username, name, password } = body.value
        const reply = await firstRun.asLive({ username, name, password })
        if (!reply.ok) return problem(c, statusOf(reply.error.code), reply.error.code, reply.error.message)
      }
      logger.info({ mode: core.mode() }, 'first run done')
      return c.json({ mode: core.mode() }, 201)
    } finally {
      busy = false
    }
  })
  return routes
}
