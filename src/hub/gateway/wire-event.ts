import type { SiagaEvent } from '../../projection/stream-state'

/** The only version of event bodies so far. */
const BODY_VERSION = 1

/** An event as the contract has it: these fields and no other that the hub may keep beside them. */
export function toWire(event: SiagaEvent) {
  const { seq, stream, version, type, body, actor, occurredAt, recordedAt } = event
  return { seq, stream, version, type, v: BODY_VERSION, body, actor, occurredAt, recordedAt }
}

type WireEvent = ReturnType<typeof toWire>

/** What the hub sends under the name `events`. */
export interface EventsMessage {
  /** The cursor this continues from, exclusive. */
  readonly from: number
  /** The new cursor. */
  readonly to: number
  readonly events: readonly WireEvent[]
  /** Whole histories of streams this console did not have. */
  readonly backfill?: true
}
