import { comparableNumber } from '../../../src/domain/call/phone-number'
import { standingBlocks, type CallerMeasures } from '../../../src/domain/caller/caller-measure'
import type { Instant } from '../../../src/domain/kernel/time'

/** Numbers that are blocked now, compared as E.164, and until when. Their calls are shown like any other. */
export function blockedNumbers(measures: CallerMeasures, now: Instant): ReadonlyMap<string, Instant> {
  const until = new Map<string, Instant>()
  for (const block of standingBlocks(measures, now)) {
    if (block.number === undefined || block.until === undefined) continue
    const key = comparableNumber(block.number)
    until.set(key, Math.max(until.get(key) ?? 0, block.until))
  }
  return until
}

/** Until when this number is blocked, if it is. A number without digits matches nothing. */
export function blockedUntil(blocked: ReadonlyMap<string, Instant>, number: string | undefined): Instant | undefined {
  const key = number === undefined ? '' : comparableNumber(number)
  return key === '' ? undefined : blocked.get(key)
}
