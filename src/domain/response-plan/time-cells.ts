import type { Agency } from '../agency/agency'
import type { Calendar } from '../calendar/calendar'
import { isOnCalendar } from '../calendar/is-on-calendar'
import { weekdayOf } from '../calendar/weekly-hours'
import { DAY, MINUTE, WIB_OFFSET, wibDate, type Instant } from '../kernel/time'
import type { ResponsePlan } from './response-plan'

/** 8 January 2024, as days since 1970: where no calendar speaks, any week will do. */
const SOME_MONDAY = 19_730

/**
 * Instants that stand for all others: on every kind of day (weekday, calendars it and the day before belong to) every
 * clock time at which a plan begins or ends to hold, or an agency opens or closes. Nothing changes between two of them.
 */
export function timeCells(
  plans: readonly ResponsePlan[],
  calendars: readonly Calendar[],
  agencies: readonly Agency[],
): readonly Instant[] {
  const spans = [
    ...plans.flatMap(({ times }) => (times.hours === undefined ? [] : [times.hours])),
    ...agencies.flatMap(({ hours }) => hours ?? []),
  ]
  const minutes = new Set([0, ...spans.flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)])])
  const used = new Set(plans.flatMap(({ times }) => times.calendars ?? []))
  const days = kindsOfDays(calendars.filter(({ id }) => used.has(id)))
  return days.flatMap((day) => [...minutes].map((minute) => day * DAY - WIB_OFFSET + minute * MINUTE))
}

/** The calendars with no other days than those of the instants and the days before: as good to ask, and short. */
export function calendarsAt(moments: readonly Instant[], calendars: readonly Calendar[]): readonly Calendar[] {
  const days = new Map(moments.flatMap((at) => [at, at - DAY]).map((at) => [wibDate(at), at]))
  return calendars.map((calendar) => ({
    ...calendar,
    days: [...days].filter(([, at]) => isOnCalendar(calendar, at)).map(([day]) => ({ from: day, to: day })),
  }))
}

/** Days since 1970 in WIB, one for each kind. */
function kindsOfDays(calendars: readonly Calendar[]): readonly number[] {
  const ranges = calendars.map(({ days }) =>
    days.filter(({ from, to }) => from <= to).map(({ from, to }) => [dayOf(from), dayOf(to)] as const),
  )
  const memberships = new Map<number, string>()
  const membership = (day: number): string => {
    const known = memberships.get(day)
    if (known !== undefined) return known
    const on = ranges.map((own) => (own.some(([from, to]) => from <= day && day <= to) ? '1' : '0')).join('')
    memberships.set(day, on)
    return on
  }
  // What a day belongs to changes only where a range begins or has ended; after that a week shows every weekday.
  const edges = new Set([SOME_MONDAY, ...ranges.flat().flatMap(([from, to]) => [from, to + 1])])
  const kinds = new Map<string, number>()
  for (const edge of edges) {
    for (let day = edge - 1; day <= edge + 7; day++) {
      const key = `${membership(day)} ${membership(day - 1)} ${weekdayOf(day * DAY - WIB_OFFSET)}`
      if (!kinds.has(key)) kinds.set(key, day)
    }
  }
  return [...kinds.values()]
}

const dayOf = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
