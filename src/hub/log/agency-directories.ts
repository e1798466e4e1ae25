import {
  AGENCIES_STREAM,
  CALENDARS_STREAM,
  CATEGORIES_STREAM,
  LADDER_STREAM,
  PROTOCOLS_STREAM,
  TEST_ROUNDS_STREAM,
  UNITS_STREAM,
} from '../../projection/board'

/** The tables that every agency works with, redacted where they hold others' words; the rest is the centre's own business. */
const shared: ReadonlySet<string> = new Set([
  AGENCIES_STREAM,
  CALENDARS_STREAM,
  CATEGORIES_STREAM,
  LADDER_STREAM,
  PROTOCOLS_STREAM,
  TEST_ROUNDS_STREAM,
  UNITS_STREAM,
])

export function isForEveryAgency(stream: string): boolean {
  return shared.has(stream)
}
