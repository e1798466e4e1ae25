import type { Ring } from '../place/place'
import type { BoundaryArea } from './boundary-area'

/** Metres of a degree of a great circle of the mean sphere. */
export const METRES_PER_DEGREE = 111_195

/** Square metres inside a ring that does not cross itself: shoelace on a local plane, good to 1 % over a city. */
export function ringArea(ring: Ring): number {
  const [first] = ring
  if (first === undefined) return 0
  // Measured from the first corner: the product of whole degrees would eat the digits of a small ring.
  const [baseLat, baseLon] = first
  let twice = 0
  ring.forEach(([lat, lon], index) => {
    const [nextLat, nextLon] = ring[(index + 1) % ring.length] ?? first
    twice += (lon - baseLon) * (nextLat - baseLat) - (nextLon - baseLon) * (lat - baseLat)
  })
  const narrowing = Math.cos((baseLat * Math.PI) / 180)
  return (Math.abs(twice) / 2) * METRES_PER_DEGREE ** 2 * narrowing
}

/** Square metres of an area without its holes. */
export function landArea({ polygons }: BoundaryArea): number {
  return polygons.reduce((sum, [outer, ...holes]) => {
    if (outer === undefined) return sum
    return sum + ringArea(outer) - holes.reduce((hollow, hole) => hollow + ringArea(hole), 0)
  }, 0)
}
