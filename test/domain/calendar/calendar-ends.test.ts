import { expect, test } from 'vitest'
import { calendarEnd } from '../../../src/domain/calendar/calendar-ends'
import { nationalHolidays } from '../../../src/domain/calendar/national-holidays'
import { isWorkingDay } from '../../../src/domain/sla/working-days'

test.each([
  ['2026-10-01T00:00:00+07:00', 'holds'],
  ['2026-11-24T00:00:00+07:00', 'ends-soon'],
  ['2026-12-31T23:59:59+07:00', 'ends-soon'],
  ['2027-01-01T00:00:00+07:00', 'ended'],
])('on %s the calendar of 2026 %s', (at, end) => {
  expect(calendarEnd(nationalHolidays, Date.parse(at))).toBe(end)
})

test('a calendar without an end holds', () => {
  const { until: _until, ...endless } = nationalHolidays
  expect(calendarEnd(endless, Date.parse('2099-01-01T00:00:00+07:00'))).toBe('holds')
})

test.each([
  ['2026-12-24T00:00:00+07:00', false],
  ['2026-12-24T23:59:59+07:00', false],
  ['2026-12-28T00:00:00+07:00', true],
  ['2026-12-26T12:00:00+07:00', false],
  ['2026-12-27T12:00:00+07:00', false],
  ['2026-12-31T12:00:00+07:00', true],
])('%s is a working day: %s', (at, works) => {
  expect(isWorkingDay(Date.parse(at), nationalHolidays)).toBe(works)
})
