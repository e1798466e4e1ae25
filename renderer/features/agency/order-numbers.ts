/** The number of each order on the desk, from 1: the key that picks it. */
export type OrderNumbers = Readonly<Record<string, number>>

/** The keyboard has a digit for each of these; an order with a higher number is picked by hand or once others are over. */
export const MOST_DIGITS = 9

/**
 * An order keeps its number as long as it lives, wherever the list puts it; a new one takes the lowest that is free.
 * The same object when nothing came and nothing went. `remembered`: the numbers of the sitting before, which are taken up again.
 * `used`: numbers that other orders had in this sitting; a hand that remembers one must not pick a new order with it, so
 * they are given again only when no other digit is left.
 */
export function numberOrders(
  before: OrderNumbers,
  ids: readonly string[],
  remembered: OrderNumbers = {},
  used: readonly number[] = [],
): OrderNumbers {
  const living = new Set(ids)
  const known = Object.entries(before)
  if (known.length === living.size && known.every(([id]) => living.has(id))) return before
  const kept = new Map(known.filter(([id]) => living.has(id)))
  const taken = new Set(kept.values())
  for (const id of ids) {
    const number = remembered[id]
    if (kept.has(id) || number === undefined || taken.has(number)) continue
    taken.add(number)
    kept.set(id, number)
  }
  for (const id of ids) {
    if (kept.has(id)) continue
    const next = digits.find((digit) => !taken.has(digit) && !used.includes(digit)) ?? lowestFree(taken)
    taken.add(next)
    kept.set(id, next)
  }
  return Object.fromEntries(kept)
}

const digits = Array.from({ length: MOST_DIGITS }, (_, index) => index + 1)

function lowestFree(taken: ReadonlySet<number>): number {
  let number = 1
  while (taken.has(number)) number += 1
  return number
}

/** The numbers as one text, to be taken up again by `readNumbers`. */
export function writeNumbers(numbers: OrderNumbers): string {
  return Object.entries(numbers)
    .map(([id, number]) => `${id} ${number}`)
    .join('\n')
}

/** The numbers of a text that `writeNumbers` made; lines that are none are left out. */
export function readNumbers(text: string): OrderNumbers {
  const lines = text.split('\n').flatMap((line) => {
    const [id, number] = line.split(' ')
    return id === undefined || !/^\d+$/.test(number ?? '') ? [] : [[id, Number(number)] as const]
  })
  return Object.fromEntries(lines)
}
