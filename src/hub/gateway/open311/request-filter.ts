import type { ComplaintCategory } from '../../../domain/complaint/category'
import { DAY, type Instant } from '../../../domain/kernel/time'
import type { PublicFilter } from '../../query/list-public'
import { fault, type Fault } from './answer'
import { readTime } from './read-time'

/** GeoReport's own limits: 90 days or 1000 requests, whichever is smaller. */
const SPAN = 90 * DAY
const MOST = 1_000

export type RequestFilter =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'filter'; readonly filter: PublicFilter }
  | { readonly kind: 'faults'; readonly faults: readonly [Fault, ...Fault[]] }

type Parameters = Readonly<Record<string, string | undefined>>

/** What a list of requests is asked for by. Ids override everything else. Every fault is told, not only the first. */
export function readRequestFilter(
  { service_request_id, service_code, start_date, end_date, status }: Parameters,
  categories: readonly ComplaintCategory[],
  now: Instant,
): RequestFilter {
  const ids = listOf(service_request_id)
  if (ids.length > MOST) return faulty(fault(400, `service_request_id: at most ${MOST} ids.`))
  if (ids.length > 0) return { kind: 'ids', ids: [...new Set(ids)] }
  const codes = listOf(service_code)
  const unknown = codes.filter((code) => !categories.some(({ id }) => id === code))
  const states = listOf(status)
  const span = readSpan(start_date, end_date, now)
  const faults = [
    ...unknown.map((code) => fault(404, `service_code ${quoted(code)} was not found.`)),
    ...states
      .filter((state) => state !== 'open' && state !== 'closed')
      .map((state) => fault(400, `status ${quoted(state)} is neither open nor closed.`)),
    ...('faults' in span ? span.faults : []),
  ]
  const [first, ...more] = faults
  if (first !== undefined || 'faults' in span) return faulty(first ?? fault(400, 'The dates can not be read.'), ...more)
  const isOne = new Set(states).size === 1
  return {
    kind: 'filter',
    filter: {
      ...span,
      ...(codes.length === 0 ? {} : { categories: codes }),
      ...(isOne ? { open: states[0] === 'open' } : {}),
      limit: MOST,
    },
  }
}

type Span = { readonly from: Instant; readonly to: Instant } | { readonly faults: readonly Fault[] }

/** One date alone reaches 90 days from it; none are the last 90 days. */
function readSpan(start: string | undefined, end: string | undefined, now: Instant): Span {
  const from = start === undefined || start === '' ? undefined : (readTime(start) ?? 'wrong')
  const to = end === undefined || end === '' ? undefined : (readTime(end, true) ?? 'wrong')
  if (from === 'wrong' || to === 'wrong') {
    const shape = 'a date and time with offset, such as 2026-11-24T08:00:00+07:00'
    return {
      faults: [
        ...(from === 'wrong' ? [fault(400, `start_date is not ${shape}.`)] : []),
        ...(to === 'wrong' ? [fault(400, `end_date is not ${shape}.`)] : []),
      ],
    }
  }
  if (from !== undefined && to !== undefined) {
    if (to < from) return { faults: [fault(400, 'end_date is before start_date.')] }
    // A last day is meant whole, and counts from where it begins.
    if ((readTime(end ?? '') ?? to) - from > SPAN)
      return { faults: [fault(400, 'start_date and end_date span more than 90 days.')] }
    return { from, to }
  }
  if (from !== undefined) return { from, to: from + SPAN }
  const until = to ?? now
  return { from: until - SPAN, to: until }
}

/** Comma-delimited, as GeoReport lists things in one parameter. */
function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const faulty = (...faults: [Fault, ...Fault[]]): RequestFilter => ({ kind: 'faults', faults })

/** Said back to whoever sent it, not at any length. */
export function quoted(text: string): string {
  return `"${text.slice(0, 80)}"`
}
