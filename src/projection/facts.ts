import { evolve, type SiagaEvent, type StreamState } from './stream-state'

interface StreamFacts {
  /** The last version folded; 0 while only later ones have arrived. */
  readonly version: number
  readonly state?: StreamState
  /** Events that came before their turn, by version. */
  readonly early?: ReadonlyMap<number, SiagaEvent>
}

/** Everything a console knows, per stream. Folding is by (stream, version), so order and repeats do no harm. */
export type Facts = ReadonlyMap<string, StreamFacts>

export const noFacts: Facts = new Map()

/**
 * Folds a batch. Events already folded are passed over, early ones wait for the gap to fill. Returns the same facts
 * when nothing was new.
 */
export function applyEvents(facts: Facts, events: readonly SiagaEvent[]): Facts {
  let next: Map<string, StreamFacts> | undefined
  for (const event of events) {
    const current = (next ?? facts).get(event.stream) ?? { version: 0 }
    if (event.version <= current.version || current.early?.has(event.version) === true) continue
    next ??= new Map(facts)
    next.set(event.stream, fold(current, event))
  }
  return next ?? facts
}

/** Drops streams this console may no longer see. */
export function forgetStreams(facts: Facts, streams: readonly string[]): Facts {
  const next = new Map(facts)
  for (const stream of streams) next.delete(stream)
  return next
}

function fold(current: StreamFacts, event: SiagaEvent): StreamFacts {
  const early = new Map(current.early).set(event.version, event)
  let { version, state } = current
  for (let due = early.get(version + 1); due !== undefined; due = early.get(version + 1)) {
    state = evolve(state, due)
    version = due.version
    early.delete(version)
  }
  return { version, ...(state === undefined ? {} : { state }), ...(early.size === 0 ? {} : { early }) }
}
