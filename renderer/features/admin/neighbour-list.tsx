import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import type { AgencyItem } from './directory-items'
import styles from './plans.module.css'

interface NeighbourListProps {
  /** Whose neighbours they are. */
  readonly ownId: string
  readonly agencies: readonly AgencyItem[]
  /** In the order in which they are asked. */
  readonly neighbours: readonly string[]
  readonly onChange: (neighbours: readonly string[]) => void
}

/** The agencies that are asked for help, in their order. */
export function NeighbourList({ ownId, agencies, neighbours, onChange }: NeighbourListProps) {
  const { t } = useTranslation()
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? id
  const free = agencies.filter(({ id, active }) => active && id !== ownId && !neighbours.includes(id))
  const moved = (from: number, to: number) => {
    const rest = neighbours.filter((_, at) => at !== from)
    return [...rest.slice(0, to), neighbours[from] ?? '', ...rest.slice(to)]
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('admin.neighbours.title')}</legend>
      {neighbours.map((id, at) => (
        <div key={id} className={styles.row}>
          <div>
            {at + 1}. {nameOf(id)}
          </div>
          <Button
            size="small"
            tone="quiet"
            icon={ArrowUp}
            disabled={at === 0}
            aria-label={t('admin.neighbours.up', { name: nameOf(id) })}
            onClick={() => onChange(moved(at, at - 1))}
          />
          <Button
            size="small"
            tone="quiet"
            icon={ArrowDown}
            disabled={at === neighbours.length - 1}
            aria-label={t('admin.neighbours.down', { name: nameOf(id) })}
            onClick={() => onChange(moved(at, at + 1))}
          />
          <Button
            size="small"
            tone="quiet"
            icon={Trash2}
            aria-label={t('admin.neighbours.remove', { name: nameOf(id) })}
            onClick={() => onChange(neighbours.filter((known) => known !== id))}
          />
        </div>
      ))}
      <Select
        hideLabel
        label={t('admin.neighbours.add')}
        placeholder={t('admin.neighbours.add')}
        disabled={free.length === 0 || neighbours.length >= 20}
        options={free.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value=""
        onChange={({ target }) => {
          if (target.value !== '') onChange([...neighbours, target.value])
        }}
      />
    </fieldset>
  )
}
