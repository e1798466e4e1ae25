import { DAY, wibDate, type Instant } from '../kernel/time'
import type { Calendar } from './calendar'

/** The decree for the next year comes in autumn and has to be typed in before the year ends. */
export const WARNED_DAYS_BEFORE = 60

export type CalendarEnd = 'holds' | 'ends-soon' | 'ended'

/** Whether a calendar still speaks for the days ahead. One without an end holds for ever. */
export function calendarEnd({ until }: Calendar, now: Instant): CalendarEnd {
  if (until === undefined) return 'holds'
  if (until < wibDate(now)) return 'ended'
  return until < wibDate(now + WARNED_DAYS_BEFORE * DAY) ? 'ends-soon' : 'holds'
}
