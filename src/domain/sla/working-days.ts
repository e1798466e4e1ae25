import type { Calendar } from '../calendar/calendar'
import { isOnCalendar } from '../calendar/is-on-calendar'
import { DAY, wibDate, wibDayStart, type Duration, type Instant } from '../kernel/time'
import { standing, type ClockFacts, type SlaClock } from './sla-clock'

/** Monday to Friday and not in the calendar of holidays. `at`: any moment of the day, in WIB. */
export function isWorkingDay(at: Instant, holidays: Calendar): boolean {
  const date = wibDate(at)
  const weekday = new Date(date).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  return !isWeekend && !isOnCalendar(holidays, at)
}

/**
 * A clock of working days: due at the end of the last of `days` working days after the day it began on. A working day that was
 * paused from its first moment to its last does not count, as far as the cap on pauses goes.
 */
export function workingDayClock(
  facts: ClockFacts,
  days: number,
  pauseCap: Duration,
  holidays: Calendar,
  now: Instant,
): SlaClock {
  const { startedAt, stoppedAt } = facts
  const seen = Math.max(startedAt, Math.min(stoppedAt ?? now, now))
  const mayLeaveOut = Math.floor(pauseCap / DAY)
  let leftOut = 0
  let dayStart = wibDayStart(startedAt)
  for (let counted = 0; counted < days;) {
    dayStart += DAY
    if (!isWorkingDay(dayStart, holidays)) continue
    if (leftOut < mayLeaveOut && isWhollyPaused(dayStart, facts, seen)) leftOut += 1
    else counted += 1
  }
  const last = facts.pauses.at(-1)
  const stands = last !== undefined && last.to === undefined && stoppedAt === undefined && leftOut < mayLeaveOut
  const dueAt = dayStart + DAY
  const clock = { target: days * DAY, startedAt, dueAt, pausedFor: leftOut * DAY }
  return standing(clock, stoppedAt, stands && last.from < dueAt ? Math.max(last.from, startedAt) : undefined, seen)
}

/** One pause may go on where another ends: the reason changed, the clock stood still through both. */
function isWhollyPaused(dayStart: Instant, { pauses }: ClockFacts, seen: Instant): boolean {
  let covered = dayStart
  for (const { from, to } of pauses) {
    if (from > covered) return false
    covered = Math.max(covered, Math.min(to ?? seen, seen))
    if (covered >= dayStart + DAY) return true
  }
  return false
}
