import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Complaint } from '../../domain/complaint/complaint'
import { cleanText } from '../../contract/primitives'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { isOwnOrigin, pageOf } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import type { FollowRoutes } from './follow-routes'
import { MOST_TEXT } from './report-form'
import { findPage } from './render/find'
import { acts, paths, type Act } from './render/follow'
import type { PhotoTaker, TakenForm } from './taken-photos'
import type { View } from './view'

const AT_ONCE = 30
const LATER = 1 / 20
/** Characters of a reason, by the contract. */
const MOST_REASON = 2_000

/** What a reporter says afterwards: more words, stars, an objection, and that it is not solved. */
export function actRoutes(deps: CitizenDeps, taker: PhotoTaker, follow: FollowRoutes): Hono {
  const { centre, signer, now } = deps
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, LATER)

  for (const act of acts) {
    routes.post(paths[act], async (c) => {
      const view = viewFor(c, deps)
      const { say, url } = view
      const wait = limit.take(rateKeyOf(addressOf(c)))
      const asked = await follow.ownOf(c)
      const stampIn = (fields: URLSearchParams) =>
        asked === undefined ? undefined : signer.readStamp(fields.get('token') ?? undefined, `${act}:${asked.id}`)
      const taken = await taker.take(c, say, (fields) => stampIn(fields) !== undefined, wait === 0)
      const text = taken.fields.get('text') ?? ''
      const stars = taken.fields.get('stars') ?? ''
      // Reading may have taken a while: it is shown as it is by now.
      const complaint = await follow.ownOf(c)
      if (complaint === undefined) {
        return pageOf(c, findPage(view, { code: '', carried: { act, text, stars } }), 403)
      }
      const back = async (fault: string, status: ContentfulStatusCode) =>
        pageOf(c, await follow.ownPage(c, complaint, { refused: { act, text, stars, fault } }), status)
      if (wait > 0) return back(say('fault.rate'), 429)
      const stamp = stampIn(taken.fields)
      if (!isOwnOrigin(c) || stamp === undefined) return back(say('act.once-more'), 403)
      const fault = faultOf(act, taken, text, stars, view)
      if (fault !== undefined) return back(fault, 422)
      const reply = await centre.say(`complaint:${act}`, inputOf(act, complaint, taken, text, stars), stamp.formId)
      if (!reply.ok) return back(say(reply.error.code === 'overloaded' ? 'fault.hub' : 'act.refused'), 409)
      return c.redirect(url('/lacak', { sudah: act }), 303)
    })
  }
  return routes
}

function faultOf(act: Act, taken: TakenForm, text: string, stars: string, { say }: View): string | undefined {
  if (act === 'reopen' && text.length > MOST_REASON) return say('reopen.long')
  if (text.length > MOST_TEXT) return say('fault.long')
  const photoFaults = [
    ...taken.faults,
    ...(taken.again.length === 0 ? [] : [say('form.photos-again', { names: taken.again.join(', ') })]),
    ...(taken.isCut ? [say('fault.cut')] : []),
  ]
  if (photoFaults.length > 0) return photoFaults.join(' ')
  const isEmpty = cleanText(text) === ''
  switch (act) {
    case 'add':
      return isEmpty && taken.photos.length === 0 ? say('add.nothing') : undefined
    case 'rate':
      return /^[1-5]$/.test(stars) ? undefined : say('rate.nothing')
    case 'dispute':
      return isEmpty ? say('dispute.nothing') : undefined
    case 'reopen':
      return undefined
  }
}

function inputOf(act: Act, { id: complaintId }: Complaint, { photos }: TakenForm, text: string, stars: string): object {
  const said = cleanText(text) === '' ? {} : { text }
  switch (act) {
    case 'add': {
      const photoIds = photos.map(({ photoId }) => photoId)
      return { complaintId, ...said, ...(photoIds.length === 0 ? {} : { photoIds }) }
    }
    case 'rate':
      return { complaintId, stars: Number(stars), ...said }
    case 'dispute':
      return { complaintId, text }
    case 'reopen':
      return { complaintId, ...('text' in said ? { reason: text } : {}) }
  }
}
