import fc from 'fast-check'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import type { ClockFacts } from '../../../src/domain/sla/sla-clock'

/** Lives are made of steps of ten minutes: small enough to be odd, large enough to count one by one. */
export const STEP = 600_000
const STEPS_A_DAY = 144
export const DAY = STEPS_A_DAY * STEP
const WIB = 7 * 3_600_000
/** 30 November 2026. */
const MONDAY = Date.UTC(2026, 10, 30)

export interface ClockLife extends ClockFacts {
  readonly now: number
  readonly targetSteps: number
  readonly targetDays: number
  readonly capDays: number
}

/** A life near a year's end, with up to six pauses, the last of which may last, some of them of whole days. */
export const clockLife: fc.Arbitrary<ClockLife> = fc
  .record({
    start: fc.integer({ min: 0, max: 60 * STEPS_A_DAY }),
    gaps: fc.array(fc.tuple(fc.nat(400), fc.oneof(fc.nat(200), fc.nat(1_500))), { maxLength: 6 }),
    lasts: fc.boolean(),
    targetSteps: fc.integer({ min: 1, max: 500 }),
    targetDays: fc.constantFrom(1, 3, 5, 10, 14),
    capDays: fc.constantFrom(0, 1, 2, 7),
    stop: fc.option(fc.nat(2_500), { nil: undefined }),
    now: fc.nat(3_500),
  })
  .map(({ start, gaps, lasts, stop, now, ...rest }) => {
    const startedAt = Date.UTC(2026, 11, 1) - WIB + start * STEP
    let at = startedAt
    const pauses: { from: number; to?: number }[] = []
    for (const [wait, length] of gaps) {
      const from = at + wait * STEP
      at = from + length * STEP
      pauses.push({ from, to: at })
    }
    const last = pauses.pop()
    if (last !== undefined) pauses.push(lasts ? { from: last.from } : last)
    const seen = startedAt + now * STEP
    const stoppedAt = stop === undefined ? undefined : startedAt + stop * STEP
    return {
      startedAt,
      // What has not happened yet is not known yet.
      pauses: pauses
        .filter(({ from }) => from <= seen)
        .map(({ from, to }) => (to === undefined || to > seen ? { from } : { from, to })),
      ...(stoppedAt === undefined || stoppedAt > seen ? {} : { stoppedAt }),
      now: seen,
      ...rest,
    }
  })

const isPaused = ({ pauses }: ClockFacts, at: number) =>
  pauses.some(({ from, to }) => from <= at && (to === undefined || at < to))

export interface Told {
  readonly left: number
  readonly overdue: number
  readonly pausedFor: number
}

/** The slow, obvious way: step by step, each is either paused (while that is allowed) or run down. */
export function wallOracle(life: ClockLife): Told {
  const end = Math.min(life.stoppedAt ?? life.now, life.now)
  let remaining = life.targetSteps
  let paused = 0
  for (let at = life.startedAt; at < end; at += STEP) {
    if (isPaused(life, at) && remaining > 0 && paused < life.capDays * STEPS_A_DAY) paused += 1
    else remaining -= 1
  }
  return { left: Math.max(0, remaining) * STEP, overdue: Math.max(0, -remaining) * STEP, pausedFor: paused * STEP }
}

/** Every date that stands in a calendar, one by one. */
export function datesOf(holidays: Calendar): ReadonlySet<string> {
  const dates = new Set<string>()
  for (const { from, to } of holidays.days) {
    for (let day = Date.parse(from); day <= Date.parse(to); day += DAY) {
      dates.add(new Date(day).toISOString().slice(0, 10))
    }
  }
  return dates
}

/** Day by day on a wall calendar: weekends and holidays are crossed out, wholly paused days while the cap allows. */
export function workingDayOracle(
  life: ClockLife,
  crossed: ReadonlySet<string>,
): { readonly dueAt: number; readonly leftOut: number } {
  const end = Math.min(life.stoppedAt ?? life.now, life.now)
  const [year = 0, month = 1, date = 1] = new Date(life.startedAt + WIB)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  let leftOut = 0
  let counted = 0
  let dayStart = 0
  for (let ahead = 1; counted < life.targetDays; ahead += 1) {
    const day = new Date(Date.UTC(year, month - 1, date + ahead))
    dayStart = day.getTime() - WIB
    // Counted on from a Monday everybody can look up.
    const weekday = ((Math.round((day.getTime() - MONDAY) / DAY) % 7) + 7) % 7
    if (weekday >= 5 || crossed.has(day.toISOString().slice(0, 10))) continue
    let whole = true
    for (let at = dayStart; whole && at < dayStart + DAY; at += STEP) whole = at < end && isPaused(life, at)
    if (whole && leftOut < life.capDays) leftOut += 1
    else counted += 1
  }
  return { dueAt: dayStart + DAY, leftOut }
}
