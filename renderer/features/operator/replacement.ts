import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import type { Gap, Pick as PlannedPick, PlanRoom } from '../../../src/domain/response-plan/recommendation'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { answeredSoFar, askPlans, atLevelReached, type Subject } from './recommended-orders'

/** The plans asked again for a failed order: who takes its place, and what they are short of. */
export interface Replacement {
  readonly plan?: ResponsePlan
  /** The level the alarm stands at: a replacement does not raise it. */
  readonly level: number
  /** Stand-ins first; where there are none, whom the next levels would bring. */
  readonly picks: readonly PlannedPick[]
  readonly gaps: readonly Gap[]
}

/**
 * Who could go in the place of an order that was declined or never answered. `alreadyOn`: agencies that are not asked a
 * second time. An agency without neighbours, or one the plan did not name, is made up for by the plan's next levels.
 */
export function replacementFor(
  incident: Subject,
  failed: Pick<Dispatch, 'agencyId'>,
  alreadyOn: readonly string[],
  room: PlanRoom,
  at: Instant,
): Replacement {
  const { dispatches } = incident
  const declined = [...new Set([...answeredSoFar(dispatches).declined, failed.agencyId])]
  const ask = askPlans(incident, room, at, {
    alreadyOn: alreadyOn.filter((id) => !declined.includes(id)),
    declined,
  })
  const now = atLevelReached(ask, dispatches)
  const answer = (picks: readonly PlannedPick[], gaps: readonly Gap[]): Replacement => ({
    ...(now.plan === undefined ? {} : { plan: now.plan }),
    level: now.level,
    picks,
    gaps: gaps.filter((gap) => 'agencyId' in gap && picks.some(({ agencyId }) => agencyId === gap.agencyId)),
  })
  const standIns = now.picks.filter(({ why }) => why.some((one) => isInstead(one, failed.agencyId)))
  if (standIns.length > 0) return answer(standIns, now.gaps)
  for (let level = now.level + 1; level <= now.highestLevel; level += 1) {
    const next = ask(level)
    const picks = next.picks.filter((pick) => pick.level === level)
    if (picks.length > 0) return answer(picks, next.gaps)
  }
  return answer([], [])
}

function isInstead(why: PlannedPick['why'][number], agencyId: string): boolean {
  return why.kind === 'neighbour-instead' && why.of === agencyId
}
