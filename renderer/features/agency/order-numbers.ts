/** The number of each order on the desk, from 1: the key that picks it. */
export type OrderNumbers = Readonly<Record<string, number>>

/** The keyboard has a digit for each of these; an order with a higher number is picked by hand or once others are over. */
export const MOST_DIGITS = 9

/**
 * An order keeps its number as long as it lives, wherever the list puts it; a new one takes the lowest that is free. The
 * same object when nothing came and nothing went.
 */
export function numberOrders(before: OrderNumbers, ids: readonly string[]): OrderNumbers {
  const living = new Set(ids)
  const known = Object.entries(before)
  if (known.length === living.size && known.every(([id]) => living.has(id))) return before
  const kept = new Map(known.filter(([id]) => living.has(id)))
  const taken = new Set(kept.values())
  let next = 1
  for (const id of ids) {
    if (kept.has(id)) continue
    while (taken.has(next)) next += 1
    taken.add(next)
    kept.set(id, next)
  }
  return Object.fromEntries(kept)
}
