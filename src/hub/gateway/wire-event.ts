import type { SiagaEvent } from '../../projection/stream-state'

/** The only version of event bodies so far. */
const BODY_VERSION = 1

/**
 * An event as the contract has it: these fields and no other that the hub may keep beside them. A phone's raw message stays
 * in the log: it names the SIM card and the handset, which nobody at a screen has a use for.
 */
export function toWire(event: SiagaEvent) {
  const { seq, stream, version, type, actor, occurredAt, recordedAt } = event
  return { seq, stream, version, type, v: BODY_VERSION, body: withoutRaw(event), actor, occurredAt, recordedAt }
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

function withoutRaw(event: SiagaEvent): SiagaEvent['body'] {
  switch (event.type) {
    case 'call-received': {
      const { aml: _aml, ...body } = event.body
      return body
    }
    case 'call-aml-received': {
      const { raw: _raw, ...body } = event.body
      return body
    }
    default:
      return event.body
  }
}
