/** Epoch milliseconds. */
export type Instant = number
/** Milliseconds. */
export type Duration = number

export const SECOND: Duration = 1_000
export const MINUTE: Duration = 60 * SECOND
export const HOUR: Duration = 60 * MINUTE
export const DAY: Duration = 24 * HOUR

/** Western Indonesia Time has had no daylight saving since 1963: a fixed offset is exact for every date we store. */
export const WIB_OFFSET: Duration = 7 * HOUR

/** The calendar day in WIB (Asia/Jakarta) as `YYYYMMDD`, the day part of an incident number. */
export function wibDay(instant: Instant): string {
  return wibDate(instant).replaceAll('-', '')
}

/** The calendar day in WIB as `YYYY-MM-DD`. */
export function wibDate(instant: Instant): string {
  return new Date(instant + WIB_OFFSET).toISOString().slice(0, 10)
}

/** The first moment of the instant's day in WIB. */
export function wibDayStart(instant: Instant): Instant {
  return Math.floor((instant + WIB_OFFSET) / DAY) * DAY - WIB_OFFSET
}
