import type { Instant } from '../../domain/kernel/time'
import { readTime } from '../gateway/open311/read-time'

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?$/
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/

/**
 * A moment as tables from offices write it: with an offset, or in WIB without one; `2026-03-01 08:15`, `01/03/2026`, day before
 * month. `undefined`: none, or a day that is not in the calendar.
 */
export function readImportTime(text: string): Instant | undefined {
  const said = text.trim().replace(/\s*WIB$/i, '')
  const withOffset = readTime(said)
  if (withOffset !== undefined) return withOffset
  const yearFirst = YEAR_FIRST.exec(said)
  if (yearFirst !== null) {
    const [, year, month, day, ...clock] = yearFirst
    return wib(year, month, day, clock)
  }
  const dayFirst = DAY_FIRST.exec(said)
  if (dayFirst === null) return undefined
  const [, day, month, year, ...clock] = dayFirst
  return wib(year, month, day, clock)
}

function wib(
  year = '',
  month = '',
  day = '',
  [hour = '0', minute = '0', second = '0']: readonly (string | undefined)[],
): Instant | undefined {
  const two = (part: string) => part.padStart(2, '0')
  return readTime(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+07:00`)
}
