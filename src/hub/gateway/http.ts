import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { citizenRoutes } from '../citizen/routes'
import { amlRoutes } from './aml-routes'
import { centreRoutes } from './centre-routes'
import { clientAddress } from './client-address'
import type { HubDeps } from './deps'
import { problem } from './http-problem'
import { metricsRoutes } from './metrics-routes'
import { CONSOLE_ORIGIN } from './origins'
import { OPEN311_PATH, open311Routes } from './open311/routes'
import { photoRoutes } from './photo-routes'
import { sessionRoutes } from './session-routes'
import { telephonyRoutes } from './telephony-routes'
import { unitRoutes } from './unit-routes'
import { webConsole } from './web-console'
import { importRoutes } from '../rabeg/import-routes'
import { HUB_VERSION } from '../version'

const LARGEST_BODY = 256 * 1024
/** Doors for photos and forms: each reads what comes piece by piece, up to a limit of its own. */
const READ_THEIR_OWN = /^\/(api\/uploads$|api\/complaints\/import$|rabeg(\/|$)|open311\/)/

/** Everything the hub answers over plain HTTP. */
export function createHttp(deps: HubDeps): Hono {
  const { config, core, logger } = deps
  const http = new Hono()
  const trustedProxies = config.trustedProxies ?? []
  http.use((c, next) => {
    const remote = getConnInfo(c).remote.address ?? 'unknown'
    c.set('clientAddress', clientAddress(remote, c.req.header('x-forwarded-for'), trustedProxies))
    return next()
  })
  http.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('referrer-policy')) c.header('referrer-policy', 'no-referrer')
    c.header('x-frame-options', 'DENY')
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    }
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  http.use(cors({ origin: CONSOLE_ORIGIN, allowHeaders: ['authorization', 'content-type'], maxAge: 600 }))
  const limited = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => {
      // The rest of the body stays unread, so the connection can't carry another request.
      c.header('connection', 'close')
      return problem(c, 413, 'too-large', 'A body is at most 256 kB.', [])
    },
  })
  http.use((c, next) => (READ_THEIR_OWN.test(c.req.path) ? next() : limited(c, next)))
  http.get('/healthz', (c) => c.json({ status: 'ok', version: HUB_VERSION, seq: core.head() }))
  http.get('/readyz', (c) => (deps.ready() ? c.json({ status: 'ready' }) : c.json({ status: 'not-ready' }, 503)))
  http.route('/metrics', metricsRoutes(deps))
  http.route('/api/session', sessionRoutes(deps))
  http.route('/api/telephony', telephonyRoutes(deps))
  http.route('/api/aml', amlRoutes(deps))
  http.route('/api/units', unitRoutes(deps))
  http.route('/api/complaints', importRoutes(deps))
  http.route('/api', photoRoutes(deps))
  http.route('/api', centreRoutes(deps))
  // What strangers ask for is work for the hub that dispatches: the centre decides whether this one does it.
  if (config.public === true) {
    http.route(OPEN311_PATH, open311Routes(deps))
    http.route('/rabeg', citizenRoutes(deps))
  }
  if (config.web && config.webRoot !== undefined) http.route('/', webConsole(config.webRoot))
  http.notFound((c) => problem(c, 404, 'not-found', 'There is nothing here.'))
  http.onError((cause, c) => {
    logger.error({ err: cause, path: c.req.path }, 'a request failed')
    return problem(c, 500, 'internal', 'The hub could not do this.')
  })
  return http
}
