import type { OutboxEntry } from '../../../src/client/hub-client'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { SECOND, type Duration, type Instant } from '../../../src/domain/kernel/time'

/** On a line that stands an order is with the hub well before this: until then nothing is said of it. */
const ON_ITS_WAY: Duration = 2 * SECOND
/** The hub has it later than it was given by so much: the line was cut, or slow. */
const LATE: Duration = 5 * SECOND

/** The command an order was given with: the hub makes its id of the command's. */
const commandOf = ({ id }: Pick<Dispatch, 'id'>) => id.slice(0, id.lastIndexOf('.'))

/** The order is only at this desk: no agency has it, no alarm sounds, no ladder is climbed. */
export function isUnsent(dispatch: Pick<Dispatch, 'id'>, outbox: readonly Pick<OutboxEntry, 'commandId'>[]): boolean {
  return outbox.some(({ commandId }) => commandId === commandOf(dispatch))
}

/** Whether it has to be said, in red: at once without a line, else when it should long be there. */
export function isStuck(
  dispatch: Pick<Dispatch, 'id' | 'times'>,
  outbox: readonly Pick<OutboxEntry, 'commandId'>[],
  isOnline: boolean,
  now: Instant,
): boolean {
  return isUnsent(dispatch, outbox) && (!isOnline || now - (dispatch.times.ordered ?? now) > ON_ITS_WAY)
}

/** When the centre had the order: what was typed while the line was cut reached nobody before it. */
export function sentAt({ times, ladderFrom }: Pick<Dispatch, 'times' | 'ladderFrom'>): Instant {
  return Math.max(times.ordered ?? ladderFrom, ladderFrom)
}

/** How long an order lay at the desk before the centre had it; undefined where it did not. */
export function laidAtDesk(dispatch: Pick<Dispatch, 'times' | 'ladderFrom'>): Duration | undefined {
  const laid = sentAt(dispatch) - (dispatch.times.ordered ?? dispatch.ladderFrom)
  return laid >= LATE ? laid : undefined
}
