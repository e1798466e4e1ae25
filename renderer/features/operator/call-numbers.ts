/** Keys Alt+1 … Alt+9. */
export const MOST_NUMBERS = 9

/** Which call answers to which of the keys, and the number given last. */
export interface CallNumbers {
  readonly byId: ReadonlyMap<string, number>
  readonly last: number
}

export const noNumbers: CallNumbers = { byId: new Map(), last: 0 }

/**
 * The numbers of the calls in the list. A call keeps its number as long as it is there, whatever comes or goes around it:
 * who has learnt a number must not press another caller away. A number that is free again is given to a later call, the
 * one free longest first, so that the next ring does not take the number that was just let go. An empty list begins anew.
 * Calls beyond the ninth have no number until one is free.
 */
export function keepNumbers(known: CallNumbers, ids: readonly string[]): CallNumbers {
  if (ids.length === 0) return known.byId.size === 0 && known.last === 0 ? known : noNumbers
  const byId = new Map<string, number>()
  for (const id of ids) {
    const number = known.byId.get(id)
    if (number !== undefined) byId.set(id, number)
  }
  const taken = new Set(byId.values())
  let { last } = known
  for (const id of ids) {
    if (byId.has(id) || byId.size === MOST_NUMBERS) continue
    do last = (last % MOST_NUMBERS) + 1
    while (taken.has(last))
    taken.add(last)
    byId.set(id, last)
  }
  const isSame = byId.size === known.byId.size && [...byId].every(([id, number]) => known.byId.get(id) === number)
  return isSame ? known : { byId, last }
}

/** The call a key belongs to. */
export function callOfNumber({ byId }: CallNumbers, number: number): string | undefined {
  return [...byId].find(([, given]) => given === number)?.[0]
}
