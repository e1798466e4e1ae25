import { HOUR, type Instant } from '../kernel/time'
import type { Calendar } from './calendar'

/** Western Indonesia Time has no daylight saving. */
const WIB = 7 * HOUR

/** The WIB day of an instant as calendars write it, `YYYY-MM-DD`. */
export function calendarDay(instant: Instant): string {
  return new Date(instant + WIB).toISOString().slice(0, 10)
}

/** Whether the WIB day of an instant belongs to a calendar; both ends of its spans do. Days in this form sort as text. */
export function isOnCalendar({ days }: Pick<Calendar, 'days'>, instant: Instant): boolean {
  const day = calendarDay(instant)
  return days.some(({ from, to }) => from <= day && day <= to)
}
