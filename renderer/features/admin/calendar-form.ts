import { calendar as calendarShape } from '../../../src/contract/dispatch-data'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import { DAY, wibDate, type Instant } from '../../../src/domain/kernel/time'

/** Days before its end at which somebody should go on with a calendar (our default: time to ask for next year's dates). */
const SOON = 30

export type Expiry =
  { readonly kind: 'ended' } | { readonly kind: 'soon'; readonly days: number } | { readonly kind: 'later' }

/** Whether a calendar still speaks for today, and for how many days after it when they are few. Without an end: `later`. */
export function expiryOf({ until }: Pick<Calendar, 'until'>, now: Instant): Expiry {
  if (until === undefined) return { kind: 'later' }
  const today = wibDate(now)
  if (until < today) return { kind: 'ended' }
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY)
  return days <= SOON ? { kind: 'soon', days } : { kind: 'later' }
}

export interface CalendarForm {
  readonly id: string
  readonly name: string
  readonly days: readonly { readonly from: string; readonly to: string; readonly label: string }[]
  /** Empty: no end. */
  readonly until: string
  readonly source: string
}

export type CalendarField = 'id' | 'name' | 'days' | 'until' | 'source'

export const blankCalendar: CalendarForm = { id: '', name: '', days: [], until: '', source: '' }

export function calendarFormOf({ id, name, days, until = '', source }: Calendar): CalendarForm {
  return { id, name, days: days.map(({ from, to, label = '' }) => ({ from, to, label })), until, source }
}

export type ReadCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly faults: ReadonlySet<CalendarField> }

/** What the form says, its days in order; or the fields that are wrong. A span whose last day is left empty is one day. */
export function readCalendarForm({ id, name, days, until, source }: CalendarForm): ReadCalendar {
  const spans = days
    .map(({ from, to, label }) => ({
      from,
      to: to === '' ? from : to,
      ...(label.trim() === '' ? {} : { label: label.trim() }),
    }))
    .sort((a, b) => a.from.localeCompare(b.from))
  const parsed = calendarShape.safeParse({
    id,
    name: name.trim(),
    days: spans,
    ...(until === '' ? {} : { until }),
    source: source.trim(),
  })
  const isBackward = spans.some(({ from, to }) => from > to)
  if (parsed.success && !isBackward) return { ok: true, calendar: parsed.data }
  const fields: readonly CalendarField[] = ['id', 'name', 'days', 'until', 'source']
  const faults = new Set<CalendarField>(isBackward ? ['days'] : [])
  for (const { path } of parsed.error?.issues ?? []) faults.add(fields.find((field) => field === path[0]) ?? 'name')
  return { ok: false, faults }
}
