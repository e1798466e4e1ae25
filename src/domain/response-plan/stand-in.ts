import type { Agency } from '../agency/agency'
import { isOpenAt } from '../agency/is-open-at'
import { takesOrders } from '../agency/takes-orders'
import type { Instant } from '../kernel/time'
import { neighbourOf } from './neighbour-of'
import type { PlanRoom } from './recommendation'
import { canReplace, doesWorkOf } from './same-work'

export interface StandIn {
  readonly agency: Agency
  /** A neighbour of the agency, or one that can do the same. */
  readonly by: 'neighbour' | 'capability'
}

/**
 * All who could go in the place of an agency, the one to ask first at the head: its neighbours by their order, then theirs as
 * far as they are not known to do other work, then whoever else can do the same (`canReplace`), the city's own first, then
 * by id. None of `taken`, nobody out of use, and nobody who is not there at the time unless he is on the incident already.
 */
export function standInsFor(
  agency: Pick<Agency, 'id' | 'neighbours'>,
  capability: string | undefined,
  taken: readonly string[],
  at: Instant,
  { agencies, units }: Pick<PlanRoom, 'agencies' | 'units'>,
  alreadyOn: readonly string[] = [],
): readonly StandIn[] {
  const isThere = (candidate: Agency) => alreadyOn.includes(candidate.id) || isOpenAt(candidate, at)
  const found: StandIn[] = []
  const named = [...taken]
  const isOfUse = (candidate: Agency) => isThere(candidate) && isNeighbourOfUse(agency, candidate.id)
  for (
    let next = neighbourOf(agency, named, agencies, isOfUse);
    next !== undefined;
    next = neighbourOf(agency, named, agencies, isOfUse)
  ) {
    found.push({ agency: next, by: 'neighbour' })
    named.push(next.id)
  }
  const able = Object.values(agencies)
    .filter((candidate) => takesOrders(candidate) && isThere(candidate))
    .filter(({ id }) => id !== agency.id && !named.includes(id) && canReplace(agency, id, capability, units))
    .sort((a, b) => Number(a.neighbour) - Number(b.neighbour) || (a.id < b.id ? -1 : 1))
  return [...found, ...able.map((candidate): StandIn => ({ agency: candidate, by: 'capability' }))]
}

/** Whom the centre entered for an agency is trusted; whom it entered for its neighbour only as far as the work may be the same. */
function isNeighbourOfUse(agency: Pick<Agency, 'id' | 'neighbours'>, candidateId: string): boolean {
  return agency.neighbours?.includes(candidateId) === true || doesWorkOf(agency.id, candidateId) !== false
}
