import { locationWarnings } from '../kernel/location'
import type { LocationWarning } from '../kernel/location'
import { approximateBoundaries } from './boundary-data'
import { inRing } from './in-ring'
import { nearestKelurahan } from './nearest-kelurahan'
import type { Point } from './place'

export type PointWarning = LocationWarning | 'outside-city'

/** The outline is approximate: a point this near to a kelurahan's may well be inside the city, metres. */
const benefitOfDoubt = 2000

/** What looks wrong with a point for this city; the point itself is kept as it was said. */
export function pointWarnings(point: Point): readonly PointWarning[] {
  const general = locationWarnings(point)
  if (general.length > 0) return general
  if (inRing([point.lat, point.lon], approximateBoundaries.city)) return []
  const [nearest] = nearestKelurahan(point.lat, point.lon, 1)
  return nearest !== undefined && nearest.metres <= benefitOfDoubt ? [] : ['outside-city']
}
