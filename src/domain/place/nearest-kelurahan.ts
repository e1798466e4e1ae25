import { metresBetween } from './distance'
import { kelurahanList } from './gazetteer-data'
import type { Kelurahan } from './place'

export interface NearKelurahan {
  readonly kelurahan: Kelurahan
  /** From the asked point to the kelurahan's point. */
  readonly metres: number
}

/**
 * The kelurahan whose points are nearest, nearest first. The first is right in about 70 % and one of three in 95 %, so
 * a screen shows three and calls them nearest.
 */
export function nearestKelurahan(lat: number, lon: number, count = 3): readonly NearKelurahan[] {
  return kelurahanList
    .map((kelurahan) => ({ kelurahan, metres: metresBetween({ lat, lon }, kelurahan) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, count)
}
