import { MOST_DIGITS } from './order-numbers'

interface Named {
  readonly id: string
  readonly name: string
}

/**
 * The digit that picks each unit: the number its name ends with, so that 3 is Pemadam 3; units without one, or whose number
 * another has, get what is left over. Undefined past nine. The same on every list of the desk.
 */
export function unitDigits(units: readonly Named[]): ReadonlyMap<string, number> {
  const digits = new Map<string, number>()
  const taken = new Set<number>()
  const give = (id: string, digit: number) => {
    digits.set(id, digit)
    taken.add(digit)
  }
  for (const { id, name } of units) {
    const own = Number(/(?:^|\D)0*([1-9])$/.exec(name.trim())?.[1])
    if (own > 0 && !taken.has(own)) give(id, own)
  }
  let next = 1
  for (const { id } of units) {
    if (digits.has(id)) continue
    while (taken.has(next)) next += 1
    if (next > MOST_DIGITS) break
    give(id, next)
  }
  return digits
}
