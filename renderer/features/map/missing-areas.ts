import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'

/** How many kelurahan of the city have no imported border. */
export function missingAreas(areas: readonly BoundaryArea[]): number {
  const known = new Set(areas.map(({ code }) => code))
  return kelurahanList.filter(({ code }) => !known.has(code)).length
}
