import { DAY, MINUTE, WIB_OFFSET, type Instant } from '../kernel/time'

/** A daily span in WIB, `HH:MM`. It passes midnight when `to` is not after `from`; then it belongs to the day it began. */
export interface HourSpan {
  readonly from: string
  readonly to: string
}

/** Spans of the week: when somebody is there. ISO weekdays, Monday is 1. */
export interface WeeklyHours extends HourSpan {
  readonly weekdays: readonly number[]
}

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4

/** The WIB weekday of an instant, Monday is 1. */
export function weekdayOf(instant: Instant): number {
  const days = Math.floor((instant + WIB_OFFSET) / DAY)
  return ((((days + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1
}

/** Whether an instant falls into one of the spans. No spans at all: never. */
export function isWithinHours(hours: readonly WeeklyHours[], instant: Instant): boolean {
  return hours.some(({ weekdays, ...span }) => {
    const began = spanStart(span, instant)
    return began !== undefined && weekdays.includes(weekdayOf(began))
  })
}

/** An instant on the day the span around it began; `undefined` outside it. */
export function spanStart({ from, to }: HourSpan, instant: Instant): Instant | undefined {
  const minute = Math.floor(((((instant + WIB_OFFSET) % DAY) + DAY) % DAY) / MINUTE)
  const start = minuteOfDay(from)
  const end = minuteOfDay(to)
  if (start < end) return minute >= start && minute < end ? instant : undefined
  if (minute >= start) return instant
  return minute < end ? instant - DAY : undefined
}

function minuteOfDay(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
