import { MINUTE } from '../../domain/kernel/time'

const WINDOW = 5 * MINUTE
const LIMIT = 10
/** Beyond this many remembered pairs the oldest go first: guessing can't fill the memory. */
const REMEMBERED = 20_000

export interface Failures {
  /** Counts an attempt before it is judged, so that guesses sent at once are counted too. False: too many. */
  readonly begin: (who: string) => boolean
  /** The attempt was right: earlier slips are forgotten. */
  readonly succeeded: (who: string) => void
}

/** Ten failed attempts in five minutes of the same account from the same address, then no more until they age. */
export function createFailures(now: () => number): Failures {
  const attempts = new Map<string, readonly number[]>()
  return {
    begin: (who) => {
      const at = now()
      const recent = (attempts.get(who) ?? []).filter((time) => at - time < WINDOW)
      attempts.delete(who)
      if (recent.length >= LIMIT) {
        attempts.set(who, recent)
        return false
      }
      attempts.set(who, [...recent, at])
      for (const oldest of attempts.keys()) {
        if (attempts.size <= REMEMBERED) break
        attempts.delete(oldest)
      }
      return true
    },
    succeeded: (who) => attempts.delete(who),
  }
}
