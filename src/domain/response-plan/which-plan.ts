import type { Calendar } from '../calendar/calendar'
import { isOnCalendar } from '../calendar/is-on-calendar'
import { spanStart, weekdayOf } from '../calendar/weekly-hours'
import type { IncidentType, Priority } from '../incident/incident-types'
import { assertNever } from '../kernel/assert-never'
import type { Instant } from '../kernel/time'
import { inRing } from '../place/in-ring'
import type { Point } from '../place/place'
import type { PlanArea, PlanTimes, ResponsePlan } from './response-plan'

/** What a plan is looked up for. Without a code only the whole city and drawn areas can fit; without a point, no drawn area. */
export interface PlanCase {
  readonly type: IncidentType
  readonly priority: Priority
  readonly location?: Point
  /** Kemendagri code of the kelurahan. */
  readonly areaCode?: string
  readonly at: Instant
}

/** Length of a kecamatan's code at the beginning of its kelurahan's: `36.73.01`. */
const KECAMATAN_CODE = 8

export function isInPlanArea(area: PlanArea, { location, areaCode }: Pick<PlanCase, 'location' | 'areaCode'>): boolean {
  switch (area.kind) {
    case 'city':
      return true
    case 'kecamatan':
      return areaCode !== undefined && area.codes.includes(areaCode.slice(0, KECAMATAN_CODE))
    case 'kelurahan':
      return areaCode !== undefined && area.codes.includes(areaCode)
    case 'polygon':
      return location !== undefined && inRing([location.lat, location.lon], area.ring)
    default:
      return assertNever(area)
  }
}

/**
 * Whether a plan holds at an instant. Hours that pass midnight belong to the day they began, so weekday and calendar are
 * those of that day. A calendar that is not there has no days.
 */
export function isPlanTime(times: PlanTimes, calendars: readonly Calendar[], at: Instant): boolean {
  const began = times.hours === undefined ? at : spanStart(times.hours, at)
  if (began === undefined) return false
  if (times.weekdays !== undefined && !times.weekdays.includes(weekdayOf(began))) return false
  return times.calendars === undefined || calendarsHolding(times, calendars, at).length > 0
}

/** The calendars because of which a plan holds at an instant. */
export function calendarsHolding(
  times: PlanTimes,
  calendars: readonly Calendar[],
  at: Instant,
): readonly Pick<Calendar, 'id' | 'name'>[] {
  const began = times.hours === undefined ? at : spanStart(times.hours, at)
  if (began === undefined) return []
  return calendars.filter((calendar) => times.calendars?.includes(calendar.id) && isOnCalendar(calendar, began))
}

export function fitsCase(plan: ResponsePlan, of: PlanCase, calendars: readonly Calendar[]): boolean {
  return (
    plan.active &&
    plan.types.includes(of.type) &&
    (plan.priorities.length === 0 || plan.priorities.includes(of.priority)) &&
    isInPlanArea(plan.area, of) &&
    isPlanTime(plan.times, calendars, of.at)
  )
}

const areaRank = { city: 0, kecamatan: 1, kelurahan: 2, polygon: 3 } as const

/** A calendar weighs more than weekday and hours together: a market day is rarer than any hour of any week. */
function timesRank({ calendars, weekdays, hours }: PlanTimes): number {
  return (calendars === undefined ? 0 : 4) + (weekdays === undefined ? 0 : 1) + (hours === undefined ? 0 : 1)
}

/**
 * Negative when `a` is more particular than `b`: by area (drawn, kelurahan, kecamatan, city), then times (calendar,
 * weekday and hours, always), then priorities given before every one, then fewer types. Zero: neither is.
 */
export function compareParticular(a: ResponsePlan, b: ResponsePlan): number {
  return (
    areaRank[b.area.kind] - areaRank[a.area.kind] ||
    timesRank(b.times) - timesRank(a.times) ||
    Number(b.priorities.length > 0) - Number(a.priorities.length > 0) ||
    new Set(a.types).size - new Set(b.types).size
  )
}

/**
 * The plan that holds for a case: the most particular that fits. Of two equally particular ones, which the prover refuses,
 * the first by id, so that every console sees the same. `undefined`: none fits.
 */
export function planFor(
  plans: readonly ResponsePlan[],
  of: PlanCase,
  calendars: readonly Calendar[],
): ResponsePlan | undefined {
  let best: ResponsePlan | undefined
  for (const plan of plans) {
    if (!fitsCase(plan, of, calendars)) continue
    if (best === undefined || (compareParticular(plan, best) || (plan.id < best.id ? -1 : 1)) < 0) best = plan
  }
  return best
}
