import type { Duration, Instant } from '../kernel/time'

/** One promise and how it stands: from events and now, nothing stored. */
export interface SlaClock {
  /** Milliseconds of its own time: wall-clock, or 24 hours a working day. */
  readonly target: Duration
  readonly startedAt: Instant
  /** As things stand; moves on while the clock is paused. */
  readonly dueAt: Instant
  /** Since when it stands still. Absent once the pauses have used up their cap: then it runs in spite of them. */
  readonly pausedAt?: Instant
  /** By how much pauses have moved `dueAt` so far. */
  readonly pausedFor: Duration
  readonly metAt?: Instant
  /** When the promise was broken: then it stays so, also when it is kept late. */
  readonly breachedAt?: Instant
  /** Until due, never below 0; of one that is met, what was left then. */
  readonly left: Duration
  /** Since due, never below 0; of one that was met late, by how much. */
  readonly overdue: Duration
}

/** What a clock is computed from. Instants by the hub's own clock. */
export interface ClockFacts {
  readonly startedAt: Instant
  readonly stoppedAt?: Instant
  /** In order, not overlapping; the last one may still last. */
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[]
}

/**
 * A clock of wall-clock time. A pause moves what is due by its own length while the cap on all pauses allows and only while
 * the promise still stands: one that is broken is not mended by pausing.
 */
export function wallClock(facts: ClockFacts, target: Duration, pauseCap: Duration, now: Instant): SlaClock {
  const { startedAt, stoppedAt } = facts
  const seen = Math.max(startedAt, Math.min(stoppedAt ?? now, now))
  let dueAt = startedAt + target
  let pausedFor = 0
  let pausedAt: Instant | undefined
  for (const { from, to } of facts.pauses) {
    const begins = Math.max(from, startedAt)
    const ends = Math.min(to ?? seen, seen)
    if (begins >= dueAt || ends < begins) continue
    const allowed = pauseCap - pausedFor
    const counted = Math.min(ends - begins, allowed)
    pausedFor += counted
    dueAt += counted
    if (to === undefined && stoppedAt === undefined && counted < allowed) pausedAt = begins
  }
  return standing({ target, startedAt, dueAt, pausedFor }, stoppedAt, pausedAt, seen)
}

/** The rest of a clock, once it is known when it is due. `seen`: now, or when it was met. */
export function standing(
  clock: Pick<SlaClock, 'target' | 'startedAt' | 'dueAt' | 'pausedFor'>,
  metAt: Instant | undefined,
  pausedAt: Instant | undefined,
  seen: Instant,
): SlaClock {
  return {
    ...clock,
    ...(pausedAt === undefined ? {} : { pausedAt }),
    ...(metAt === undefined ? {} : { metAt }),
    ...(seen > clock.dueAt ? { breachedAt: clock.dueAt } : {}),
    left: Math.max(0, clock.dueAt - seen),
    overdue: Math.max(0, seen - clock.dueAt),
  }
}
