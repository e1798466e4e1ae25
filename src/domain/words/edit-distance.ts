/**
 * Letters to insert, drop, change or swap with a neighbour to make one word the other (optimal string alignment), or
 * `undefined` past `limit`. Work grows with the limit, not with the product of the lengths.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  const tooFar = limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = new Array<number>(b.length + 1).fill(tooFar)
    current[0] = row
    let best = row
    const from = Math.max(1, row - limit)
    const to = Math.min(b.length, row + limit)
    for (let column = from; column <= to; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (previous[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
        (previous[column - 1] ?? tooFar) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? tooFar) + 1)
      }
      current[column] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) return undefined
    before = previous
    previous = current
  }
  const distance = previous[b.length] ?? tooFar
  return distance <= limit ? distance : undefined
}

/** Slips forgiven in a word of this length: none in a short one, where every letter counts. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0
  if (length < 7) return 1
  return length < 11 ? 2 : 3
}
