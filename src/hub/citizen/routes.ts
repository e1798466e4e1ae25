import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { HubDeps } from '../gateway/deps'
import { actRoutes } from './act-routes'
import { pageOf } from './answer'
import { readAssets } from './assets'
import { centreOf } from './centre'
import { checkRoutes } from './check-routes'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { figuresRoutes } from './figures-routes'
import { followRoutes } from './follow-routes'
import { createSigner } from './form-token'
import { keepRoutes } from './keep-routes'
import { BadFormError } from './read-multipart'
import { createReceipts } from './receipts'
import { noticePage } from './render/layout'
import { reportRoutes } from './report-routes'
import { createPhotoTaker } from './taken-photos'
import { urgentRoutes } from './urgent-routes'
import { createVisitors } from './visitor'

/** The address of a file says its hash. */
const FOREVER = 'public, max-age=31536000, immutable'

/** Everything below `/rabeg`: the page of a citizen, who has no account. */
export function citizenRoutes(hub: HubDeps): Hono {
  const signer = createSigner(hub.config.dataDir)
  const deps: CitizenDeps = {
    ...hub,
    assets: readAssets(hub.config.citizenRoot),
    centre: centreOf(hub.core),
    signer,
    visitors: createVisitors(signer, hub.now),
    receipts: createReceipts(hub.now),
  }
  const taker = createPhotoTaker(hub.photos, deps.signer, hub.now)
  const follow = followRoutes(deps)
  const routes = new Hono()
  routes.use(compress())
  routes.get('/berkas/:name', (c) => {
    const asset = deps.assets.files.get(c.req.param('name'))
    if (asset === undefined) return c.body(null, 404)
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': FOREVER })
  })
  routes.use(async (c, next) => {
    if (hub.core.mode() !== 'new') return next()
    const view = viewFor(c, deps)
    return pageOf(c, noticePage(view, view.say('fault.closed'), view.say('fault.closed-text')), 503)
  })
  routes.route('/', reportRoutes(deps, taker))
  routes.route('/', checkRoutes(deps))
  routes.route('/', follow.routes)
  routes.route('/', figuresRoutes(deps))
  routes.route('/', actRoutes(deps, taker, follow))
  routes.route('/', urgentRoutes(deps, follow))
  routes.route('/', keepRoutes(deps, follow))
  routes.all('*', (c) => {
    const view = viewFor(c, deps)
    if (c.req.path === '/rabeg/') return c.redirect(view.url(''), 302)
    return pageOf(c, noticePage(view, view.say('fault.page'), view.say('fault.page-text')), 404)
  })
  routes.onError((cause, c) => {
    const view = viewFor(c, deps)
    if (cause instanceof BadFormError) {
      c.header('connection', 'close')
      return pageOf(c, noticePage(view, view.say('fault.title'), view.say('fault.form')), 400)
    }
    hub.logger.error({ err: cause, path: c.req.path }, "a citizen's request failed")
    return pageOf(c, noticePage(view, view.say('fault.title'), view.say('fault.hub')), 500)
  })
  return routes
}
