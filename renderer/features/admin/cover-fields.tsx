import { useTranslation } from 'react-i18next'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import type { AgencyForm } from './agency-form'
import styles from './plans.module.css'
import { TickGroup } from './tick-group'

interface CoverFieldsProps {
  readonly cover: AgencyForm['cover']
  readonly error: string | undefined
  readonly onChange: (cover: AgencyForm['cover']) => void
}

/** How much an agency can handle at the same time, when the centre wants to be warned. */
export function CoverFields({ cover, error, onChange }: CoverFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.group}>
      <legend>{t('admin.cover.title')}</legend>
      <Checkbox
        checked={cover !== undefined}
        onChange={({ target }) => onChange(target.checked ? { types: [], simultaneous: '', source: '' } : undefined)}
      >
        {t('admin.cover.limited')}
      </Checkbox>
      {cover !== undefined && (
        <>
          <TextField
            label={t('admin.cover.simultaneous')}
            hint={t('admin.cover.hint')}
            error={error}
            inputMode="numeric"
            maxLength={4}
            value={cover.simultaneous}
            onChange={({ target }) => onChange({ ...cover, simultaneous: target.value })}
          />
          <TickGroup
            label={t('admin.plan.types')}
            items={incidentTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
            ticked={cover.types}
            onChange={(types) => onChange({ ...cover, types })}
          />
          <TextField
            label={t('admin.plan.source')}
            maxLength={500}
            value={cover.source}
            onChange={({ target }) => onChange({ ...cover, source: target.value })}
          />
        </>
      )}
    </fieldset>
  )
}
