import type { BoundaryArea } from '../boundary/boundary-area'
import { metresBetween } from './distance'
import { kelurahanAt } from './kelurahan-at'
import { neighbourPoints } from './neighbour-data'
import type { NeighbourRegion } from './neighbour-region'
import type { Point } from './place'

export type Whose =
  | { readonly kind: 'city' }
  /** Approximate, always: the region whose kecamatan is nearest. `runnerUp` is another region that is nearly as near. */
  | {
      readonly kind: 'neighbour'
      readonly region: NeighbourRegion
      readonly kecamatan: string
      readonly metres: number
      readonly runnerUp: NeighbourRegion | undefined
    }
  /** Outside the city, and nothing is known near enough: at sea, or farther away. */
  | { readonly kind: 'unknown' }

/** Half of all desa round the city are within 2.4 km of a kecamatan's middle, 98 % within 5.1 km; metres. */
const reach = 7_000
/** Another region whose kecamatan is at most this much farther may as well be right. */
const nearlyAsNear = 1.5

/**
 * Whose land a point is on, for the offer to hand a report to a neighbour. No border of a neighbour is known here: the
 * nearest kecamatan's middle was right for 491 of 511 desa round the city, so the screen says *perkiraan*.
 */
export function neighbourOf(point: Point, areas: readonly BoundaryArea[] = []): Whose {
  if (kelurahanAt(point, areas) !== undefined) return { kind: 'city' }
  const sorted = neighbourPoints
    .map((neighbour) => ({ ...neighbour, metres: metresBetween(point, neighbour) }))
    .sort((a, b) => a.metres - b.metres)
  const [nearest] = sorted
  // Written so that a point that is no number is unknown.
  if (nearest === undefined || !(nearest.metres <= reach)) return { kind: 'unknown' }
  const { region, kecamatan, metres } = nearest
  const other = sorted.find((candidate) => candidate.region !== region)
  const isClose = other !== undefined && other.metres <= nearlyAsNear * metres
  return {
    kind: 'neighbour',
    region,
    kecamatan,
    metres: Math.round(metres),
    runnerUp: isClose ? other.region : undefined,
  }
}
