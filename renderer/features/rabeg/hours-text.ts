import { DAY, HOUR, MINUTE, type Duration } from '../../../src/domain/kernel/time'

/** A stretch of time in the two units that matter at its size; a screen says it in its own language. */
export interface HoursParts {
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly whole: number
  /** Of the next smaller unit; none beside minutes. */
  readonly rest: number
}

/** Clocks of Rabeg count hours: past three days and a bit the day is the better unit. Cut, never rounded up: no hour is promised that is not there. */
export function hoursParts(duration: Duration): HoursParts {
  const span = Math.max(0, duration)
  if (span >= 4 * DAY) {
    return { unit: 'days', whole: Math.floor(span / DAY), rest: Math.floor((span % DAY) / HOUR) }
  }
  if (span >= HOUR) {
    return { unit: 'hours', whole: Math.floor(span / HOUR), rest: Math.floor((span % HOUR) / MINUTE) }
  }
  return { unit: 'minutes', whole: Math.floor(span / MINUTE), rest: 0 }
}
