import { useDraft } from '../../store/draft'
import { joinIds, readIds } from './escalated'
import type { EscalatedOrder } from './escalated'

/**
 * The climbed orders this supervisor sees to: their word is kept on this desk like a draft, so that a reload or a crash
 * does not sound the alarm anew. It says nothing to others: the order stays unaccepted for everyone.
 */
export function useSeenTo(orders: readonly EscalatedOrder[]) {
  const [kept, keep] = useDraft('room:seen-to', '')
  const standing = new Set(orders.map(({ dispatch }) => dispatch.id))
  const mine: ReadonlySet<string> = new Set(readIds(kept).filter((id) => standing.has(id)))
  // Orders that were accepted since are let go with the next word: the text does not grow for ever.
  const seeTo = (those: readonly EscalatedOrder[]) =>
    keep(joinIds([...mine, ...those.map(({ dispatch }) => dispatch.id)]))
  return { mine, seeTo }
}
