import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/domain/kernel/time'
import { wallClock } from '../../../src/domain/sla/sla-clock'
import { clockLook, owedIn } from '../../../renderer/features/rabeg/clock-look'
import { hoursParts } from '../../../renderer/features/rabeg/hours-text'
import { pauseLeft } from '../../../renderer/features/rabeg/pause-left'

const target = 72 * HOUR
const at = (now: number, more: { readonly stoppedAt?: number; readonly pauses?: readonly { from: number }[] } = {}) =>
  wallClock({ startedAt: 0, pauses: [], ...more }, target, 7 * DAY, now)

test('a clock says what is left until it is due, and by how much it is late after', () => {
  expect(clockLook(at(12 * HOUR), 'operator')).toMatchObject({ saying: 'left', span: 60 * HOUR, state: 'running' })
  expect(clockLook(at(75 * HOUR), 'operator')).toMatchObject({ saying: 'late', span: 3 * HOUR, state: 'late' })
})

test('what was kept in time says in what time, what was kept too late stays red', () => {
  expect(clockLook(at(90 * HOUR, { stoppedAt: 21 * HOUR }), 'operator')).toMatchObject({
    saying: 'kept',
    span: 21 * HOUR,
    state: 'kept',
  })
  expect(clockLook(at(90 * HOUR, { stoppedAt: 80 * HOUR }), 'operator')).toMatchObject({
    saying: 'kept-late',
    span: 8 * HOUR,
    state: 'late',
  })
})

test('a clock that stands still looks like none that runs', () => {
  const stands = clockLook(at(20 * HOUR, { pauses: [{ from: 10 * HOUR }] }), 'agency')
  expect(stands).toMatchObject({ saying: 'stands', state: 'waiting', span: 62 * HOUR })
})

test('the ladder says who is warned: half left the agency, a quarter the operator too, a tenth everybody', () => {
  const warned = (now: number) =>
    (['agency', 'operator', 'supervisor'] as const).filter((rung) => clockLook(at(now), rung).warning !== undefined)
  expect(warned(20 * HOUR)).toEqual([])
  expect(warned(40 * HOUR)).toEqual(['agency'])
  expect(warned(60 * HOUR)).toEqual(['agency', 'operator'])
  expect(warned(70 * HOUR)).toEqual(['agency', 'operator', 'supervisor'])
  expect(warned(73 * HOUR)).toEqual(['agency', 'operator', 'supervisor'])
})

test('no clock ever shows less than nothing, or more than its whole bar', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.option(fc.nat(400)), fc.option(fc.nat(400)), (now, stop, pause) => {
      const clock = at(now * HOUR, {
        ...(stop === null ? {} : { stoppedAt: stop * HOUR }),
        ...(pause === null ? {} : { pauses: [{ from: pause * HOUR }] }),
      })
      const { span, fraction } = clockLook(clock, 'operator')
      expect(span).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeLessThanOrEqual(1)
    }),
  )
})

test('what is owed next is the nearest clock that runs; late ones are below nothing', () => {
  expect(owedIn([at(10 * HOUR), at(30 * HOUR)])).toBe(42 * HOUR)
  expect(owedIn([at(73 * HOUR), at(10 * HOUR, { stoppedAt: 5 * HOUR })])).toBe(-1 * HOUR)
  expect(owedIn([at(10 * HOUR, { stoppedAt: 5 * HOUR })])).toBe(Infinity)
})

test('hours are cut, never rounded up, and become days after four of them', () => {
  expect(hoursParts(4 * HOUR + 12 * MINUTE + 59_000)).toEqual({ unit: 'hours', whole: 4, rest: 12 })
  expect(hoursParts(95 * HOUR)).toEqual({ unit: 'hours', whole: 95, rest: 0 })
  expect(hoursParts(5 * DAY + 3 * HOUR)).toEqual({ unit: 'days', whole: 5, rest: 3 })
  expect(hoursParts(-5)).toEqual({ unit: 'minutes', whole: 0, rest: 0 })
})

test('pauses use up their cap together, also the one that lasts', () => {
  const pauses = [{ from: 0, to: 2 * DAY, code: 'weather' } as const, { from: 3 * DAY, code: 'funds' } as const]
  expect(pauseLeft({ pauses }, 7 * DAY, 4 * DAY)).toBe(4 * DAY)
  expect(pauseLeft({ pauses }, 7 * DAY, 30 * DAY)).toBe(0)
})
