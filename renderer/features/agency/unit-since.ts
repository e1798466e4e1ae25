import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import { ownOrdersOf, type HistoryItem } from './own-outcome'
import type { OwnUnit } from './own-units'

/** When each unit was last free after a job: from the past as the hub told it and from what this console has seen since. */
export function freedAt(
  past: readonly Pick<HistoryItem, 'orders'>[],
  incidents: Iterable<Pick<Incident, 'dispatches'>>,
  agencyId: string,
): ReadonlyMap<string, Instant> {
  const freed = new Map<string, Instant>()
  const hear = (unitId: string, at: Instant | undefined) => {
    if (at !== undefined && at > (freed.get(unitId) ?? -Infinity)) freed.set(unitId, at)
  }
  for (const { orders } of past)
    for (const { units } of orders) for (const one of units) hear(one.unitId, one.clearedAt)
  for (const incident of incidents) {
    for (const { assignments } of ownOrdersOf(incident, agencyId)) {
      for (const { unitId, times } of assignments) hear(unitId, times.cleared)
    }
  }
  return freed
}

/**
 * Since when a unit is in the state it is shown in: its step on an order; free, since its crew said so or since its last
 * job ended, whichever came later. A unit that can't go counts from when that was said.
 */
export function unitSince(
  { unit, commitment }: Pick<OwnUnit, 'unit' | 'commitment'>,
  freed: ReadonlyMap<string, Instant>,
): Instant | undefined {
  if (commitment !== undefined) return commitment.since
  const job = unit.status === 'available' ? freed.get(unit.id) : undefined
  if (job === undefined) return unit.statusAt
  return Math.max(job, unit.statusAt ?? job)
}
