import { isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import { recommend, wantedAt } from '../../../src/domain/response-plan/recommend'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import type {
  Need,
  Pick as PlannedPick,
  PlanRoom,
  Recommendation,
} from '../../../src/domain/response-plan/recommendation'
import type { TriageNeed } from '../../../src/domain/triage/needs'

/** What an order says about where it comes from. */
export interface OrderTerms {
  readonly planId?: string
  readonly level?: number
  readonly overrideReason?: string
}

/** Agencies that have an order here or had one, and those that said no to every one. One whose order was taken back is neither. */
export function answeredSoFar(dispatches: readonly Pick<Dispatch, 'agencyId' | 'state'>[]): {
  readonly alreadyOn: readonly string[]
  readonly declined: readonly string[]
} {
  const standing = dispatches.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  const alreadyOn = [...new Set(standing.map(({ agencyId }) => agencyId))]
  const refused = dispatches.filter(({ state, agencyId }) => state === 'declined' && !alreadyOn.includes(agencyId))
  return { alreadyOn, declined: [...new Set(refused.map(({ agencyId }) => agencyId))] }
}

/** How far the alarm of a plan was raised by the orders; 1 before any: the first level needs no raising. */
export function levelReached(
  dispatches: readonly Pick<Dispatch, 'state' | 'planId' | 'level'>[],
  planId: string | undefined,
): number {
  const levels = dispatches
    .filter((dispatch) => dispatch.state !== 'cancelled' && dispatch.planId === planId)
    .map(({ level }) => level ?? 1)
  return Math.max(1, ...levels)
}

export interface Subject extends Pick<Incident, 'type' | 'priority' | 'location' | 'areaCode' | 'dispatches'> {
  /** What its triage calls for. */
  readonly needs?: readonly Need[]
}

type Answered = ReturnType<typeof answeredSoFar>

/** Asks the plans about an incident, level by level; `answered` where somebody is not to be asked a second time. */
export function askPlans(
  incident: Subject,
  room: PlanRoom,
  at: Instant,
  answered: Answered = answeredSoFar(incident.dispatches),
): (level: number) => Recommendation {
  const { type, priority, location, needs = [] } = incident
  const areaCode = location?.areaCode ?? incident.areaCode
  const place = {
    ...(location === undefined ? {} : { location }),
    ...(areaCode === undefined ? {} : { areaCode }),
  }
  return (level) => recommend({ type, priority, ...place, at, level, ...answered, needs }, room)
}

/** What the plans say at the level the alarm was raised to. */
export function atLevelReached(
  ask: (level: number) => Recommendation,
  dispatches: Subject['dispatches'],
): Recommendation {
  const first = ask(1)
  const reached = levelReached(dispatches, first.plan?.id)
  return reached === 1 ? first : ask(reached)
}

/** What the plans say about an incident, at the level its orders have reached unless another is asked for. */
export function recommendForIncident(incident: Subject, room: PlanRoom, at: Instant, level?: number): Recommendation {
  const ask = askPlans(incident, room, at)
  return level === undefined ? atLevelReached(ask, incident.dispatches) : ask(level)
}

/** What raising the alarm would add: the next level that brings anybody who has no order yet; `undefined`: none does. */
export function raiseOf(incident: Subject, room: PlanRoom, at: Instant): Recommendation | undefined {
  const now = recommendForIncident(incident, room, at)
  for (let level = now.level + 1; level <= now.highestLevel; level += 1) {
    const next = recommendForIncident(incident, room, at, level)
    const picks = next.picks.filter((pick) => pick.level === level)
    if (picks.length === 0) continue
    const named = new Set([
      ...picks.map(({ agencyId }) => agencyId),
      ...(next.plan?.levels.find((one) => one.level === level)?.picks ?? []).map(({ agencyId }) => agencyId),
    ])
    return { ...next, picks, gaps: next.gaps.filter((gap) => 'agencyId' in gap && named.has(gap.agencyId)) }
  }
  return undefined
}

export function agenciesOf(picks: readonly Pick<PlannedPick, 'agencyId'>[]): readonly string[] {
  return picks.map(({ agencyId }) => agencyId)
}

/**
 * Whether an order departs from the plan. The first one does by whom it leaves out too; a later one only by whom it adds:
 * what was left out then was said then. Where no plan holds there is nothing to depart from.
 */
export function isDeparture(
  recommendation: Pick<Recommendation, 'plan'> | undefined,
  recommended: readonly string[],
  chosen: readonly string[],
  isFirst: boolean,
): boolean {
  if (recommendation?.plan === undefined || chosen.length === 0) return false
  const adds = chosen.some((id) => !recommended.includes(id))
  return adds || (isFirst && recommended.some((id) => !chosen.includes(id)))
}

/** The terms of an order: plan and level where it follows the plan at least in part, and the reason for departing from it. */
export function orderTerms(
  recommendation: Pick<Recommendation, 'plan' | 'level'> | undefined,
  recommended: readonly string[],
  chosen: readonly string[],
  departs: boolean,
  reason: string,
): OrderTerms {
  const plan = chosen.some((id) => recommended.includes(id)) ? recommendation?.plan : undefined
  const why = reason.trim()
  return {
    ...(plan === undefined ? {} : { planId: plan.id, level: recommendation?.level ?? 1 }),
    // A reason is never demanded.
    ...(departs && why !== '' ? { overrideReason: why } : {}),
  }
}

/** Nobody was ordered yet: the recommended agencies are ticked from the start. Later the operator ticks. */
export function isFirstOrder(dispatches: readonly Pick<Dispatch, 'state'>[]): boolean {
  return dispatches.length === 0
}

/**
 * Recommended agencies that answers given after the first order call for, or whoever goes in their place: they are ticked
 * by themselves. What was known before it came ticked then, and whoever was left out was left out by a hand.
 */
export function calledForLater(
  recommendation: Pick<Recommendation, 'picks'>,
  needs: readonly TriageNeed[],
  dispatches: readonly Pick<Dispatch, 'times' | 'ladderFrom'>[],
): readonly string[] {
  if (dispatches.length === 0) return []
  const firstAt = Math.min(...dispatches.map(({ times, ladderFrom }) => times.ordered ?? ladderFrom))
  const called = new Set(needs.filter(({ since }) => since > firstAt).map(({ agencyId }) => agencyId))
  const standsIn = ({ why }: PlannedPick) => why.some((one) => 'of' in one && called.has(one.of))
  return agenciesOf(recommendation.picks.filter((pick) => called.has(pick.agencyId) || standsIn(pick)))
}

/**
 * Whom the next order goes to. `ticked`: by hand, absent while nobody has touched the boxes; what the answers call for joins
 * it, unless a hand has left it out (`left`).
 */
export function chosenAgencies({
  recommended,
  isFirst,
  ticked,
  left,
  called,
}: {
  readonly recommended: readonly string[]
  readonly isFirst: boolean
  readonly ticked: readonly string[] | undefined
  readonly left: readonly string[]
  readonly called: readonly string[]
}): readonly string[] {
  const base = ticked ?? (isFirst ? recommended : [])
  return [...new Set([...base, ...called.filter((id) => !left.includes(id))])]
}

/** Agencies still on duty at an incident. */
export function standingAt(dispatches: readonly Dispatch[]): readonly string[] {
  return dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId)
}

/** Whether an order went to an agency the plan names at its level: a reason given with it is then about somebody else. */
export function isByPlan(
  { planId, level, agencyId }: Pick<Dispatch, 'planId' | 'level' | 'agencyId'>,
  plan: ResponsePlan | undefined,
): boolean {
  return (
    plan !== undefined && planId === plan.id && wantedAt(plan, level ?? 1).some((pick) => pick.agencyId === agencyId)
  )
}

/** Whom the plan named and nobody ordered, with the reason that was given for it; `undefined`: nobody, or without a reason. */
export function leftOut(
  dispatches: readonly Pick<Dispatch, 'planId' | 'level' | 'agencyId' | 'overrideReason'>[],
  plan: ResponsePlan | undefined,
): { readonly agencyIds: readonly string[]; readonly reason: string } | undefined {
  const byPlan = dispatches.filter((dispatch) => isByPlan(dispatch, plan))
  const reason = byPlan.find(({ overrideReason }) => overrideReason !== undefined)?.overrideReason
  if (plan === undefined || reason === undefined) return undefined
  const level = Math.max(1, ...byPlan.map((dispatch) => dispatch.level ?? 1))
  const agencyIds = wantedAt(plan, level)
    .map(({ agencyId }) => agencyId)
    .filter((id) => !dispatches.some(({ agencyId }) => agencyId === id))
  return agencyIds.length === 0 ? undefined : { agencyIds, reason }
}
