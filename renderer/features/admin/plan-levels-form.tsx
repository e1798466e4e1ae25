import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { PlanPick, ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { withLevel, withoutLevel, withPicks } from './plan-levels'
import styles from './plans.module.css'

interface PlanLevelsFormProps {
  readonly plan: ResponsePlan
  readonly agencies: readonly Agency[]
  readonly capabilities: readonly string[]
  readonly disabled: boolean
  readonly onChange: (plan: ResponsePlan) => void
}

/** Whom each level sends; levels add to the ones before. */
export function PlanLevelsForm({ plan, agencies, capabilities, disabled, onChange }: PlanLevelsFormProps) {
  const { t } = useTranslation()
  const used = new Set(plan.levels.flatMap(({ picks }) => picks.map(({ agencyId }) => agencyId)))
  const free = agencies.find(({ id, active }) => active && !used.has(id))
  const capabilityId = `${plan.id}-capabilities`
  return (
    <div className={styles.levels}>
      <datalist id={capabilityId}>
        {capabilities.map((capability) => (
          <option key={capability} value={capability} />
        ))}
      </datalist>
      {plan.levels.map(({ level, picks }, index) => {
        const put = (at: number, pick: PlanPick) =>
          onChange(
            withPicks(
              plan,
              index,
              picks.map((known, which) => (which === at ? pick : known)),
            ),
          )
        return (
          <fieldset key={index} className={styles.level} disabled={disabled}>
            <legend>{t(level === 1 ? 'admin.plan.first-level' : 'admin.plan.level', { level })}</legend>
            {picks.map((pick, at) => (
              <PickRow
                key={at}
                pick={pick}
                agencies={agencies}
                capabilityId={capabilityId}
                where={t('admin.plan.pick-where', { level, number: at + 1 })}
                onChange={(next) => put(at, next)}
                onRemove={() =>
                  onChange(
                    withPicks(
                      plan,
                      index,
                      picks.filter((_, which) => which !== at),
                    ),
                  )
                }
              />
            ))}
            <div className={styles.row}>
              <Button
                size="small"
                icon={Plus}
                disabled={free === undefined}
                onClick={() => onChange(withPicks(plan, index, [...picks, { agencyId: free?.id ?? '' }]))}
              >
                {t('admin.plan.add-agency')}
                <span className="visually-hidden"> {t('admin.plan.to-level', { level })}</span>
              </Button>
              {index > 0 && (
                <Button size="small" tone="quiet" onClick={() => onChange(withoutLevel(plan, index))}>
                  {t('admin.plan.remove-level', { level })}
                </Button>
              )}
            </div>
          </fieldset>
        )
      })}
      <Button
        size="small"
        icon={Plus}
        disabled={disabled || plan.levels.length >= 9}
        onClick={() => onChange(withLevel(plan))}
      >
        {t('admin.plan.add-level')}
      </Button>
    </div>
  )
}

interface PickRowProps {
  readonly pick: PlanPick
  readonly agencies: readonly Agency[]
  readonly capabilityId: string
  /** Tells the same field of other rows apart for who hears it. */
  readonly where: string
  readonly onChange: (pick: PlanPick) => void
  readonly onRemove: () => void
}

function PickRow({ pick, agencies, capabilityId, where, onChange, onRemove }: PickRowProps) {
  const { t } = useTranslation()
  const { units: _units, ...withoutUnits } = pick
  const { capability: _capability, ...withoutCapability } = pick
  const isKnown = agencies.some(({ id }) => id === pick.agencyId)
  const options = [
    ...(isKnown ? [] : [{ value: pick.agencyId, label: pick.agencyId }]),
    ...agencies.map(({ id, shortName, active }) => ({
      value: id,
      label: active ? shortName : `${shortName} (${t('admin.state.disabled')})`,
    })),
  ]
  return (
    <div className={styles.row}>
      <Select
        hideLabel
        label={`${t('admin.field.agency')}, ${where}`}
        options={options}
        value={pick.agencyId}
        onChange={(event) => onChange({ ...pick, agencyId: event.target.value })}
      />
      <TextField
        hideLabel
        label={`${t('admin.plan.units-wanted')}, ${where}`}
        type="number"
        min={1}
        max={99}
        placeholder={t('admin.plan.units-free')}
        value={pick.units ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? withoutUnits : { ...pick, units: Math.trunc(target.valueAsNumber) })
        }
      />
      <TextField
        hideLabel
        label={`${t('admin.plan.capability')}, ${where}`}
        list={capabilityId}
        maxLength={40}
        placeholder={t('admin.plan.capability')}
        value={pick.capability ?? ''}
        onChange={({ target }) => {
          const capability = target.value.trim().toLowerCase()
          onChange(capability === '' ? withoutCapability : { ...pick, capability })
        }}
      />
      <Button
        size="small"
        tone="quiet"
        icon={Trash2}
        aria-label={`${t('admin.plan.remove-agency')}, ${where}`}
        onClick={onRemove}
      />
    </div>
  )
}
