import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { reporter } from '../../contract/complaint-data'
import { cleanText } from '../../contract/primitives'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { isOwnOrigin, pageOf } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import type { FollowRoutes } from './follow-routes'
import { choosePlace } from './place-choice'
import { readForm } from './read-form'
import { emptyReportForm, MOST_PLACE } from './report-form'
import { whereOf } from './report-routes'
import { findPage } from './render/find'
import { urgentPurpose, type UrgentFault } from './urgent-form'
import type { View } from './view'
import { sayIn } from './words'

const AT_ONCE = 30
const LATER = 1 / 20
/** With fewer digits nobody can be called back; with so many it is covered wherever anybody reads. */
const LEAST_DIGITS = 9

/** Where it is and whom to call back, after a report of danger was kept: the report never waits for it. */
export function urgentRoutes(deps: CitizenDeps, follow: FollowRoutes): Hono {
  const { centre, signer, now } = deps
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, LATER)

  routes.post('/mendesak', async (c) => {
    const view = viewFor(c, deps)
    const { say, url } = view
    const { fields } = await readForm(c, () => Promise.resolve(), false)
    const place = cleanText((fields.get('place') ?? '').slice(0, MOST_PLACE))
    const number = (fields.get('number') ?? '').slice(0, 60)
    const complaint = await follow.ownOf(c)
    if (complaint === undefined) {
      const carried = { act: 'add', text: linesOf(place, number).join('\n'), stars: '' } as const
      return pageOf(c, findPage(view, { code: '', carried }), 403)
    }
    const back = async (fault: UrgentFault, status: ContentfulStatusCode) =>
      pageOf(c, await follow.ownPage(c, complaint, { urgent: { place, number, fault } }), status)
    if (limit.take(rateKeyOf(addressOf(c))) > 0) return back({ field: 'place', text: say('fault.rate') }, 429)
    const stamp = signer.readStamp(fields.get('token') ?? undefined, urgentPurpose(complaint.id))
    if (!isOwnOrigin(c) || stamp === undefined) return back({ field: 'place', text: say('act.once-more') }, 403)
    const fault = faultOf(place, number, fields.has('place'), view)
    if (fault !== undefined) return back(fault, 422)
    const saysPlace = place !== '' && (await relocated(complaint.id, place, fields.get('point') ?? ''))
    const text = linesOf(saysPlace ? '' : place, number).join('\n')
    if (text !== '') {
      const reply = await centre.say('complaint:add', { complaintId: complaint.id, text }, stamp.formId)
      if (!reply.ok) return back({ field: 'place', text: say('act.refused') }, 409)
    }
    return c.redirect(url('/lacak', { sudah: 'mendesak' }), 303)
  })

  /** Whether a point was found for it; its words go along with that point. */
  async function relocated(complaintId: string, place: string, point: string): Promise<boolean> {
    const where = whereOf({ place }, choosePlace({ ...emptyReportForm, place, point }, await centre.areas()), true)
    if (!('location' in where)) return false
    const reason = sayIn('id')('urgent.reason')
    const reply = await centre.say('complaint:relocate', { complaintId, location: where.location, reason })
    return reply.ok
  }

  return routes
}

/** For the staff, who read Indonesian. A number in one piece, so that it is always covered for others. */
function linesOf(place: string, number: string): readonly string[] {
  const say = sayIn('id')
  return [
    ...(place === '' ? [] : [say('sent.placed', { place })]),
    ...(cleanText(number) === '' ? [] : [say('urgent.number-line', { number: inOnePiece(number) })]),
  ]
}

const inOnePiece = (number: string) => number.replace(/[^\d+]/g, '')

function faultOf(place: string, number: string, asksPlace: boolean, { say }: View): UrgentFault | undefined {
  if (asksPlace && place === '') return { field: 'place', text: say('urgent.no-place') }
  if (cleanText(number) === '') {
    return place === '' ? { field: 'number', text: say('fault.number') } : undefined
  }
  const isNumber = reporter.shape.number.safeParse(number).success && number.replace(/\D/g, '').length >= LEAST_DIGITS
  return isNumber ? undefined : { field: 'number', text: say('fault.number') }
}
