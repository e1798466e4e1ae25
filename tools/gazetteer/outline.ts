import { Delaunay } from 'd3-delaunay'
import polygonClipping from 'polygon-clipping'
import type { Pair } from 'polygon-clipping'
import { area } from './plane'
import type { Flat } from './plane'

/** Triangles with a longer side than this bridge a bay of the city, kilometres. */
const longestSide = 6.2
/** Corners that change the outline by less than this are dropped, kilometres. */
const tolerance = 0.12

const pair = ([x, y]: Flat): Pair => [x, y]

function convexHull(points: readonly Flat[]): Pair[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (order: readonly Flat[]) => {
    const chain: Pair[] = []
    for (const [x, y] of order) {
      for (;;) {
        const [ax, ay] = chain.at(-2) ?? [NaN, NaN]
        const [bx, by] = chain.at(-1) ?? [NaN, NaN]
        if (!((bx - ax) * (y - ay) - (by - ay) * (x - ax) <= 0)) break
        chain.pop()
      }
      chain.push([x, y])
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.slice().reverse())]
}

/** Distance of a point to the straight line through two others. */
function offLine([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

/** Douglas–Peucker. */
function simplify(line: readonly Flat[]): Flat[] {
  const first = line[0]
  const last = line.at(-1)
  if (first === undefined || last === undefined || line.length < 3) return [...line]
  let farthest = 0
  let distance = 0
  line.forEach((point, index) => {
    const away = offLine(point, first, last)
    if (away > distance) {
      farthest = index
      distance = away
    }
  })
  if (distance <= tolerance) return [first, last]
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))]
}

/** The points' Delaunay triangles without the long ones, each widened by `margin` kilometres, joined. */
function widened(points: readonly Flat[], margin: number): Flat[] {
  const { triangles } = Delaunay.from(points)
  const corners = Array.from({ length: 24 }, (_, index) => (index * Math.PI) / 12)
  const shapes: Pair[][][] = []
  for (let index = 0; index < triangles.length; index += 3) {
    const triangle = [...triangles.slice(index, index + 3)].flatMap((corner) => points[corner] ?? [])
    const flat: Flat[] = []
    for (let at = 0; at < triangle.length; at += 2) flat.push([triangle[at] ?? NaN, triangle[at + 1] ?? NaN])
    const sides = flat.map(([x, y], at) => {
      const [nextX, nextY] = flat[(at + 1) % flat.length] ?? [x, y]
      return Math.hypot(nextX - x, nextY - y)
    })
    if (Math.max(...sides) > longestSide) continue
    const spread = flat.flatMap(([x, y]) =>
      corners.map((angle): Flat => [x + margin * Math.cos(angle), y + margin * Math.sin(angle)]),
    )
    shapes.push([convexHull(spread)])
  }
  const [first, ...rest] = shapes
  const joined = first === undefined ? [] : polygonClipping.union(first, ...rest)
  const largest = joined.map((polygon) => polygon[0] ?? []).sort((a, b) => area(b) - area(a))[0] ?? []
  const open = largest.slice(0, -1)
  // Start at the northernmost corner: the simplification never drops the two ends of a line.
  const north = open.reduce((best, [, y], index) => (y > (open[best]?.[1] ?? -Infinity) ? index : best), 0)
  return simplify([...open.slice(north), ...open.slice(0, north + 1)]).slice(0, -1)
}

/**
 * A plausible outline of a city known only by points: approximate, and to be labelled so. The margin is chosen so that
 * the outline has the city's published area in square kilometres.
 */
export function approximateOutline(points: readonly Flat[], squareKilometres: number): Pair[] {
  let low = 0.1
  let high = 5
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (area(widened(points, middle)) < squareKilometres) low = middle
    else high = middle
  }
  return widened(points, (low + high) / 2).map(pair)
}
