import { wibDate, type Instant } from '../kernel/time'
import type { Calendar } from './calendar'

/** Whether the WIB day of an instant belongs to a calendar; both ends of its spans do. Days in this form sort as text. */
export function isOnCalendar({ days }: Pick<Calendar, 'days'>, instant: Instant): boolean {
  const day = wibDate(instant)
  return days.some(({ from, to }) => from <= day && day <= to)
}
