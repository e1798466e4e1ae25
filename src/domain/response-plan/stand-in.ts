import type { Agency } from '../agency/agency'
import { isOpenAt } from '../agency/is-open-at'
import { takesOrders } from '../agency/takes-orders'
import type { Instant } from '../kernel/time'
import { neighbourOf } from './neighbour-of'
import type { PlanRoom } from './recommendation'

export interface StandIn {
  readonly agency: Agency
  /** A neighbour of the agency, or one with a unit that can do the same. */
  readonly by: 'neighbour' | 'capability'
}

/**
 * Who goes in the place of an agency: its nearest neighbour in use that is there at the time and not in `taken`; else
 * another one with an active unit of that capability, the city's own first, then by id. `undefined`: nobody.
 */
export function standInFor(
  agency: Pick<Agency, 'id' | 'neighbours'>,
  capability: string | undefined,
  taken: readonly string[],
  at: Instant,
  { agencies, units }: Pick<PlanRoom, 'agencies' | 'units'>,
): StandIn | undefined {
  const neighbour = neighbourOf(agency, taken, agencies, (candidate) => isOpenAt(candidate, at))
  if (neighbour !== undefined) return { agency: neighbour, by: 'neighbour' }
  if (capability === undefined) return undefined
  const able = new Set(
    units.filter((unit) => unit.active && unit.capabilities.includes(capability)).map((unit) => unit.agencyId),
  )
  const [first] = Object.values(agencies)
    .filter((candidate) => able.has(candidate.id) && takesOrders(candidate))
    .filter((candidate) => candidate.id !== agency.id && !taken.includes(candidate.id) && isOpenAt(candidate, at))
    .sort((a, b) => Number(a.neighbour) - Number(b.neighbour) || (a.id < b.id ? -1 : 1))
  return first === undefined ? undefined : { agency: first, by: 'capability' }
}
