import { Hono } from 'hono'
import { isEncrypted, isOwnOrigin } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { forgottenCookie } from './forgotten'
import type { FollowRoutes } from './follow-routes'

/** What becomes of code and PIN on the telephone a report was sent from: they were noted, or it is to forget them. */
export function keepRoutes(deps: CitizenDeps, follow: FollowRoutes): Hono {
  const { signer, receipts, now } = deps
  const routes = new Hono()

  routes.post('/simpan', async (c) => {
    const { url } = viewFor(c, deps)
    const own = isOwnOrigin(c) ? await follow.ownOf(c) : undefined
    if (own !== undefined) receipts.forget(own.id)
    return c.redirect(url('/lacak'), 303)
  })

  routes.post('/lupakan', async (c) => {
    const { url } = viewFor(c, deps)
    if (!isOwnOrigin(c)) return c.redirect(url('/lacak'), 303)
    const own = await follow.ownOf(c)
    if (own !== undefined) {
      receipts.forget(own.id)
      c.header('set-cookie', forgottenCookie(own.id, now(), signer, isEncrypted(c)), { append: true })
    }
    // Leaving has its own rule, and it is posted as this was.
    return c.redirect(url('/keluar'), 307)
  })

  return routes
}
