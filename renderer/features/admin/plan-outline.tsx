import { useTranslation } from 'react-i18next'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { Badge } from '../../ui/badge'
import styles from './plans.module.css'
import type { PlanWords } from './use-plan-words'

/** A plan to read: to what it holds, and whom each level sends. */
export function PlanOutline({ plan, words }: { readonly plan: ResponsePlan; readonly words: PlanWords }) {
  const { t } = useTranslation()
  return (
    <article className={styles.form}>
      <h3>
        {plan.name} {!plan.active && <Badge tone="late">{t('admin.state.disabled')}</Badge>}
      </h3>
      <dl className={styles.facts}>
        <dt>{t('admin.plan.types')}</dt>
        <dd>{words.types(plan)}</dd>
        <dt>{t('admin.plan.priority')}</dt>
        <dd>{words.priorities(plan)}</dd>
        <dt>{t('admin.plan.where')}</dt>
        <dd>{words.area(plan.area)}</dd>
        <dt>{t('admin.plan.when')}</dt>
        <dd>{words.times(plan.times)}</dd>
        {plan.levels.map(({ level, picks }) => (
          <div key={level} className={styles.contents}>
            <dt>{t('admin.plan.level-short', { level })}</dt>
            <dd>
              <ul>
                {picks.map((pick, index) => (
                  <li key={index}>{words.pick(pick)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
        <dt>{t('admin.plan.source')}</dt>
        <dd>{plan.source}</dd>
      </dl>
    </article>
  )
}
