import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { incidentPhases, type LogFilters } from './log-filters'
import styles from './log.module.css'

interface FilterFormProps {
  readonly filters: LogFilters
  readonly agencies: AgencyDirectory
  readonly onChange: (filters: LogFilters) => void
}

export function FilterForm({ filters, agencies, onChange }: FilterFormProps) {
  const { t } = useTranslation()
  const set = (name: keyof LogFilters) => (event: { readonly target: { readonly value: string } }) =>
    onChange({ ...filters, [name]: event.target.value })
  return (
    <form
      role="search"
      className={styles.form}
      aria-label={t('review.filter.label')}
      onSubmit={(e) => e.preventDefault()}
    >
      <TextField
        type="search"
        label={t('review.filter.text')}
        placeholder={t('review.filter.text-hint')}
        maxLength={500}
        value={filters.text}
        onChange={set('text')}
      />
      <Select
        label={t('review.filter.type')}
        placeholder={t('review.filter.all')}
        options={incidentTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={filters.type}
        onChange={set('type')}
      />
      <Select
        label={t('review.filter.phase')}
        placeholder={t('review.filter.all')}
        options={incidentPhases.map((value) => ({ value, label: t(`phase.${value}`) }))}
        value={filters.phase}
        onChange={set('phase')}
      />
      <Select
        label={t('review.filter.agency')}
        placeholder={t('review.filter.all')}
        options={Object.values(agencies.items).map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={filters.agency}
        onChange={set('agency')}
      />
      <TextField type="date" label={t('review.filter.from')} value={filters.from} onChange={set('from')} />
      <TextField type="date" label={t('review.filter.to')} value={filters.to} onChange={set('to')} />
    </form>
  )
}
