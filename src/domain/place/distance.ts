import type { Point } from './place'

const earthRadius = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine on the mean sphere; within 0.6 % of the ellipsoid). */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  const share = north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(share)))
}
