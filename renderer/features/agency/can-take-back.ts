import type { DeskEntry } from './desk-list'
import type { SentStep } from './use-order-actions'

/**
 * Whether the step just reported can still be taken back. The centre may have cancelled its order since: then nothing of it
 * can. An order that ended has left the list by the step itself.
 */
export function canTakeBack(sent: SentStep | undefined, entries: readonly Pick<DeskEntry, 'id'>[]): boolean {
  if (sent === undefined) return false
  return sent.isEnd || entries.some(({ id }) => id === sent.order.dispatch.id)
}
