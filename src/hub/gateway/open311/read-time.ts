import { DAY, WIB_OFFSET, type Instant } from '../../../domain/kernel/time'

const FULL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * A moment as W3C writes it, with `Z` or an offset; a date alone is its first moment in WIB, with `end` its last. `undefined`:
 * none, or a day that is not in the calendar.
 */
export function readTime(text: string, end = false): Instant | undefined {
  // Nobody writes a blank before an offset: it was a plus that the sender did not escape.
  const said = text.trim().replace(/ (\d{2}:?\d{2})$/, '+$1')
  if (DATE.test(said)) {
    const midnight = dayOf(said)
    return midnight === undefined ? undefined : midnight - WIB_OFFSET + (end ? DAY - 1 : 0)
  }
  const parts = FULL.exec(said)
  if (parts === null || dayOf(parts[1] ?? '') === undefined) return undefined
  const offset = (parts[3] ?? 'Z').replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
  const at = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}${offset}`)
  return Number.isNaN(at) ? undefined : at
}

/** Midnight UTC; 31 February is no day, though some parsers take it for one. */
function dayOf(date: string): Instant | undefined {
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? undefined : at
}

/** `2026-11-24T20:43:00+07:00`. */
export function wibTime(at: Instant): string {
  return `${new Date(at + WIB_OFFSET).toISOString().slice(0, 19)}+07:00`
}
