import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nationalHolidays } from '../../../src/domain/calendar/national-holidays'
import { wallClock } from '../../../src/domain/sla/sla-clock'
import { workingDayClock } from '../../../src/domain/sla/working-days'
import { clockLife, datesOf, DAY, STEP, wallOracle, workingDayOracle, type ClockLife } from './clock-oracle'

const LIVES = 10_000
/** Milliseconds: the slow way is slow, on a busy machine more so. */
const PATIENCE = 120_000
const holidays = { ...nationalHolidays, days: [...nationalHolidays.days, { from: '2027-01-01', to: '2027-01-01' }] }
const crossed = datesOf(holidays)
const wall = (life: ClockLife, now = life.now) => wallClock(life, life.targetSteps * STEP, life.capDays * DAY, now)
const working = (life: ClockLife) => workingDayClock(life, life.targetDays, life.capDays * DAY, holidays, life.now)

test(
  'a wall clock agrees with counting every ten minutes of 10,000 lives',
  () => {
    fc.assert(
      fc.property(clockLife, (life) => {
        const { left, overdue, pausedFor, dueAt, breachedAt } = wall(life)
        expect({ left, overdue, pausedFor }).toEqual(wallOracle(life))
        expect(dueAt).toBe(life.startedAt + life.targetSteps * STEP + pausedFor)
        expect(breachedAt).toBe(overdue > 0 ? dueAt : undefined)
      }),
      { numRuns: LIVES },
    )
  },
  PATIENCE,
)

test(
  'a working-day clock agrees with crossing days out on a calendar, over the year’s end, in 10,000 lives',
  () => {
    fc.assert(
      fc.property(clockLife, (life) => {
        const { dueAt, pausedFor, left, overdue } = working(life)
        const told = workingDayOracle(life, crossed)
        expect({ dueAt, leftOut: pausedFor / DAY }).toEqual(told)
        const seen = Math.min(life.stoppedAt ?? life.now, life.now)
        expect(left - overdue).toBe(told.dueAt - seen)
      }),
      { numRuns: LIVES },
    )
  },
  PATIENCE,
)

test(
  'no time is ever negative and no pause lengthens a clock past its cap',
  () => {
    fc.assert(
      fc.property(clockLife, (life) => {
        for (const clock of [wall(life), working(life)]) {
          for (const time of [clock.left, clock.overdue, clock.pausedFor]) expect(time).toBeGreaterThanOrEqual(0)
          expect(clock.pausedFor).toBeLessThanOrEqual(life.capDays * DAY)
          expect(clock.left === 0 || clock.overdue === 0).toBe(true)
          expect(clock.pausedAt === undefined || clock.metAt === undefined).toBe(true)
        }
      }),
      { numRuns: LIVES },
    )
  },
  PATIENCE,
)

test('once a promise is broken it stays broken', () => {
  fc.assert(
    fc.property(clockLife, fc.nat(3_000), (life, more) => {
      const { breachedAt } = wall(life)
      fc.pre(breachedAt !== undefined)
      expect(wall(life, life.now + more * STEP).breachedAt).toBe(breachedAt)
    }),
  )
})
