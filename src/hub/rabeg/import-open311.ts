import { z } from 'zod'
import { cleanText } from '../../contract/primitives'
import { placeOfPoint } from './import-place'
import { LONGEST_TEXT, MOST_ROWS, tooManyRows, type FileReading, type RowFault, type RowReading } from './import-row'
import { readImportTime } from './import-time'
import { readXmlRequests } from './import-xml'
import { tellApart } from './import-twins'

/** What other systems put into one: text, numbers and nothing. */
const value = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((given) => (given === null ? '' : cleanText(String(given))))
  .catch('')
const request = z.object({
  service_request_id: value.default(''),
  status: value.default(''),
  status_notes: value.default(''),
  service_code: value.default(''),
  service_name: value.default(''),
  description: value.default(''),
  requested_datetime: value.default(''),
  address: value.default(''),
  lat: value.default(''),
  long: value.default(''),
  media_url: value.default(''),
})
type Request = z.output<typeof request>

const ID_LENGTH = 200
const LONGEST_REASON = 2_000

/** Service requests as a GeoReport v2 server lists them: a bare array. `source` names the system; `now`: epoch milliseconds. */
export function readOpen311Json(text: string, source: string, now: number): FileReading {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { kind: 'refused', message: 'The file is not JSON.' }
  }
  if (!Array.isArray(parsed)) return { kind: 'refused', message: 'The file is not a list of service requests.' }
  return rowsOf(parsed, source, now)
}

/** The same as XML: `<service_requests><request>…`. A document type, and with it every entity, is refused. */
export function readOpen311Xml(text: string, source: string, now: number): FileReading {
  const requests = readXmlRequests(text)
  return typeof requests === 'string' ? { kind: 'refused', message: requests } : rowsOf(requests, source, now)
}

function rowsOf(items: readonly unknown[], source: string, now: number): FileReading {
  if (items.length > MOST_ROWS) return { kind: 'refused', message: tooManyRows(items.length) }
  return { kind: 'rows', rows: tellApart(items.map((item, at) => rowOf(item, at + 1, source, now))) }
}

function rowOf(item: unknown, row: number, source: string, now: number): RowReading {
  const parsed = request.safeParse(item)
  if (!parsed.success) {
    return { kind: 'refused', faults: [{ row, column: '', code: 'broken', message: 'This is no service request.' }] }
  }
  const said = parsed.data
  const faults: RowFault[] = []
  const refuse = (column: keyof Request, code: RowFault['code'], message: string) =>
    faults.push({ row, column, code, message })
  const id = said.service_request_id
  if (id === '') refuse('service_request_id', 'missing', 'There is no service_request_id.')
  if (id.length > ID_LENGTH) refuse('service_request_id', 'too-long', `It has more than ${ID_LENGTH} characters.`)
  const text = textOf(said)
  if (text === '') refuse('description', 'missing', 'There is neither a description nor a service_name.')
  if (text.length > LONGEST_TEXT) {
    refuse('description', 'too-long', `The text has ${text.length} characters; at most ${LONGEST_TEXT}.`)
  }
  const submittedAt = said.requested_datetime === '' ? undefined : readImportTime(said.requested_datetime)
  if (said.requested_datetime !== '' && submittedAt === undefined) {
    refuse('requested_datetime', 'bad-date', `"${said.requested_datetime.slice(0, 40)}" is no date.`)
  }
  if (submittedAt !== undefined && submittedAt > now) {
    refuse('requested_datetime', 'future-date', `"${said.requested_datetime.slice(0, 40)}" has not come yet.`)
  }
  const place = placeOfPoint(said.lat, said.long, said.address)
  const odd = place.fault === undefined ? [] : [{ row, ...withoutRefuses(place.fault) }]
  if (place.fault?.refuses === true) faults.push(...odd)
  if (faults.length > 0) return { kind: 'refused', faults }
  const status = said.status.toLowerCase()
  const isKnown = ['', 'open', 'closed'].includes(status)
  const isLong = said.status_notes.length > LONGEST_REASON
  const notes: readonly RowFault[] = [
    ...odd,
    ...(isLong
      ? [{ row, column: 'status_notes', code: 'too-long' as const, message: 'Too long: taken without it.' }]
      : []),
    ...(isKnown
      ? []
      : [
          {
            row,
            column: 'status',
            code: 'unknown-status' as const,
            message: `"${status.slice(0, 40)}": taken as open.`,
          },
        ]),
  ]
  return {
    kind: 'row',
    notes,
    row: {
      row,
      externalId: `${source}|${id}`,
      text,
      life: status === 'closed' ? 'closed' : 'open',
      ...(submittedAt === undefined ? {} : { submittedAt }),
      ...(said.status_notes === '' || isLong ? {} : { reason: said.status_notes }),
      ...(said.service_code === '' ? {} : { category: said.service_code }),
      ...(place.location === undefined ? {} : { location: place.location }),
    },
  }
}

/** A client need not send words; then its service says what it is about. A photo elsewhere is named, never fetched. */
function textOf({ description, service_name: service, media_url: media }: Request): string {
  const words = description === '' ? service : description
  return words === '' || media === '' ? words : `${words}\n${media}`
}

export function withoutRefuses<T extends { readonly refuses: boolean }>({ refuses: _refuses, ...fault }: T) {
  return fault
}
