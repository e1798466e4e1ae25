import type { BoundaryArea } from '../boundary/boundary-area'
import { locationWarnings } from '../kernel/location'
import type { LocationWarning } from '../kernel/location'
import { neighbourOf } from './neighbour'
import type { Whose } from './neighbour'
import type { Point } from './place'

/** What a person must be told before a place is used. */
export type PlaceWarning =
  | { readonly kind: LocationWarning }
  | { readonly kind: 'outside-city'; readonly whose: Exclude<Whose, { readonly kind: 'city' }> }

/**
 * What looks wrong with a place, by the same rule that gives a point its kelurahan: a point without one is outside the
 * city, always, and the neighbour it probably belongs to is named. An empty list means nothing looks wrong.
 */
export function placeWarnings(point: Point, areas: readonly BoundaryArea[] = []): readonly PlaceWarning[] {
  const general = locationWarnings(point)
  if (general.length > 0) return general.map((kind) => ({ kind }))
  const whose = neighbourOf(point, areas)
  return whose.kind === 'city' ? [] : [{ kind: 'outside-city', whose }]
}
