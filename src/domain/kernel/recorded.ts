import type { Instant } from './time'

/** An event as the log holds it: what a fold needs to know about order, time and author, beside the fact itself. */
export interface Recorded<E extends { readonly type: string; readonly body: object }> {
  /** Position in the whole log, from 1. */
  readonly seq: number
  readonly stream: string
  /** Position in its stream, from 1, without gaps. */
  readonly version: number
  readonly type: E['type']
  readonly body: E['body']
  /** Account name, or `system:<part>`. */
  readonly actor: string
  /** When it happened in the world, as claimed. */
  readonly occurredAt: Instant
  /** When the hub wrote it down. */
  readonly recordedAt: Instant
}

/** Distributes `Recorded` over a union so that `switch (event.type)` narrows the body. */
export type RecordedOf<E extends { readonly type: string; readonly body: object }> = E extends unknown
  ? Recorded<E>
  : never
