import { areaAt } from '../boundary/area-at'
import type { BoundaryArea } from '../boundary/boundary-area'
import { ringArea } from '../boundary/ring-area'
import { approximateBoundaries } from './boundary-data'
import { kelurahanList } from './gazetteer-data'
import { nearestKelurahan } from './nearest-kelurahan'
import type { Kelurahan, Point } from './place'
import { pointWarnings } from './point-warnings'

/** How a point's kelurahan is known: by imported borders, or by the nearest kelurahan's point (right in 70 %). */
export type KelurahanBasis = 'exact' | 'nearest'

const kelurahanByCode = new Map(kelurahanList.map((kelurahan) => [kelurahan.code, kelurahan]))

/**
 * The kelurahan of a point: exact where imported borders hold it, else the nearest one when the point lies in or near
 * the city; `undefined` outside.
 */
export function kelurahanAt(
  point: Point,
  areas: readonly BoundaryArea[] = [],
): { readonly kelurahan: Kelurahan; readonly basis: KelurahanBasis } | undefined {
  const exact = kelurahanByCode.get(areaAt(areas, point) ?? '')
  if (exact !== undefined) return { kelurahan: exact, basis: 'exact' }
  if (pointWarnings(point).length > 0) return undefined
  const [nearest] = nearestKelurahan(point.lat, point.lon, 1)
  return nearest === undefined ? undefined : { kelurahan: nearest.kelurahan, basis: 'nearest' }
}

/** 1.3 times the radius of the circle as large as the approximate cell: the point is not its middle, the cell no circle. */
const radiusByCode = new Map(
  approximateBoundaries.kelurahan.map(({ code, rings }) => {
    const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0)
    return [code, Math.round(1.3 * Math.sqrt(area / Math.PI))]
  }),
)

/** Metres round a kelurahan's point within which its land lies, roughly. */
export function kelurahanRadius(code: string): number {
  return radiusByCode.get(code) ?? 1_500
}
