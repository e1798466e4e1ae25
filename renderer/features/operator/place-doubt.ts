import type { Agency } from '../../../src/domain/agency/agency'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Location } from '../../../src/domain/kernel/location'
import { placeWarnings } from '../../../src/domain/place/place-warnings'

type Agencies = Readonly<Record<string, Pick<Agency, 'neighbour'>>>

/**
 * Whether somebody must say once more that a place is meant before units are sent there: it lies outside the city, and no
 * agency of a neighbour is among those who go, so nothing says that this is known.
 */
export function isDoubtfulPlace(
  location: Location,
  agencyIds: readonly string[],
  agencies: Agencies,
  areas: readonly BoundaryArea[] = [],
): boolean {
  if (agencyIds.some((id) => agencies[id]?.neighbour === true)) return false
  return placeWarnings(location, areas).length > 0
}
