import { HOUR, MINUTE, SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'
import type { ClockState } from '../../ui/clock-bar'

/** Answered within this long of the first ring (NENA-STA-020.1: 90 % within 15 s). */
export const ANSWER_TARGET: Duration = 15 * SECOND
/** From the answer to the first order (NFPA 1225: 60 s). */
export const DISPATCH_TARGET: Duration = 60 * SECOND
/** An order nobody has accepted stands out after this long. */
export const ACKNOWLEDGE_TARGET: Duration = 60 * SECOND
/** From the order until a team is on its way (Serang, 2019: 15 minutes). */
export const EN_ROUTE_TARGET: Duration = 15 * MINUTE

/** `01:36`, and `1:12:03` from an hour on. Never negative: clocks of two machines may differ by a second. */
export function clockText(duration: Duration): string {
  const seconds = Math.max(0, Math.floor(duration / SECOND))
  const pad = (value: number) => String(value).padStart(2, '0')
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return seconds * SECOND >= HOUR ? `${Math.floor(seconds / 3600)}:${rest}` : rest
}

const wibTime = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in WIB as the room writes it: `03.12.47`. */
export function timeOfDay(at: Instant): string {
  return wibTime.format(at).replaceAll(':', '.')
}

export interface ClockReading {
  readonly state: ClockState
  readonly elapsed: Duration
  readonly fraction: number
}

/** Reads a clock that started and perhaps stopped against its target; `near` from 80 % of it. */
export function readClock(
  start: Instant | undefined,
  stop: Instant | undefined,
  target: Duration,
  now: Instant,
): ClockReading {
  if (start === undefined) return { state: 'waiting', elapsed: 0, fraction: 0 }
  const elapsed = Math.max(0, (stop ?? now) - start)
  const fraction = elapsed / target
  if (fraction > 1) return { state: 'late', elapsed, fraction }
  if (stop !== undefined) return { state: 'kept', elapsed, fraction }
  return { state: fraction >= 0.8 ? 'near' : 'running', elapsed, fraction }
}
