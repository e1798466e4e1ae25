import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import { PlanLevelsForm } from './plan-levels-form'
import { PlanTriggerForm } from './plan-trigger-form'
import styles from './plans.module.css'

interface PlanFormProps {
  readonly plan: ResponsePlan
  readonly agencies: readonly Agency[]
  readonly calendars: readonly Calendar[]
  readonly capabilities: readonly string[]
  readonly disabled: boolean
  readonly onChange: (plan: ResponsePlan) => void
}

/** A plan to fill in; every change is kept as a draft. */
export function PlanForm({ plan, agencies, calendars, capabilities, disabled, onChange }: PlanFormProps) {
  const { t } = useTranslation()
  return (
    <form className={styles.form} aria-label={t('admin.plan.form')} onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('admin.plan.name')}
        error={plan.name.trim() === '' ? t('admin.bad.name') : undefined}
        maxLength={200}
        disabled={disabled}
        value={plan.name}
        onChange={({ target }) => onChange({ ...plan, name: target.value })}
      />
      <Checkbox
        disabled={disabled}
        checked={plan.active}
        onChange={({ target }) => onChange({ ...plan, active: target.checked })}
      >
        {t('admin.plan.active')}
      </Checkbox>
      <PlanLevelsForm
        plan={plan}
        agencies={agencies}
        capabilities={capabilities}
        disabled={disabled}
        onChange={onChange}
      />
      <PlanTriggerForm plan={plan} calendars={calendars} disabled={disabled} onChange={onChange} />
      <TextField
        label={t('admin.plan.source')}
        hint={t('admin.plan.source-hint')}
        error={plan.source.trim() === '' ? t('admin.bad.name') : undefined}
        maxLength={500}
        disabled={disabled}
        value={plan.source}
        onChange={({ target }) => onChange({ ...plan, source: target.value })}
      />
    </form>
  )
}
