import { erasedBy, withoutPersonal } from './erase-streams'
import type { SiagaEvent } from '../../projection/stream-state'

/** Enough for a console that was away for hours of a normal day; one away longer gets a snapshot. */
const KEPT = 20_000

/** The last committed events in memory, so that catching up is synchronous and races with nothing. */
export interface Tail {
  readonly add: (events: readonly SiagaEvent[]) => void
  /** Events after `seq`; `undefined` when the tail does not reach back so far or `seq` lies ahead of the log. */
  readonly after: (seq: number) => readonly SiagaEvent[] | undefined
  /** A stream from its first event on; `undefined` when the tail does not reach back so far. */
  readonly history: (stream: string) => readonly SiagaEvent[] | undefined
}

export function createTail(headSeq: number): Tail {
  let events: SiagaEvent[] = []
  let byStream = new Map<string, SiagaEvent[]>()
  let start = headSeq

  const index = (more: readonly SiagaEvent[]): void => {
    for (const event of more) {
      const known = byStream.get(event.stream)
      if (known === undefined) byStream.set(event.stream, [event])
      else known.push(event)
    }
  }

  return {
    add: (more) => {
      // Not spread: a batch may be larger than a call has room for arguments.
      for (const event of more) events.push(event)
      index(more)
      const erased = new Set(erasedBy(more))
      if (erased.size > 0) {
        // Whoever catches up from here gets no more than from the log.
        events = events.map((event) => (erased.has(event.stream) ? withoutPersonal(event) : event))
        byStream = new Map()
        index(events)
      }
      if (events.length < KEPT * 2) return
      start += events.length - KEPT
      events = events.slice(-KEPT)
      byStream = new Map()
      index(events)
    },
    after: (seq) => (seq < start || seq > start + events.length ? undefined : events.slice(seq - start)),
    history: (stream) => {
      const known = byStream.get(stream)
      return known?.[0]?.version === 1 ? known : undefined
    },
  }
}
