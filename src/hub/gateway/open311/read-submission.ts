import { cleanText } from '../../../contract/primitives'
import type { CommandInput } from '../../../contract/commands/index'
import type { BoundaryArea } from '../../../domain/boundary/boundary-area'
import type { ComplaintCategory } from '../../../domain/complaint/category'
import { roadStatuses, type RoadStatus } from '../../../domain/complaint/complaint'
import { fault, type Fault } from './answer'
import type { Fields } from './read-form'
import { readLocation } from './read-location'
import { quoted } from './request-filter'
import { attributesOf, ROAD_STATUS, YES } from './services'
import { words } from './words'

type Submission = CommandInput<'complaint:submit'>

export type SubmissionReading =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'faults'; readonly faults: readonly [Fault, ...Fault[]] }

const LONGEST_TEXT = 4_000
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/

/** A service request as the complaint it becomes. Every fault is told, not only the first. `areas`: imported borders. */
export function readSubmission(
  fields: Fields,
  categories: readonly ComplaintCategory[],
  areas: readonly BoundaryArea[],
): SubmissionReading {
  const one = (name: string) => cleanText(fields.get(name)?.[0] ?? '')
  const faults: Fault[] = []
  const code = one('service_code')
  const category = categories.find(({ id, active }) => active && id === code)
  if (code === '') faults.push(fault(400, 'service_code was not provided.'))
  else if (category === undefined) faults.push(fault(404, `service_code ${quoted(code)} was not found.`))

  const place = readLocation(one, areas)
  faults.push(...place.faults)
  const media = one('media_url')
  if (media !== '' && !isWebAddress(media)) faults.push(fault(400, 'media_url is no http address.'))
  const description = one('description')
  // A client need not send words; what it is about is said by its service.
  const said = description === '' ? (category?.name.id ?? code) : description
  const text = [
    said,
    ...(place.words === undefined ? [] : [`${words.place}: ${place.words}`]),
    ...(media === '' ? [] : [`${words.photo}: ${media}`]),
  ].join('\n')
  if (text.length > LONGEST_TEXT) {
    faults.push(fault(400, `description has ${description.length} characters; at most ${LONGEST_TEXT} in all.`))
  }
  const reporter = readReporter(one)
  faults.push(...reporter.faults)
  const attributes = category === undefined ? { faults: [], dangers: [] } : readAttributes(fields, category)
  faults.push(...attributes.faults)
  const [first, ...more] = faults
  if (first !== undefined) return { kind: 'faults', faults: [first, ...more] }
  return {
    kind: 'submission',
    submission: {
      channel: 'open311',
      category: code,
      text,
      dangers: [...attributes.dangers],
      ...(attributes.roadStatus === undefined ? {} : { roadStatus: attributes.roadStatus }),
      ...(place.location === undefined ? {} : { location: place.location }),
      ...(reporter.reporter === undefined ? {} : { reporter: reporter.reporter }),
    },
  }
}

interface AttributesReading {
  readonly faults: readonly Fault[]
  readonly dangers: readonly string[]
  readonly roadStatus?: RoadStatus
}

/** `attribute[code]=key`, or `attribute[code][]=key` as clients write lists. */
function readAttributes(fields: Fields, category: ComplaintCategory): AttributesReading {
  const asked = attributesOf(category)
  const faults: Fault[] = []
  const answers = new Map<string, string>()
  for (const [name, values] of fields) {
    if (!name.startsWith('attribute')) continue
    const code = /^attribute\[([^\]]*)\](?:\[\d*\])?$/.exec(name)?.[1] ?? name
    const given = values.map((value) => value.trim()).filter((value) => value !== '')
    if (given.length === 0) continue
    const attribute = asked.find((item) => item.variable && item.code === code)
    const wrong = given.find((value) => attribute?.values.every(({ key }) => key !== value))
    if (attribute === undefined) {
      faults.push(fault(400, `attribute[${code.slice(0, 80)}] is none of service_code ${quoted(category.id)}.`))
    } else if (wrong !== undefined || new Set(given).size > 1) {
      const keys = attribute.values.map(({ key }) => key).join(', ')
      faults.push(fault(400, `attribute[${code}] is one of: ${keys}.`))
    } else answers.set(code, given[0] ?? '')
  }
  for (const { code, required } of asked) {
    if (
      required &&
      !answers.has(code) &&
      !faults.some(({ description }) => description.startsWith(`attribute[${code}]`))
    ) {
      faults.push(fault(400, `attribute[${code}] was not provided.`))
    }
  }
  const roadStatus = roadStatuses.find((status) => status === answers.get(ROAD_STATUS))
  const dangers = category.dangers.filter(({ id }) => answers.get(id) === YES).map(({ id }) => id)
  return { faults, dangers, ...(roadStatus === undefined ? {} : { roadStatus }) }
}

/** Kept for the staff; a reader from outside gets none of it. */
function readReporter(one: (name: string) => string) {
  const name = [one('first_name'), one('last_name')].filter((part) => part !== '').join(' ')
  const number = one('phone')
  const email = one('email')
  const faults = [
    ...(name.length > 200 ? [fault(400, 'first_name and last_name have at most 200 characters together.')] : []),
    ...(number.length > 40 ? [fault(400, 'phone has at most 40 characters.')] : []),
    ...(email !== '' && (email.length > 200 || !EMAIL.test(email)) ? [fault(400, 'email is no e-mail address.')] : []),
  ]
  const reporter = {
    ...(name === '' ? {} : { name }),
    ...(number === '' ? {} : { number }),
    ...(email === '' ? {} : { email }),
  }
  return { faults, ...(Object.keys(reporter).length === 0 ? {} : { reporter }) }
}

function isWebAddress(text: string): boolean {
  if (text.length > 500 || !/^https?:\/\/\S+$/i.test(text)) return false
  try {
    return new URL(text).hostname !== ''
  } catch {
    return false
  }
}
