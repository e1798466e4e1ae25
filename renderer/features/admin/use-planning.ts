import { useMemo } from 'react'
import { latestPlans } from '../../../src/domain/response-plan/active-plans'
import type { PlanSetting } from '../../../src/domain/response-plan/prove-plans'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'
import { useFacts } from '../../store/facts'

export interface Planning {
  /** The last version of every plan, the retired ones too. */
  readonly latest: readonly ResponsePlan[]
  /** What the prover looks at: the plans in use and all they lean on. */
  readonly setting: PlanSetting
}

/** The plans as the centre has them now, with calendars, agencies and ladder. */
export function usePlanning(): Planning {
  const plans = useFacts(({ board }) => board.plans)
  const calendars = useFacts(({ board }) => board.calendars)
  const agencies = useFacts(({ board }) => board.agencies)
  const ladder = useFacts(({ board }) => board.ladder)
  return useMemo(() => {
    const latest = latestPlans(shippedPlans, plans)
    const setting: PlanSetting = {
      plans: latest.filter(({ active }) => active),
      calendars: Object.values(calendars.items),
      agencies: agencies.items,
      ladder,
    }
    return { latest, setting }
  }, [plans, calendars, agencies, ladder])
}
