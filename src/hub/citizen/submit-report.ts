import type { Complaint } from '../../domain/complaint/complaint'
import type { ComplaintCategory } from '../../domain/complaint/category'
import { categoriesSaid } from '../../domain/complaint/classify-complaint'
import { detectEmergency, type EmergencySign } from '../../domain/complaint/detect-emergency'
import type { Location } from '../../domain/kernel/location'
import type { Refusal } from '../../domain/kernel/result'
import type { HubCore } from '../core'
import type { Centre } from './centre'
import type { Receipts } from './receipts'
import { ANY_CATEGORY, dangersOf, reporterOf, type ReportForm } from './report-form'
import { complaintText } from '../../contract/complaint-data'

/** What became of a sheet. */
export type SubmitOutcome =
  /** `again`: it had been sent before. `pin`: while it is still known. */
  | { readonly kind: 'sent'; readonly complaint: Complaint; readonly pin: string | undefined; readonly again: boolean }
  /** This sheet was sent before with other words on it. */
  | { readonly kind: 'changed'; readonly complaint: Complaint; readonly pin: string | undefined }
  | { readonly kind: 'refused'; readonly error: Refusal }
  | { readonly kind: 'too-long' }

export type Submit = (formId: string, form: ReportForm, where: Where) => Promise<SubmitOutcome>
/** `words`: a place nobody knows goes with the text. */
export type Where = { readonly location: Location } | { readonly words: string }

/** One sheet is one complaint: pressed twice, loaded again or sent from a page that went back, it is the same command. */
export function createSubmit(core: HubCore, centre: Centre, receipts: Receipts): Submit {
  const running = new Map<string, Promise<unknown>>()

  async function submit(formId: string, form: ReportForm, where: Where): Promise<SubmitOutcome> {
    const input = inputOf(form, where, core.categories())
    if (!complaintText.safeParse(input.text).success) return { kind: 'too-long' }
    const before = receipts.of(formId)
    const reply = await centre.say('complaint:submit', input, formId)
    if (reply.ok) {
      // The contract's table says what it answers with.
      const { complaintId, trackingCode, pin } = reply.value as {
        readonly complaintId: string
        readonly trackingCode: string
        readonly pin?: string
      }
      if (pin !== undefined) receipts.keep(formId, { trackingCode, pin })
      const complaint = await core.readComplaint(complaintId)
      if (complaint === undefined) throw new Error(`Complaint ${complaintId} is not there after it was taken.`)
      return { kind: 'sent', complaint, pin: pin ?? before?.pin, again: pin === undefined }
    }
    const known = reply.error.code === 'conflict' ? await core.readComplaint(formId) : undefined
    if (known !== undefined) return { kind: 'changed', complaint: known, pin: before?.pin }
    return { kind: 'refused', error: reply.error }
  }

  return async (formId, form, where) => {
    // The second press waits for the first, so that it can show the PIN the first one got.
    const first = running.get(formId)
    if (first !== undefined) await first.catch(() => undefined)
    const mine = submit(formId, form, where)
    running.set(formId, mine)
    try {
      return await mine
    } finally {
      if (running.get(formId) === mine) running.delete(formId)
    }
  }
}

function inputOf(form: ReportForm, where: Where, categories: readonly ComplaintCategory[]) {
  const dangers = dangersOf(form, categories)
  const category = categoryOf(form, dangers, categories)
  const reporter = reporterOf(form)
  const place = 'words' in where && where.words !== '' ? `\n\n${where.words}` : ''
  return {
    channel: 'web',
    text: `${form.text}${place}`,
    ...(category === undefined ? {} : { category }),
    ...(form.road === undefined ? {} : { roadStatus: form.road }),
    ...('location' in where ? { location: where.location } : {}),
    ...(form.photos.length === 0 ? {} : { photoIds: form.photos.map(({ photoId }) => photoId) }),
    ...(dangers.length === 0 ? {} : { dangers: [...dangers] }),
    ...(reporter === undefined ? {} : { reporter }),
    ...(form.anonymous ? { anonymous: true } : {}),
    // An anonymous report has no secret reporter, but it may still be for the staff alone.
    ...(form.secret ? { secret: true, private: true } : {}),
  }
}

/**
 * The kind that was chosen. An answer that speaks of danger must belong to the kind it gets: else nobody would see it as
 * one.
 */
export function categoryOf(
  form: ReportForm,
  dangers: readonly string[],
  categories: readonly ComplaintCategory[],
): string | undefined {
  if (dangers.length === 0) return form.category === '' ? undefined : form.category
  const said = form.category === '' ? categoriesSaid(form.text)[0]?.category : form.category
  const asks = (id: string | undefined) =>
    categories.some(
      (category) => category.id === id && category.active && category.dangers.some((one) => dangers.includes(one.id)),
    )
  // A kind the centre does not know is refused as it is.
  const isUnknown = form.category !== '' && !categories.some(({ id }) => id === form.category)
  return isUnknown || asks(said) ? said : ANY_CATEGORY
}

/** Whether it looks like an emergency: by its words, or by an answer. */
export async function emergencyOf(
  text: string,
  dangers: readonly string[],
  category: ComplaintCategory | undefined,
  centre: Centre,
): Promise<EmergencySign | undefined> {
  return detectEmergency({ text, dangers }, category, await centre.lexicon())
}
