import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { proposeSecret, type SecretReason } from '../../domain/complaint/propose-secret'
import { SECOND } from '../../domain/kernel/time'
import { createRateLimit, rateKeyOf } from '../gateway/rate-limit'
import { addressOf } from '../gateway/session-routes'
import { isEncrypted, isOwnOrigin, pageOf } from './answer'
import { viewFor, type CitizenDeps } from './citizen-deps'
import { isForgotten } from './forgotten'
import { choosePlace, type PlaceOutcome } from './place-choice'
import { askPage } from './render/ask'
import { dangerSeen, type DangerSeen } from './render/danger'
import { formPage } from './render/form'
import type { SaidFault } from './render/form-parts'
import { noticePage } from './render/layout'
import type { Preview } from './render/preview'
import { agenciesOf, sentPage } from './render/sent'
import {
  answerOf,
  ANY_CATEGORY,
  dangersOf,
  emptyReportForm,
  faultsOf,
  MOST_TEXT,
  questionsOf,
  readReportForm,
  type ReportForm,
} from './report-form'
import { categoryOf, createSubmit, emergencyOf, type SubmitOutcome, type Where } from './submit-report'
import type { PhotoTaker, TakenForm } from './taken-photos'
import { urgentFormOf } from './urgent-form'
import type { View } from './view'
import { sayIn } from './words'

const PURPOSE = 'report'
/** Nobody reads the form and writes a sentence in less. */
const QUICKEST = 3 * SECOND
/** A whole quarter may stand behind one address of its telephone company. */
const AT_ONCE = 30
const LATER = 1 / 20

/** The sheet and what becomes of it. */
export function reportRoutes(deps: CitizenDeps, taker: PhotoTaker): Hono {
  const { core, centre, signer, receipts, visitors, now } = deps
  const routes = new Hono()
  const limit = createRateLimit(now, AT_ONCE, LATER)
  const submit = createSubmit(core, centre, receipts)

  routes.get('/', (c) => {
    const view = viewFor(c, deps)
    return pageOf(c, sheet(view, { form: emptyReportForm, faults: [], isFresh: true }), 200, 'private, no-cache')
  })

  routes.post('/', async (c) => {
    const view = viewFor(c, deps)
    const { say } = view
    const wait = limit.take(rateKeyOf(addressOf(c)))
    const isOurs = (fields: URLSearchParams) =>
      signer.readStamp(fields.get('token') ?? undefined, PURPOSE) !== undefined
    const taken = await taker.take(c, say, isOurs, wait === 0)
    const filled = readReportForm(taken.fields, taken.photos)
    const dangers = dangersOf(filled, core.categories())
    // Looking for danger in words is work: not in more than is ever taken, nor for who has sent too much.
    const isRead = wait === 0 && filled.text.length <= MOST_TEXT
    const danger = isRead ? await dangerOf(filled, dangers) : dangerSeen('', undefined, dangers.length > 0)
    const proposed = isRead ? secretFor(filled) : undefined
    // In danger nothing more is asked, and whoever is beaten at home must not be read of by the one who beats.
    const madeSecret = danger?.level === 'danger' && proposed === 'family'
    const form = madeSecret ? { ...filled, secret: true } : filled
    const back = (faults: readonly SaidFault[], status: ContentfulStatusCode) =>
      pageOf(c, sheet(view, { form, faults: [...faults, ...photoFaults(taken, view)], danger }), status)
    const faultless = (text: string): readonly SaidFault[] => [{ field: undefined, text }]

    if (wait > 0) {
      c.header('retry-after', String(wait))
      return back(faultless(say('fault.rate')), 429)
    }
    if (taken.isCut) return back([{ field: 'photo', text: say('fault.cut') }], 413)
    if (taken.fields.get('act') === 'fill') return back([], 200)
    if (taken.fields.get('act') === 'preview') {
      const preview = previewOf(form, choosePlace(form, await centre.areas()))
      return pageOf(c, sheet(view, { form, faults: photoFaults(taken, view), danger, preview }), 200)
    }
    const stamp = signer.readStamp(form.token, PURPOSE)
    if (!isOwnOrigin(c)) return back(faultless(say('fault.origin')), 403)
    if (stamp === undefined) return back(faultless(say('fault.old-form')), 409)
    const faults = faultsOf(form).map(({ field, word }) => ({ field, text: say(word) }))
    if (faults.length > 0) return back(faults, 422)
    if (form.trap !== '' || now() - stamp.issuedAt < QUICKEST) return back(faultless(say('fault.again')), 422)
    // Whoever is in danger is asked nothing more: the report is in, and 112 is on the screen.
    const isUrgent = danger?.level === 'danger'
    if (!isUrgent && taken.faults.length + taken.again.length > 0) return back([], 422)
    const place = choosePlace(form, await centre.areas())
    if (!isUrgent && place.kind === 'outside-city') return back([{ field: 'place', text: say('fault.outside') }], 422)
    if (!isUrgent && !form.asked) {
      const asked = ask(view, form, place, proposed)
      if (asked !== undefined) return pageOf(c, asked)
    }
    const outcome = await submit(stamp.formId, form, whereOf(form, place, isUrgent))
    return answered(c, view, { form, danger, taken, madeSecret }, outcome, back)
  })

  function answered(
    c: Context,
    view: View,
    { form, danger, taken, madeSecret }: SentSheet,
    outcome: SubmitOutcome,
    back: (faults: readonly SaidFault[], status: ContentfulStatusCode) => Response,
  ): Response {
    const { say } = view
    if (outcome.kind === 'too-long') return back([{ field: 'text', text: say('fault.long') }], 422)
    if (outcome.kind === 'refused') {
      const { code } = outcome.error
      if (code === 'not-found') return back([{ field: 'category', text: say('fault.category') }], 422)
      deps.logger.warn({ code, message: outcome.error.message }, "a citizen's report was refused")
      return back([{ field: undefined, text: say('fault.hub') }], code === 'overloaded' ? 503 : 500)
    }
    const { complaint, pin } = outcome
    if (isForgotten(c.req.header('cookie'), complaint.id, signer)) {
      return pageOf(c, noticePage(view, say('sent.title'), say('sent.forgotten-again')), 200)
    }
    // The form is known to nobody else, so whoever sends it is who made the complaint.
    c.header('set-cookie', visitors.enter(complaint.id, isEncrypted(c)))
    const token = signer.stamp(`add:${complaint.id}`, now())
    const page = sentPage(view, {
      complaint,
      pin,
      danger,
      again: outcome.kind === 'sent' && outcome.again,
      agencyNames: agenciesOf(complaint, centre.agencyName),
      photoFaults: photoFaults(taken, view).map(({ text }) => text),
      changed: outcome.kind === 'changed' ? { text: form.text, token } : undefined,
      madeSecret,
      urgent: danger?.level === 'danger' ? urgentFormOf(complaint, signer, now()) : undefined,
    })
    return pageOf(c, page, 200)
  }

  interface Sheet {
    readonly form: ReportForm
    readonly faults: readonly SaidFault[]
    readonly danger?: DangerSeen | undefined
    readonly isFresh?: boolean
    readonly preview?: Preview
  }

  /** A good stamp stays with its sheet: it says which report this is. */
  function sheet(view: View, { form, faults, danger, isFresh = false, preview }: Sheet): string {
    const old = signer.readStamp(form.token, PURPOSE) === undefined ? undefined : form.token
    const token = old ?? signer.stamp(PURPOSE, now())
    const categories = core.categories()
    return formPage(view, { form, token, categories, faults, danger, signOf: taker.signOf, isFresh, preview })
  }

  async function dangerOf(form: ReportForm, dangers: readonly string[]): Promise<DangerSeen | undefined> {
    const kind = categoryOf(form, dangers, core.categories()) ?? ANY_CATEGORY
    const category = core.categories().find(({ id }) => id === kind)
    const sign = await emergencyOf(form.text, dangers, category, centre)
    return dangerSeen(form.text, sign, dangers.length > 0)
  }

  function previewOf(form: ReportForm, place: PlaceOutcome): Preview {
    const category = core.categories().find(({ id }) => id === form.category)
    return { form, category, location: place.kind === 'placed' ? place.location : undefined }
  }

  /** `undefined`: nothing is left to ask. */
  function ask(
    view: View,
    form: ReportForm,
    place: PlaceOutcome,
    secret: SecretReason | undefined,
  ): string | undefined {
    const categories = core.categories()
    const questions = questionsOf(form, categories).filter((question) => answerOf(form, question) === undefined)
    const category = categories.find(({ id }) => id === form.category)
    const asksRoad = category?.asksRoadStatus === true && form.road === undefined
    const places = place.kind === 'ask' ? place.options : undefined
    // Where the centre chooses the kind, its general questions alone are no reason for another page.
    const asksDanger = form.category !== '' && questions.length > 0
    if (!asksDanger && !asksRoad && places === undefined && secret === undefined) return undefined
    const token = form.token ?? ''
    const preview = previewOf(secret === undefined ? form : { ...form, secret: true }, place)
    return askPage(view, { form, token, signOf: taker.signOf, questions, asksRoad, places, secret, preview })
  }

  return routes
}

interface SentSheet {
  readonly form: ReportForm
  readonly danger: DangerSeen | undefined
  readonly taken: TakenForm
  /** By us: nobody was asked. */
  readonly madeSecret: boolean
}

/** Whether it should be confidential is asked once. */
function secretFor(form: ReportForm): SecretReason | undefined {
  return form.secret || form.secretAsked || form.asked ? undefined : proposeSecret(form.text, form.category)
}

function photoFaults({ faults, again }: TakenForm, { say }: View): readonly SaidFault[] {
  const texts = again.length === 0 ? faults : [...faults, say('form.photos-again', { names: again.join(', ') })]
  return [...new Set(texts)].map((text) => ({ field: 'photo', text }))
}

/** What is still unclear goes with the words. In danger the likeliest place is better than none. */
export function whereOf(form: Pick<ReportForm, 'place'>, place: PlaceOutcome, isUrgent: boolean): Where {
  if (place.kind === 'placed') return { location: place.location }
  const typed = form.place.trim()
  if (isUrgent && place.kind === 'ask' && typed !== '') {
    const [likeliest] = place.options
    if (likeliest !== undefined) {
      const address = `${typed} (${likeliest.label}?)`.slice(0, 500)
      return { location: { ...likeliest.location, address } }
    }
  }
  // For the staff, who read Indonesian.
  return { words: typed === '' ? '' : sayIn('id')('sent.placed', { place: typed }) }
}
