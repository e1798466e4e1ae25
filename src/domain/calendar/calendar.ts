import { emptyDirectory, putEntry, type Directory } from '../kernel/directory'
import type { RecordedOf } from '../kernel/recorded'

/** Days that are not like the others: market days, Ramadan, school days, public holidays. Days are WIB, `YYYY-MM-DD`. */
export interface Calendar {
  readonly id: string
  readonly name: string
  /** Both ends belong to it. */
  readonly days: readonly { readonly from: string; readonly to: string; readonly label?: string }[]
  /** The last day it speaks for; after that somebody has to go on with it. */
  readonly until?: string
  readonly source: string
}

export type CalendarEvent = { readonly type: 'calendar-put'; readonly body: Calendar }
export type RecordedCalendarEvent = RecordedOf<CalendarEvent>
export type CalendarDirectory = Directory<Calendar>

export const noCalendars: CalendarDirectory = emptyDirectory

export function evolveCalendars(
  directory: CalendarDirectory | undefined,
  event: RecordedCalendarEvent,
): CalendarDirectory {
  return putEntry(directory, event)
}
