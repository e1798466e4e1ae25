import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import { ownOrdersOf, type HistoryItem, type OwnOrder } from './own-outcome'
import type { OwnUnit } from './own-units'

/** When an order ended, whatever its end was: a unit still out on a withdrawn order is free from then. */
function endOf({ times }: Pick<OwnOrder, 'times'>): Instant | undefined {
  return times.cleared ?? times.cancelled ?? times.declined
}

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
    for (const order of orders) for (const one of order.units) hear(one.unitId, one.clearedAt ?? endOf(order))
  for (const incident of incidents) {
    for (const order of ownOrdersOf(incident, agencyId)) {
      for (const { unitId, times } of order.assignments) hear(unitId, times.cleared ?? endOf(order))
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
