import { assertNever } from '../kernel/assert-never'
import type { RecordedOf } from '../kernel/recorded'
import { MINUTE, type Instant } from '../kernel/time'
import type { AmlReading } from './call'

/** How long a phone's message waits for its call (contract). Networks deliver it before, with or after the ring. */
export const AML_WAITS = 10 * MINUTE

/** A message that came when no call with its number was there. */
export interface PendingAml {
  readonly id: string
  readonly version: number
  readonly receivedAt: Instant
  readonly number?: string
  readonly reading: AmlReading
  readonly raw?: string
  /** It found its call, or nobody rang in time. */
  readonly settled: boolean
}

export type PendingAmlEvent =
  | {
      readonly type: 'aml-received'
      readonly body: AmlReading & { readonly number?: string; readonly raw?: string }
    }
  /** Without a call: it waited in vain. */
  | { readonly type: 'aml-settled'; readonly body: { readonly callId?: string } }

export type RecordedPendingAmlEvent = RecordedOf<PendingAmlEvent>

/** Folds one event into a waiting message. */
export function evolvePendingAml(
  known: PendingAml | undefined,
  event: RecordedPendingAmlEvent,
): PendingAml | undefined {
  switch (event.type) {
    case 'aml-received': {
      const { number, raw, ...reading } = event.body
      return {
        id: event.stream.slice('aml:'.length),
        version: event.version,
        receivedAt: event.occurredAt,
        reading,
        settled: false,
        ...(number === undefined ? {} : { number }),
        ...(raw === undefined ? {} : { raw }),
      }
    }
    case 'aml-settled':
      return known === undefined ? undefined : { ...known, version: event.version, settled: true }
    default:
      return assertNever(event)
  }
}
