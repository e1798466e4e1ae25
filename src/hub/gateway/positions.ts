import type { PositionsMessage, UnitPosition } from '../../contract/presence'
import { entryOf } from '../../domain/kernel/entry-of'
import { SECOND, type Instant } from '../../domain/kernel/time'
import type { UnitDirectory } from '../../domain/unit/unit'

export interface PositionReport extends UnitPosition {
  readonly unitId: string
}

/** Why a report was not taken: as the partner that sent it can put right. */
export type PositionFault = 'unknown-unit' | 'no-fix' | 'in-the-future' | 'older'

export interface PositionsTaken {
  readonly accepted: number
  readonly rejected: readonly { readonly unitId: string; readonly code: PositionFault }[]
}

/** A receiver's clock may be a little ahead of the hub's. */
const AHEAD = 60 * SECOND

/** Where the units are now. Volatile: presence is no fact, so it is in no log and gone with the process. */
export interface Positions {
  readonly report: (reports: readonly PositionReport[], now: Instant) => PositionsTaken
  /** All that are known, or one agency's. */
  readonly known: (agencyId?: string) => PositionsMessage['positions']
  /** What is new since the last call, by agency. */
  readonly takeNew: () => ReadonlyMap<string, PositionsMessage['positions']>
}

export function createPositions(units: () => UnitDirectory): Positions {
  const byUnit = new Map<string, { readonly agencyId: string; readonly position: UnitPosition }>()
  const isNew = new Set<string>()

  function faultOf({ unitId, lat, lon, at }: PositionReport, now: Instant): PositionFault | undefined {
    if (entryOf(units().items, unitId) === undefined) return 'unknown-unit'
    // What a receiver says that sees no satellite: a point in the Gulf of Guinea.
    if (lat === 0 && lon === 0) return 'no-fix'
    if (at > now + AHEAD) return 'in-the-future'
    const known = byUnit.get(unitId)
    return known !== undefined && at < known.position.at ? 'older' : undefined
  }

  return {
    report: (reports, now) => {
      const rejected: { unitId: string; code: PositionFault }[] = []
      for (const report of reports) {
        const { unitId, ...position } = report
        const fault = faultOf(report, now)
        const unit = entryOf(units().items, unitId)
        if (fault !== undefined || unit === undefined) rejected.push({ unitId, code: fault ?? 'unknown-unit' })
        else {
          byUnit.set(unitId, { agencyId: unit.agencyId, position })
          isNew.add(unitId)
        }
      }
      return { accepted: reports.length - rejected.length, rejected }
    },
    known: (agencyId) => {
      const wanted = [...byUnit].filter(([, known]) => agencyId === undefined || known.agencyId === agencyId)
      return Object.fromEntries(wanted.map(([unitId, { position }]) => [unitId, position]))
    },
    takeNew: () => {
      const byAgency = new Map<string, Record<string, UnitPosition>>()
      for (const unitId of isNew) {
        const known = byUnit.get(unitId)
        if (known === undefined) continue
        const ofAgency = byAgency.get(known.agencyId) ?? {}
        ofAgency[unitId] = known.position
        byAgency.set(known.agencyId, ofAgency)
      }
      isNew.clear()
      return byAgency
    },
  }
}
