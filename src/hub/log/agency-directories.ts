import { AGENCIES_STREAM, CALENDARS_STREAM, CATEGORIES_STREAM } from '../../projection/board'

/** The tables that every agency works with; the others are the centre's own business. */
export function isForEveryAgency(stream: string): boolean {
  return stream === AGENCIES_STREAM || stream === CATEGORIES_STREAM || stream === CALENDARS_STREAM
}
