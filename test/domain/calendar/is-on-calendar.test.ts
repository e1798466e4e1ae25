import { expect, test } from 'vitest'
import { isOnCalendar } from '../../../src/domain/calendar/is-on-calendar'

const market = { days: [{ from: '2026-11-24', to: '2026-11-25' }] }

test.each([
  ['the last minute of the day before', '2026-11-23T23:59:00+07:00', false],
  ['midnight, though it is still the day before in London', '2026-11-24T00:00:00+07:00', true],
  ['the last minute of its last day', '2026-11-25T23:59:00+07:00', true],
  ['the first minute after it', '2026-11-26T00:00:00+07:00', false],
])('both ends belong to a calendar, by the day in WIB: %s', (_name, at, on) => {
  expect(isOnCalendar(market, Date.parse(at))).toBe(on)
})
