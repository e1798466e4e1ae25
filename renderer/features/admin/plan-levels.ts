import type { PlanPick, ResponsePlan } from '../../../src/domain/response-plan/response-plan'

/** Gives a plan's level other picks; level numbers stay as they are. */
export function withPicks(plan: ResponsePlan, index: number, picks: readonly PlanPick[]): ResponsePlan {
  return { ...plan, levels: plan.levels.map((level, at) => (at === index ? { ...level, picks } : level)) }
}

/** One more level at the end. */
export function withLevel(plan: ResponsePlan): ResponsePlan {
  return { ...plan, levels: [...plan.levels, { level: plan.levels.length + 1, picks: [] }] }
}

/** Without one level; those above it move down, so that levels count from 1 again. */
export function withoutLevel(plan: ResponsePlan, index: number): ResponsePlan {
  const rest = plan.levels.filter((_, at) => at !== index)
  return { ...plan, levels: rest.map((level, at) => ({ ...level, level: at + 1 })) }
}

/** An id that no plan has yet: `rencana-1`, `rencana-2`, … */
export function freePlanId(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`rencana-${number}`)) number += 1
  return `rencana-${number}`
}
