import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { PlanFindings } from './plan-findings'
import { planFindingsOf } from './read-plan'
import { usePlanning } from './use-planning'
import { usePlanWords } from './use-plan-words'
import type { PublishState } from './use-publishing'

/** Why the hub did not take what a dialog sent; what the plans' prover says about it comes in words. */
export function RefusalBanner({ state }: { readonly state: PublishState }) {
  const { t } = useTranslation()
  const planning = usePlanning()
  const words = usePlanWords(planning)
  if (state.kind !== 'refused') return null
  const { refusal } = state
  const { findings, rest } = planFindingsOf(refusal)
  return (
    <Banner tone="late" live="alert">
      {t('admin.refused')} {t(`error.${refusal.code}`)}
      {findings.length > 0 && (
        <PlanFindings
          findings={findings}
          words={words}
          nameOf={(planId) => planning.latest.find(({ id }) => id === planId)?.name ?? planId}
        />
      )}
      {rest.length > 0 && (
        <ul lang="en">
          {rest.map(({ path, message }, index) => (
            <li key={index}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 && rest.length === 0 && <p lang="en">{refusal.message}</p>}
    </Banner>
  )
}
