import type { SiagaEvent, StreamState } from '../../projection/stream-state'
import { evolve, isKept, isOnBoard } from '../../projection/stream-state'
import { createNumberIndex, type NumberIndex } from './number-index'

export interface LiveState {
  readonly version: number
  readonly state: StreamState
}

/** Streams off the board are kept for deciding only while there is room: they can be read again from the log. */
const OFF_BOARD_KEPT = 5_000

/** The committed state of streams in memory: all that decisions need at hand, and lately used ones beside. */
export interface LiveStates {
  readonly get: (stream: string) => LiveState | undefined
  readonly put: (stream: string, live: LiveState) => void
  readonly onBoard: () => Iterable<StreamState>
  readonly numbers: NumberIndex
  /** Forgets everything that is not on the board; returns nothing that was needed. */
  readonly trim: (keep: ReadonlySet<string>) => void
}

export function createLiveStates(): LiveStates {
  const kept = new Map<string, LiveState>()
  const beside = new Map<string, LiveState>()
  const numbers = createNumberIndex()
  return {
    get: (stream) => kept.get(stream) ?? beside.get(stream),
    put: (stream, live) => {
      numbers.put(stream, live.state)
      kept.delete(stream)
      beside.delete(stream)
      const home = isKept(live.state) ? kept : beside
      home.set(stream, live)
    },
    onBoard: function* () {
      for (const { state } of kept.values()) if (isOnBoard(state)) yield state
    },
    numbers,
    trim: (keep) => {
      for (const stream of beside.keys()) {
        if (beside.size <= OFF_BOARD_KEPT) return
        if (!keep.has(stream)) beside.delete(stream)
      }
    },
  }
}

/** Folds a stream's whole history. */
export function foldHistory(events: readonly SiagaEvent[]): ReadonlyMap<string, LiveState> {
  const folded = new Map<string, LiveState>()
  for (const event of events) {
    const state = evolve(folded.get(event.stream)?.state, event)
    if (state !== undefined) folded.set(event.stream, { version: event.version, state })
  }
  return folded
}
