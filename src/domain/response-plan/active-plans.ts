import type { PlanDirectory, ResponsePlan } from './response-plan'

/** The version of each plan that holds: the highest one, the centre's own before the given one. Retired ones are among them. */
export function latestPlans(
  shipped: readonly ResponsePlan[],
  directory: Pick<PlanDirectory, 'items'>,
): readonly ResponsePlan[] {
  const latest = new Map(shipped.map((plan) => [plan.id, plan]))
  for (const plan of Object.values(directory.items)) {
    const known = latest.get(plan.id)
    if (known === undefined || plan.version >= known.version) latest.set(plan.id, plan)
  }
  return [...latest.values()]
}

/** The plans that are in use. A centre retires a plan, a shipped one too, by putting a version that is not active. */
export function activePlans(
  shipped: readonly ResponsePlan[],
  directory: Pick<PlanDirectory, 'items'>,
): readonly ResponsePlan[] {
  return latestPlans(shipped, directory).filter(({ active }) => active)
}
