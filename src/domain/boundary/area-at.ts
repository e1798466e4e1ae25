import { inRing } from '../place/in-ring'
import type { Point } from '../place/place'
import type { BoundaryArea } from './boundary-area'

/** Whether a point lies on an area's land, its holes left out. */
export function isInArea({ polygons }: BoundaryArea, { lat, lon }: Point): boolean {
  return polygons.some(([outer, ...holes]) => {
    if (outer === undefined || !inRing([lat, lon], outer)) return false
    return !holes.some((hole) => inRing([lat, lon], hole))
  })
}

/**
 * Kemendagri code of the kelurahan a point lies in, by the imported borders; `undefined` outside them all. A point on a
 * border belongs to one of its sides, always the same.
 */
export function areaAt(areas: readonly BoundaryArea[], point: Point): string | undefined {
  return areas.find((area) => isInArea(area, point))?.code
}
