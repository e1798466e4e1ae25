import { defaultLadder } from '../../../src/domain/dispatch/ladder'
import type { PlanSetting } from '../../../src/domain/response-plan/prove-plans'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { trainingAgencies } from '../../../src/hub/training/agencies'

/** The shipped plans with the agencies of the training centre and the default ladder. */
export const shippedSetting: PlanSetting = {
  plans: shippedPlans,
  calendars: [],
  agencies: Object.fromEntries(trainingAgencies.map(({ occurredAt: _at, ...agency }) => [agency.id, agency])),
  ladder: defaultLadder,
}

/** The shipped plans with one of them changed. */
export function withPlan(id: string, change: Partial<ResponsePlan>): PlanSetting {
  const plans = shippedPlans.map((plan) => (plan.id === id ? { ...plan, ...change } : plan))
  return { ...shippedSetting, plans }
}

/** The shipped plans and one more, made from that of fires. */
export function withAnother(id: string, change: Partial<ResponsePlan>): PlanSetting {
  const fire = shippedPlans.find(({ types }) => types.includes('kebakaran'))
  if (fire === undefined) throw new Error('There is a plan for fires.')
  return { ...shippedSetting, plans: [...shippedPlans, { ...fire, id, ...change }] }
}
