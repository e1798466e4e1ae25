import { useMemo } from 'react'
import { activePlans } from '../../../src/domain/response-plan/active-plans'
import { recentRefusals } from '../../../src/domain/response-plan/refusals'
import type { PlanRoom } from '../../../src/domain/response-plan/recommendation'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'
import { openDispatchesOf } from '../../../src/domain/response-plan/units-at-hand'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'

/** A refusal is told for a quarter of an hour; looking this often is enough, ms. */
const LOOK_AGAIN = 15_000

/** Everything the response plans are read against: the plans in use, who has what, where it is, who is connected. */
export function usePlanRoom(): PlanRoom {
  const own = useFacts(({ board }) => board.plans)
  const calendars = useFacts(({ board }) => board.calendars.items)
  const agencies = useFacts(({ board }) => board.agencies.items)
  const units = useFacts(({ board }) => board.units.items)
  const incidents = useFacts(({ board }) => board.incidents)
  const positions = useFacts((snapshot) => snapshot.positions)
  const now = useNow(LOOK_AGAIN)
  const online = useFacts(({ agenciesOnline }) => agenciesOnline)
  return useMemo(
    () => ({
      plans: activePlans(shippedPlans, own),
      calendars: Object.values(calendars),
      agencies,
      units: Object.values(units),
      openDispatches: openDispatchesOf(Object.values(incidents)),
      positions,
      refusals: recentRefusals(Object.values(incidents), now),
      online,
    }),
    [own, calendars, agencies, units, incidents, positions, now, online],
  )
}
