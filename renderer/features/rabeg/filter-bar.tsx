import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { complaintStates } from '../../../src/domain/complaint/complaint'
import { answersComplaints } from '../../../src/domain/complaint/routing'
import { useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { QueueFilters } from './queue-order'
import styles from './rabeg.module.css'
import { useCategories, useCategoryName } from './use-tables'

interface FilterBarProps {
  readonly filters: QueueFilters
  readonly onChange: (filters: QueueFilters) => void
}

/** What of the queue is looked at; `F` goes to the words. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const name = useCategoryName()
  const categories = useCategories()
  const agencies = useFacts(({ board }) => board.agencies.items)
  useKeys({ 'complaint.find': () => field.current?.focus() })
  return (
    <form
      role="search"
      aria-label={t('rabeg.filter.label')}
      className={styles.filters}
      onSubmit={(e) => e.preventDefault()}
    >
      <TextField
        ref={field}
        hideLabel
        type="search"
        label={t('rabeg.filter.text')}
        placeholder={t('rabeg.filter.text')}
        maxLength={500}
        value={filters.text}
        onChange={(event) => onChange({ ...filters, text: event.target.value })}
      />
      <Select
        hideLabel
        label={t('rabeg.filter.state')}
        placeholder={t('rabeg.filter.anyState')}
        options={complaintStates.map((value) => ({ value, label: t(`rabeg.state.${value}`) }))}
        value={filters.state}
        onChange={(event) =>
          onChange({ ...filters, state: complaintStates.find((known) => known === event.target.value) ?? '' })
        }
      />
      <Select
        hideLabel
        label={t('rabeg.category')}
        placeholder={t('rabeg.filter.anyCategory')}
        options={categories.map(({ id }) => ({ value: id, label: name(id) }))}
        value={filters.category}
        onChange={(event) => onChange({ ...filters, category: event.target.value })}
      />
      <Select
        hideLabel
        label={t('rabeg.filter.agency')}
        placeholder={t('rabeg.filter.anyAgency')}
        options={Object.values(agencies)
          .filter(({ id }) => answersComplaints(agencies, id))
          .map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={filters.agencyId}
        onChange={(event) => onChange({ ...filters, agencyId: event.target.value })}
      />
      <Checkbox checked={filters.overdue} onChange={(event) => onChange({ ...filters, overdue: event.target.checked })}>
        {t('rabeg.filter.overdue')}
      </Checkbox>
    </form>
  )
}
