import type { Round } from '../../../src/domain/complaint/complaint'
import type { Duration, Instant } from '../../../src/domain/kernel/time'

/** How long the clocks of a round may still stand, all pauses together; 0 when the cap is used up. */
export function pauseLeft({ pauses }: Pick<Round, 'pauses'>, cap: Duration, now: Instant): Duration {
  const used = pauses.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0)
  return Math.max(0, cap - used)
}
