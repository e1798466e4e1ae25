import { useTranslation } from 'react-i18next'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { shippedPlans } from '../../../src/domain/response-plan/shipped-plans'

/** The type a plan is named after: a shipped one, for one type, that nobody gave another name. */
export function typeInName({ id, name }: Pick<ResponsePlan, 'id' | 'name'>) {
  const shipped = shippedPlans.find((plan) => plan.id === id && plan.name === name)
  return shipped?.types.length === 1 ? shipped.types[0] : undefined
}

/** A plan's name in the language of the screen where we gave it; a centre's own as the centre wrote it. */
export function usePlanName(): (plan: Pick<ResponsePlan, 'id' | 'name'>) => string {
  const { t } = useTranslation()
  return (plan) => {
    const type = typeInName(plan)
    return type === undefined ? plan.name : t(`type.${type}`)
  }
}
