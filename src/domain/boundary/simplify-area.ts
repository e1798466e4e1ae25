import type { Point, Ring } from '../place/place'
import { isInArea } from './area-at'
import type { BoundaryArea } from './boundary-area'
import { METRES_PER_DEGREE } from './ring-area'
import { selfCrossing } from './self-crossing'

type Corner = readonly [number, number]

/** Six decimals are 11 cm. */
const decimals = 6
/** Comparisons of edges spent on one ring before a finer tolerance is tried. */
const crossingTests = 5_000_000

/** Metres from a corner to the line between two others, on a plane round it. */
function metresToEdge([lat, lon]: Corner, from: Corner, to: Corner): number {
  const narrowing = Math.cos((lat * Math.PI) / 180)
  const plane = ([cornerLat, cornerLon]: Corner) =>
    [(cornerLat - lat) * METRES_PER_DEGREE, (cornerLon - lon) * METRES_PER_DEGREE * narrowing] as const
  const [aNorth, aEast] = plane(from)
  const [bNorth, bEast] = plane(to)
  const north = bNorth - aNorth
  const east = bEast - aEast
  const length = north ** 2 + east ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(aNorth * north + aEast * east) / length))
  return Math.hypot(aNorth + along * north, aEast + along * east)
}

/** Metres from a point to the nearest border of an area; 0 on its land. */
export function metresToArea(area: BoundaryArea, point: Point): number {
  if (isInArea(area, point)) return 0
  let least = Infinity
  for (const ring of area.polygons.flat()) {
    ring.forEach((corner, index) => {
      const next = ring[(index + 1) % ring.length] ?? corner
      least = Math.min(least, metresToEdge([point.lat, point.lon], corner, next))
    })
  }
  return least
}

/** Marks the corners of an open line that must stay, ends included (Douglas–Peucker, without recursion). */
function keepCorners(line: readonly Corner[], tolerance: number): readonly boolean[] {
  const keep = line.map((_, index) => index === 0 || index === line.length - 1)
  const spans: [number, number][] = [[0, line.length - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [start, end] = span
    const from = line[start]
    const to = line[end]
    if (from === undefined || to === undefined) continue
    let farthest = -1
    let distance = tolerance
    for (let index = start + 1; index < end; index++) {
      const corner = line[index]
      const own = corner === undefined ? 0 : metresToEdge(corner, from, to)
      if (own <= distance) continue
      distance = own
      farthest = index
    }
    if (farthest < 0) continue
    keep[farthest] = true
    spans.push([start, farthest], [farthest, end])
  }
  return keep
}

/** A ring is cut at its corner farthest from the first, so that neither half is a line onto itself. */
function thin(ring: Ring, tolerance: number): Ring {
  const [first] = ring
  if (first === undefined) return ring
  let opposite = 0
  let distance = -1
  ring.forEach((corner, index) => {
    const own = metresToEdge(corner, first, first)
    if (own <= distance) return
    distance = own
    opposite = index
  })
  const there = ring.slice(0, opposite + 1)
  const back = [...ring.slice(opposite), first]
  const kept = [there, back].flatMap((line) => {
    const keep = keepCorners(line, tolerance)
    return line.slice(0, -1).filter((_, index) => keep[index])
  })
  return kept
}

const rounded = (ring: Ring): Ring =>
  ring.map(([lat, lon]) => [Number(lat.toFixed(decimals)), Number(lon.toFixed(decimals))])

function simplifyRing(ring: Ring, tolerance: number): Ring {
  // Thinning can make a border cross itself or fall to a line: then less of it is taken away.
  for (let own = tolerance; own > tolerance / 1_000; own /= 2) {
    const thinned = rounded(thin(ring, own))
    if (thinned.length >= 3 && selfCrossing(thinned, { left: crossingTests }) === undefined) return thinned
  }
  return ring
}

/**
 * An area with fewer corners, none of the dropped ones farther than `toleranceMetres` from the new border. Every ring
 * stays a ring, holes too. Neighbours are thinned apart, so a gap of the tolerance may open between them.
 */
export function simplifyArea(area: BoundaryArea, toleranceMetres: number): BoundaryArea {
  return {
    code: area.code,
    polygons: area.polygons.map((rings) => rings.map((ring) => simplifyRing(ring, toleranceMetres))),
  }
}

/** Metres, from what nobody sees to what still tells kelurahan apart. */
const tolerances = [0.1, 1, 2, 5, 10, 20, 50]

/** The areas as exact as fits in so many bytes of JSON; `undefined` when not even 50 m do. */
export function fitAreas(
  areas: readonly BoundaryArea[],
  mostBytes: number,
): { readonly areas: readonly BoundaryArea[]; readonly toleranceMetres: number } | undefined {
  for (const toleranceMetres of tolerances) {
    const fitted = areas.map((area) => simplifyArea(area, toleranceMetres))
    // Codes and numbers are ASCII: a letter is a byte.
    if (JSON.stringify(fitted).length <= mostBytes) return { areas: fitted, toleranceMetres }
  }
  return undefined
}
