import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Complaint } from '../../domain/complaint/complaint'
import { maskPersonal } from '../../domain/complaint/mask-personal'
import { DAY } from '../../domain/kernel/time'
import { readTrackingCode } from '../../domain/complaint/tracking-code'
import { createFailures } from '../gateway/failures'
import { photoResponse } from '../gateway/photo-routes'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { isEncrypted, isOwnOrigin, pageOf } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { hasJustForgotten } from './forgotten'
import { complaintByPublicCode } from './public-code'
import { possibleFor, seenBy } from './public-view'
import { readForm } from './read-form'
import { findPage, type CarriedAct, type FindPage } from './render/find'
import { acts, followPage, type Act, type OwnRefusal } from './render/follow'
import { listPage } from './render/list'
import { dangerSeen, type DangerSeen } from './render/danger'
import { storyOf } from './story'
import { emergencyOf } from './submit-report'
import { urgentFormOf, type UrgentForm } from './urgent-form'
import type { View } from './view'

const LISTED = 20
/** Looking up codes without a PIN. */
const LOOKS = { atOnce: 60, perSecond: 0.5 }
/** Wrong PINs of one code from wherever: a million of them then take centuries. */
const GUESSES = { atOnce: 200, perSecond: 1 / 432 }

/** Following a report: the public part by its code, all of it by code and PIN. */
export interface FollowRoutes {
  readonly routes: Hono
  /** The complaint of whoever has shown code and PIN lately. */
  readonly ownOf: (c: Context) => Promise<Complaint | undefined>
  readonly ownPage: (c: Context, complaint: Complaint, more?: OwnMore) => Promise<string>
}

export interface OwnMore {
  readonly refused?: OwnRefusal
  readonly notice?: string
  readonly danger?: DangerSeen
  /** What was said of where and whom to call, and was refused. */
  readonly urgent?: NonNullable<UrgentForm['refused']>
}

const isAct = (text: string | null): text is Act => acts.some((act) => act === text)

export function followRoutes(deps: CitizenDeps): FollowRoutes {
  const { core, centre, signer, visitors, photos, now } = deps
  const routes = new Hono()
  const failures = createFailures(now)
  const looks = createRateLimit(now, LOOKS.atOnce, LOOKS.perSecond)
  const guesses = createRateLimit(now, GUESSES.atOnce, GUESSES.perSecond)

  async function ownOf(c: Context): Promise<Complaint | undefined> {
    const complaintId = visitors.complaintOf(c.req.header('cookie'))
    return complaintId === undefined ? undefined : core.readComplaint(complaintId)
  }

  async function seenAs(reader: 'owner' | 'anybody', complaint: Complaint) {
    const events = await core.history(`complaint:${complaint.id}`, { kind: 'room' })
    return seenBy(reader, complaint, storyOf(events), core.categories(), now(), maskPersonal)
  }

  async function ownPage(c: Context, complaint: Complaint, more: OwnMore = {}): Promise<string> {
    const early = await earlyDanger(complaint)
    const danger = more.danger ?? early
    const asked = early === undefined ? undefined : urgentFormOf(complaint, signer, now())
    const urgent = asked === undefined || more.urgent === undefined ? asked : { ...asked, refused: more.urgent }
    const receipt = deps.receipts.of(complaint.id)
    return followPage(viewFor(c, deps), {
      seen: await seenAs('owner', complaint),
      agencyName: centre.agencyName,
      photoUrl: (photoId, size) => `/rabeg/foto/${photoId}?size=${size}`,
      own: {
        possible: possibleFor(complaint),
        tokenOf: (act) => signer.stamp(`${act}:${complaint.id}`, now()),
        ...(more.refused === undefined ? {} : { refused: more.refused }),
      },
      ...(more.notice === undefined ? {} : { notice: more.notice }),
      ...(danger === undefined ? {} : { danger }),
      ...(early === undefined ? {} : { isUrgent: true }),
      ...(urgent === undefined ? {} : { urgent }),
      ...(receipt === undefined ? {} : { keys: receipt }),
    })
  }

  /** A report of danger nobody has looked at yet: 112 stays first, whatever has become of its page. */
  async function earlyDanger(complaint: Complaint): Promise<DangerSeen | undefined> {
    const { life, ruledOut, answers, submittedAt, text = '', dangers, category } = complaint
    const isNew = life.kind === 'open' && ruledOut === undefined && answers.length === 0 && now() - submittedAt < DAY
    if (!isNew) return undefined
    const kind = core.categories().find(({ id }) => id === category)
    const seen = dangerSeen(text, await emergencyOf(text, dangers, kind, centre), dangers.length > 0)
    return seen?.level === 'danger' ? seen : undefined
  }

  const find = (c: Context, page: FindPage, status: ContentfulStatusCode = 200) =>
    pageOf(c, findPage(viewFor(c, deps), page), status)

  routes.get('/lacak', async (c) => {
    const view = viewFor(c, deps)
    const code = c.req.query('kode')
    if (code === undefined) {
      const own = await ownOf(c)
      const notice = hasJustForgotten(c.req.header('cookie'), now()) ? { notice: view.say('sent.forgotten') } : {}
      return own === undefined
        ? find(c, { code: '', ...notice })
        : pageOf(c, await ownPage(c, own, await doneOf(c, view, own)))
    }
    if (c.req.query('pin') !== undefined) return find(c, { code })
    return publicPage(c, view, code)
  })

  async function publicPage(c: Context, view: View, code: string): Promise<Response> {
    const { say } = view
    const read = readTrackingCode(code)
    if (read.kind === 'fault')
      return find(c, { code, fault: { field: 'code', text: say(`find.fault.${read.fault}`) } }, 422)
    if (looks.take(rateKeyOf(addressOf(c))) > 0)
      return find(c, { code, fault: { field: 'code', text: say('find.too-many') } }, 429)
    const complaint = await complaintByPublicCode(core, read.code)
    // One that is not public answers like one that does not exist.
    if (complaint === undefined) {
      const text = say('find.not-public', { code: read.code })
      return find(c, { code: read.code, fault: { field: 'pin', text } }, 404)
    }
    const page = followPage(view, {
      seen: await seenAs('anybody', complaint),
      agencyName: centre.agencyName,
      photoUrl: (photoId, size) => `/api/photos/${photoId}?size=${size}`,
      own: undefined,
    })
    return pageOf(c, page)
  }

  routes.get('/warga', async (c) => {
    const view = viewFor(c, deps)
    if (looks.take(rateKeyOf(addressOf(c))) > 0) return find(c, { code: '' }, 429)
    const complaints = await core.publicComplaints({ limit: LISTED })
    const seen = complaints.map((complaint) => seenBy('anybody', complaint, [], core.categories(), now(), maskPersonal))
    return pageOf(c, listPage(view, seen))
  })

  routes.post('/lacak', async (c) => {
    const { say, url } = viewFor(c, deps)
    const { fields } = await readForm(c, () => Promise.resolve(), false)
    const code = (fields.get('code') ?? '').slice(0, 40)
    const pin = (fields.get('pin') ?? '').replace(/[\s.-]/g, '')
    const carried = carriedIn(fields)
    const refused = (field: 'code' | 'pin', text: string, status: ContentfulStatusCode) =>
      find(c, { code, fault: { field, text }, ...(carried === undefined ? {} : { carried }) }, status)
    if (!isOwnOrigin(c)) return refused('code', say('fault.origin'), 403)
    const read = readTrackingCode(code)
    if (read.kind === 'fault') return refused('code', say(`find.fault.${read.fault}`), 422)
    if (pin === '') return c.redirect(url('/lacak', { kode: read.code }), 303)
    if (!/^\d{6}$/.test(pin)) return refused('pin', say('find.fault.pin'), 422)
    const who = `${read.code}|${rateKeyOf(addressOf(c))}`
    if (!failures.begin(who)) return refused('pin', say('find.too-many'), 429)
    // Before the PIN is looked at, or a right guess would pass the limit. A stranger can so keep a reporter from his code for
    // some minutes; that is less than his report read by others.
    if (guesses.take(read.code) > 0) return refused('pin', say('find.too-many'), 429)
    const complaintId = await core.complaintByCode(read.code, pin)
    if (complaintId === undefined) return refused('pin', say('find.wrong'), 403)
    failures.succeeded(who)
    // It was no guess: given back.
    guesses.take(read.code, -1)
    c.header('set-cookie', visitors.enter(complaintId, isEncrypted(c)))
    const complaint = carried === undefined ? undefined : await core.readComplaint(complaintId)
    if (carried === undefined || complaint === undefined) return c.redirect(url('/lacak'), 303)
    return pageOf(c, await ownPage(c, complaint, { refused: { ...carried, fault: say('act.once-more') } }))
  })

  routes.post('/keluar', (c) => {
    const { url } = viewFor(c, deps)
    if (isOwnOrigin(c)) c.header('set-cookie', visitors.leave(c.req.header('cookie'), isEncrypted(c)))
    return c.redirect(url('/lacak'), 303)
  })

  /** Photos of a report that is not public, for whoever made it. */
  routes.get('/foto/:photoId', async (c) => {
    const own = await ownOf(c)
    const photoId = c.req.param('photoId')
    const isOwn = own !== undefined && own.erasedAt === undefined && photosOf(own).has(photoId)
    const size = c.req.query('size') === 'thumb' ? 'thumb' : 'full'
    const jpeg = isOwn ? await photos.readPhoto(photoId, size) : undefined
    return jpeg === undefined ? c.body(null, 404) : photoResponse(jpeg, false)
  })

  /** What an act that is done led to: a sentence, and 112 where its words ask for it. */
  async function doneOf(c: Context, { say }: View, own: Complaint): Promise<OwnMore> {
    const done = c.req.query('sudah') ?? null
    if (done === 'mendesak') return { notice: say('urgent.done') }
    if (!isAct(done)) return {}
    const last = done === 'add' ? own.additions.at(-1)?.text : undefined
    const sign = last === undefined ? undefined : await emergencyOf(last, [], undefined, centre)
    const danger = dangerSeen(last ?? '', sign, false)
    return { notice: say(`${done}.done`), ...(danger === undefined ? {} : { danger }) }
  }

  return { routes, ownOf, ownPage }
}

function carriedIn(fields: URLSearchParams): CarriedAct | undefined {
  const act = fields.get('act')
  return isAct(act) ? { act, text: fields.get('text') ?? '', stars: fields.get('stars') ?? '' } : undefined
}

function photosOf({ photoIds, answers, additions }: Complaint): ReadonlySet<string> {
  return new Set([...photoIds, ...[...answers, ...additions].flatMap((said) => said.photoIds)])
}
