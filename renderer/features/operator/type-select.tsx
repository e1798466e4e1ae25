import { useTranslation } from 'react-i18next'
import { incidentCategories, incidentTypeDefaults, incidentTypes } from '../../../src/domain/incident/incident-types'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import { Field } from '../../ui/field'

interface TypeSelectProps {
  readonly value: IncidentType | undefined
  readonly hint?: string | undefined
  /** It is what a dialog asks first. */
  readonly autoFocus?: boolean
  readonly onChange: (type: IncidentType) => void
}

/** All types of incident, grouped as the city groups them. */
export function TypeSelect({ value, hint, autoFocus = false, onChange }: TypeSelectProps) {
  const { t } = useTranslation()
  return (
    <Field
      label={t('operator.type.label')}
      hint={hint}
      control={(props) => (
        <select
          {...props}
          autoFocus={autoFocus}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = incidentTypes.find((type) => type === event.target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {value === undefined && <option value="">{t('operator.type.choose')}</option>}
          {incidentCategories.map((category) => (
            <optgroup key={category} label={t(`operator.category.${category}`)}>
              {incidentTypes
                .filter((type) => incidentTypeDefaults[type].category === category)
                .map((type) => (
                  <option key={type} value={type}>
                    {t(`type.${type}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    />
  )
}
