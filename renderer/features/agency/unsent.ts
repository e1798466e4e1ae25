import type { OutboxEntry } from '../../../src/client/client-ports'
import type { CommandInput } from '../../../src/contract/commands'
import type { UnitStatus } from '../../../src/domain/unit/unit'
import { queuedOrders } from './sent-mark'

/** What this screen shows and the centre does not have yet. */
export interface Unsent {
  readonly orders: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
  /** Units whose own status waits, with what it will be; one assigned to an order waits with its order. */
  readonly units: ReadonlyMap<string, UnitStatus>
}

/** Everything the queue is about. With a line it is at the centre in a moment: then nothing counts as unsent. */
export function unsentOf(outbox: readonly OutboxEntry[], isOnline: boolean): Unsent {
  const waiting = isOnline ? [] : outbox
  return {
    orders: new Set(queuedOrders(waiting).keys()),
    // The hub takes a note's id from the command that wrote it.
    notes: new Set(waiting.filter(({ name }) => name === 'incident:note').map(({ commandId }) => commandId)),
    units: new Map(
      waiting
        .filter(({ name }) => name === 'unit:status')
        // The queue keeps the input as it was sent under that name.
        .map(({ input }) => input as CommandInput<'unit:status'>)
        .map(({ unitId, status }) => [unitId, status]),
    ),
  }
}
