import type { UnitPosition } from '../../../src/contract/presence'
import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { MINUTE, type Duration, type Instant } from '../../../src/domain/kernel/time'
import type { Unit } from '../../../src/domain/unit/unit'

/** A position older than this says where the unit was, not where it is (facts: call board). */
export const STALE_AFTER: Duration = 30 * MINUTE

export interface UnitPoint {
  readonly unit: Unit
  readonly lat: number
  readonly lon: number
  readonly age: Duration
  readonly isStale: boolean
  /** The incident it is on. */
  readonly incidentId?: string
}

/** Where the units were last seen. A receiver without a fix reports 0,0: such a point is no position. */
export function unitPoints(
  units: Readonly<Record<string, Unit>>,
  positions: Readonly<Record<string, UnitPosition>>,
  incidents: Iterable<Incident>,
  now: Instant,
): readonly UnitPoint[] {
  const onIncident = new Map<string, string>()
  for (const { id, dispatches } of incidents) {
    for (const { assignments } of dispatches.filter(isDispatchOpen)) {
      for (const assignment of assignments) if (!isAssignmentOver(assignment)) onIncident.set(assignment.unitId, id)
    }
  }
  return Object.entries(positions).flatMap(([unitId, { lat, lon, at }]) => {
    const unit = entryOf(units, unitId)
    if (unit === undefined || !unit.active || (lat === 0 && lon === 0)) return []
    const age = Math.max(0, now - at)
    const incidentId = onIncident.get(unitId)
    return [{ unit, lat, lon, age, isStale: age > STALE_AFTER, ...(incidentId === undefined ? {} : { incidentId }) }]
  })
}
