import type { StandIn } from './stand-in'

/**
 * Who fills which place, by the places' order: each agency one place, whoever is on the incident already before anybody new,
 * and as many places as can be filled. Because somebody gives way to another only where he has another place to go to,
 * asking again after the order fills the same places.
 */
export function fillPlaces(
  /** For each place all who could fill it, best first. */
  places: readonly (readonly StandIn[])[],
  isPresent: (agencyId: string) => boolean,
): readonly (StandIn | undefined)[] {
  const filled: (StandIn | undefined)[] = places.map(() => undefined)
  const placeOf = new Map<string, number>()
  const fill = (place: number, isAllowed: (standIn: StandIn) => boolean, asked: Set<string>): boolean => {
    const able = (places[place] ?? []).filter((standIn) => isAllowed(standIn) && !asked.has(standIn.agency.id))
    const take = (standIn: StandIn) => {
      placeOf.set(standIn.agency.id, place)
      filled[place] = standIn
      return true
    }
    const free = able.find(({ agency }) => !placeOf.has(agency.id))
    if (free !== undefined) return take(free)
    for (const standIn of able) {
      const held = placeOf.get(standIn.agency.id)
      if (asked.has(standIn.agency.id) || held === undefined) continue
      asked.add(standIn.agency.id)
      if (fill(held, isAllowed, asked)) return take(standIn)
    }
    return false
  }
  for (const place of places.keys()) fill(place, ({ agency }) => isPresent(agency.id), new Set())
  for (const place of places.keys()) if (filled[place] === undefined) fill(place, () => true, new Set())
  return filled
}
