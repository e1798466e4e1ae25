import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import type { Instant } from '../../../src/domain/kernel/time'
import { wantedAt } from '../../../src/domain/response-plan/recommend'
import type { Gap, Pick as PlannedPick, PlanRoom } from '../../../src/domain/response-plan/recommendation'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { standInsFor } from '../../../src/domain/response-plan/stand-in'
import { answeredSoFar, askPlans, atLevelReached, type Subject } from './recommended-orders'

/** The plans asked again for a failed order: who takes its place, and what they are short of. */
export interface Replacement {
  readonly plan?: ResponsePlan
  /** The level the alarm stands at: a replacement does not raise it. */
  readonly level: number
  /** Everybody who can do the work and has no order here, the one to ask first at the head. */
  readonly agencyIds: readonly string[]
  /** Those of them the plan names as stand-ins, with the reasons. */
  readonly picks: readonly PlannedPick[]
  readonly gaps: readonly Gap[]
}

/**
 * Who could go in the place of an order that was declined or never answered: only agencies that can do its work. Whom the
 * next levels bring for other work is no replacement. `alreadyOn`: agencies that are not asked a second time.
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
  const on = alreadyOn.filter((id) => !declined.includes(id))
  const { plan, level, picks, gaps } = atLevelReached(
    askPlans(incident, room, at, { alreadyOn: on, declined }),
    dispatches,
  )
  const standIns = picks.filter(({ why }) => why.some((one) => isInstead(one, failed.agencyId)))
  const wanted = plan === undefined ? [] : wantedAt(plan, level)
  const capability = wanted.find(({ agencyId }) => agencyId === failed.agencyId)?.capability
  const agency = entryOf(room.agencies, failed.agencyId) ?? { id: failed.agencyId }
  const able = standInsFor(agency, capability, [...on, ...declined], at, room).map((one) => one.agency.id)
  return {
    ...(plan === undefined ? {} : { plan }),
    level,
    agencyIds: [...new Set([...standIns.map(({ agencyId }) => agencyId), ...able])],
    picks: standIns,
    gaps: gaps.filter((gap) => 'agencyId' in gap && standIns.some(({ agencyId }) => agencyId === gap.agencyId)),
  }
}

function isInstead(why: PlannedPick['why'][number], agencyId: string): boolean {
  return why.kind === 'neighbour-instead' && why.of === agencyId
}
