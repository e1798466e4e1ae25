import type { Agency } from '../agency/agency'
import { entryOf } from '../kernel/entry-of'
import type { Unit } from '../unit/unit'

/** Work an order may be given for. A crew that does one can't be asked for another in an emergency. */
type Work =
  | 'fire'
  | 'rescue'
  | 'disaster'
  | 'ambulance'
  | 'police'
  | 'order'
  | 'traffic'
  | 'social'
  | 'trees'
  | 'power'
  | 'troops'

/**
 * What the agencies of the centre do, the work they are called for first. Our default, from the centre's table of who goes
 * first to what (facts of 2026-11); a centre says otherwise by entering an agency's neighbours.
 */
const worksOf: Readonly<Record<string, readonly [Work, ...Work[]]>> = {
  damkar: ['fire', 'rescue', 'trees'],
  'damkar-kab-serang': ['fire', 'rescue', 'trees'],
  'damkar-cilegon': ['fire', 'rescue', 'trees'],
  bpbd: ['disaster', 'rescue', 'trees'],
  basarnas: ['rescue'],
  psc119: ['ambulance'],
  pmi: ['ambulance'],
  polresta: ['police', 'order', 'traffic'],
  satpolpp: ['order'],
  dishub: ['traffic'],
  dinsos: ['social'],
  dlh: ['trees'],
  pln: ['power'],
  kodim: ['troops'],
}

/** Whether the work the first is called for is among what the second does; `undefined`: one of them is not in the table. */
export function doesWorkOf(agencyId: string, otherId: string): boolean | undefined {
  const [work] = entryOf(worksOf, agencyId) ?? []
  const others = entryOf(worksOf, otherId)
  return work === undefined || others === undefined ? undefined : others.includes(work)
}

/**
 * Whether an agency can do what another one was ordered for: it does the same work, or the centre entered it as that one's
 * neighbour, or it has an active unit of the capability the plan asks for.
 */
export function canReplace(
  failed: Pick<Agency, 'id' | 'neighbours'>,
  otherId: string,
  capability: string | undefined,
  units: readonly Pick<Unit, 'agencyId' | 'active' | 'capabilities'>[],
): boolean {
  if (failed.neighbours?.includes(otherId) === true || doesWorkOf(failed.id, otherId) === true) return true
  return (
    capability !== undefined &&
    units.some((unit) => unit.agencyId === otherId && unit.active && unit.capabilities.includes(capability))
  )
}
