import type { Point, Ring } from '../place/place'

type Corner = readonly [number, number]

interface Edge {
  readonly index: number
  readonly from: Corner
  readonly to: Corner
  readonly low: number
  readonly high: number
}

/** Comparisons still allowed; shared by the rings of a file, so that a spiteful one can't hold up the hub. */
export interface CrossingBudget {
  left: number
}

/** Which side of the line through `a` and `b` a corner lies on: positive, negative, or zero on it. */
function side(a: Corner, b: Corner, c: Corner): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** Only a true crossing counts: a border that touches itself in a corner still has an inside. */
function cross(one: Edge, other: Edge): boolean {
  const a = side(one.from, one.to, other.from)
  const b = side(one.from, one.to, other.to)
  const c = side(other.from, other.to, one.from)
  const d = side(other.from, other.to, one.to)
  return a * b < 0 && c * d < 0
}

function edgesOf(ring: Ring): readonly Edge[] {
  return ring.map((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    return { index, from, to, low: Math.min(from[1], to[1]), high: Math.max(from[1], to[1]) }
  })
}

/**
 * Where a ring crosses itself, at a corner nearby; `undefined` where it does not, `out-of-budget` when that took too many
 * comparisons to tell. Edges are compared only while they overlap in longitude.
 */
export function selfCrossing(ring: Ring, budget: CrossingBudget): Point | 'out-of-budget' | undefined {
  const edges = [...edgesOf(ring)].sort((a, b) => a.low - b.low)
  for (const [at, edge] of edges.entries()) {
    for (let next = at + 1; next < edges.length; next++) {
      const other = edges[next]
      if (other === undefined || other.low > edge.high) break
      budget.left -= 1
      if (budget.left < 0) return 'out-of-budget'
      if (cross(edge, other)) return { lat: other.from[0], lon: other.from[1] }
    }
  }
  return undefined
}
