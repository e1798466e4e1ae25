import { DAY, HOUR, MINUTE, wibDayStart, type Instant } from '../kernel/time'

/**
 * The moment somebody means with a time of day in WIB, `03.12`, `3:12` or `0312`: the one nearest to `now`, so that 23.58 said
 * after midnight was yesterday. Undefined where it is no time of day.
 */
export function nearestClockTime(text: string, now: Instant): Instant | undefined {
  const found = /^\s*(\d{1,2})\s*[.:]\s*(\d{2})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})\s*$/.exec(text)
  if (found === null) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  if (hour > 23 || minute > 59) return undefined
  const today = wibDayStart(now) + hour * HOUR + minute * MINUTE
  const days = [today - DAY, today, today + DAY]
  return days.reduce((best, day) => (Math.abs(day - now) < Math.abs(best - now) ? day : best))
}
