import { complaintText, reporter } from '../../contract/complaint-data'
import { cleanText } from '../../contract/primitives'
import type { ComplaintCategory, DangerQuestion } from '../../domain/complaint/category'
import { roadStatuses, type Reporter, type RoadStatus } from '../../domain/complaint/complaint'

export const MOST_TEXT = 4_000
export const MOST_PLACE = 400
export const MOST_PHOTOS = 5

/** The category whose questions are asked where none was chosen: it asks of fire, gas and the hurt. */
export const ANY_CATEGORY = 'lainnya'

export type DangerAnswer = 'yes' | 'no' | 'unknown'

export interface HeldPhoto {
  readonly photoId: string
  /** What the person's telephone called it. */
  readonly name: string
}

/** The sheet as it was filled in: everything comes back when something has to be asked. */
export interface ReportForm {
  readonly token: string | undefined
  readonly text: string
  /** Empty: the centre chooses. */
  readonly category: string
  readonly road: RoadStatus | undefined
  readonly place: string
  /** From the telephone or the map: `lat,lon,metres,how`. */
  readonly point: string
  /** The label of the reading that was meant; `none`: none of them. */
  readonly choice: string
  /** Code of a kelurahan. */
  readonly kelurahan: string
  /** By category and question: `sampah.api`. */
  readonly answers: ReadonlyMap<string, DangerAnswer>
  readonly name: string
  readonly number: string
  readonly email: string
  readonly secret: boolean
  readonly anonymous: boolean
  /** Whether it should be confidential was put to the person: what stands there is an answer. */
  readonly secretAsked: boolean
  readonly photos: readonly HeldPhoto[]
  /** The second page was shown: what it asked is not asked again. */
  readonly asked: boolean
  /** The field no person sees. */
  readonly trap: string
}

const isAnswer = (text: string): text is DangerAnswer => text === 'yes' || text === 'no' || text === 'unknown'

/** `photos`: those whose signature was good, and those that came with it. */
export function readReportForm(fields: URLSearchParams, photos: readonly HeldPhoto[]): ReportForm {
  const get = (name: string) => fields.get(name) ?? ''
  const answers = new Map<string, DangerAnswer>()
  for (const [name, value] of fields) if (name.startsWith('d.') && isAnswer(value)) answers.set(name.slice(2), value)
  const token = fields.get('token')
  // Which place was meant is an answer about those words; other words are another question.
  const isSamePlace = (fields.get('asked-place') ?? get('place')) === get('place')
  return {
    token: token ?? undefined,
    text: get('text'),
    category: get('category'),
    road: roadStatuses.find((status) => status === get('road')),
    place: get('place'),
    point: get('point'),
    choice: isSamePlace ? get('choice') : '',
    kelurahan: isSamePlace ? get('kelurahan') : '',
    answers,
    name: get('name'),
    number: get('number'),
    email: get('email'),
    secret: fields.has('secret'),
    anonymous: fields.has('anonymous'),
    secretAsked: get('secret-asked') === '1',
    photos,
    asked: fields.has('asked'),
    trap: get('website'),
  }
}

export const emptyReportForm: ReportForm = readReportForm(new URLSearchParams(), [])

/** The questions that belong to what was chosen. */
export function questionsOf(form: ReportForm, categories: readonly ComplaintCategory[]): readonly DangerQuestion[] {
  return categories.find(({ id }) => id === askedCategory(form))?.dangers ?? []
}

const askedCategory = ({ category }: ReportForm) => (category === '' ? ANY_CATEGORY : category)

/** What the answer to a question is sent under: of its kind, or of none where the centre chooses. */
export function answerKey(category: string, questionId: string): string {
  return `${category === '' ? 'any' : category}.${questionId}`
}

export function answerOf(form: ReportForm, question: DangerQuestion): DangerAnswer | undefined {
  return form.answers.get(answerKey(form.category, question.id))
}

/** Ids of the questions that were answered with yes: of its category, and those asked of every report. */
export function dangersOf(form: ReportForm, categories: readonly ComplaintCategory[]): readonly string[] {
  const own = questionsOf(form, categories).filter((question) => answerOf(form, question) === 'yes')
  const general = generalQuestions(categories).filter(({ id }) => form.answers.get(answerKey('', id)) === 'yes')
  return [...new Set([...own, ...general].map(({ id }) => id))]
}

/** What is asked before any kind is chosen. A yes to it stays one, whatever is chosen afterwards. */
export function generalQuestions(categories: readonly ComplaintCategory[]): readonly DangerQuestion[] {
  return categories.find(({ id }) => id === ANY_CATEGORY)?.dangers ?? []
}

export type FormField = 'text' | 'place' | 'name' | 'number' | 'email' | 'photo'
/** A key of the word table, and the field it is about. */
export interface FormFault {
  readonly field: FormField
  readonly word: 'fault.empty' | 'fault.long' | 'fault.place-long' | 'fault.email' | 'fault.number' | 'fault.name'
}

/** What has to be put right before it can be taken. What is left empty is no fault, but for the text. */
export function faultsOf(form: ReportForm): readonly FormFault[] {
  const faults: FormFault[] = []
  if (cleanText(form.text) === '') faults.push({ field: 'text', word: 'fault.empty' })
  else if (!complaintText.safeParse(form.text).success) faults.push({ field: 'text', word: 'fault.long' })
  if (form.place.length > MOST_PLACE) faults.push({ field: 'place', word: 'fault.place-long' })
  // An anonymous person's name is not sent, so it need not be right.
  if (form.anonymous) return faults
  const { name, number, email } = reporter.shape
  if (isSaid(form.name) && !name.safeParse(form.name).success) faults.push({ field: 'name', word: 'fault.name' })
  const isNumber = number.safeParse(form.number).success && /\d{5}/.test(form.number.replace(/\D/g, ''))
  if (isSaid(form.number) && !isNumber) faults.push({ field: 'number', word: 'fault.number' })
  const isEmail = email.safeParse(form.email.trim()).success
  if (isSaid(form.email) && !isEmail) faults.push({ field: 'email', word: 'fault.email' })
  return faults
}

const isSaid = (text: string) => cleanText(text) !== ''

/** `undefined` where nothing was said, or where it may not be kept. */
export function reporterOf(form: ReportForm): Reporter | undefined {
  if (form.anonymous) return undefined
  const [name, number, email] = [form.name, form.number, form.email].map(cleanText)
  const said = {
    ...(name === undefined || name === '' ? {} : { name }),
    ...(number === undefined || number === '' ? {} : { number }),
    ...(email === undefined || email === '' ? {} : { email }),
  }
  return Object.keys(said).length === 0 ? undefined : said
}
