import type { RecordedOf } from '../kernel/recorded'

/** Days that are no ordinary days: holidays, fasting months, school holidays. Dates are WIB, `YYYY-MM-DD`, both ends in. */
export interface Calendar {
  readonly id: string
  readonly name: string
  readonly days: readonly { readonly from: string; readonly to: string; readonly label?: string }[]
  /** The last day it speaks for: after it nobody knows. */
  readonly until?: string
  /** The decree or office it comes from. */
  readonly source: string
}

export type CalendarEvent = { readonly type: 'calendar-put'; readonly body: Calendar }
export type RecordedCalendarEvent = RecordedOf<CalendarEvent>

/** All calendars, as one stream keeps them: the last version of each is the one that holds. */
export interface CalendarDirectory {
  readonly version: number
  readonly items: Readonly<Record<string, Calendar>>
}

export const noCalendars: CalendarDirectory = { version: 0, items: {} }

export function evolveCalendars(
  directory: CalendarDirectory | undefined,
  event: RecordedCalendarEvent,
): CalendarDirectory {
  return { version: event.version, items: { ...directory?.items, [event.body.id]: event.body } }
}

/** Whether a WIB date (`YYYY-MM-DD`) stands in the calendar. Dates so written sort as they follow each other. */
export function isInCalendar(calendar: Calendar, date: string): boolean {
  return calendar.days.some(({ from, to }) => from <= date && date <= to)
}
