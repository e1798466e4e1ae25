import type { SiagaEvent } from '../../projection/stream-state'

/** Enough for a console that was away for hours of a normal day; one away longer gets a snapshot. */
const KEPT = 20_000

/** The last committed events in memory, so that catching up is synchronous and races with nothing. */
export interface Tail {
  readonly add: (events: readonly SiagaEvent[]) => void
  /** Events after `seq`; `undefined` when the tail does not reach back so far or `seq` lies ahead of the log. */
  readonly after: (seq: number) => readonly SiagaEvent[] | undefined
}

export function createTail(headSeq: number): Tail {
  let events: SiagaEvent[] = []
  let start = headSeq
  return {
    add: (more) => {
      events.push(...more)
      if (events.length < KEPT * 2) return
      start += events.length - KEPT
      events = events.slice(-KEPT)
    },
    after: (seq) => (seq < start || seq > start + events.length ? undefined : events.slice(seq - start)),
  }
}
