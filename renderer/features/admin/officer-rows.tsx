import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import type { OfficerText } from './agency-form'
import styles from './plans.module.css'

interface OfficerRowsProps {
  readonly officers: readonly OfficerText[]
  readonly showFaults: boolean
  readonly onChange: (officers: readonly OfficerText[]) => void
}

/** Who answers for an agency, by name and number. */
export function OfficerRows({ officers, showFaults, onChange }: OfficerRowsProps) {
  const { t } = useTranslation()
  const put = (at: number, officer: OfficerText) =>
    onChange(officers.map((known, which) => (which === at ? officer : known)))
  return (
    <fieldset className={styles.group}>
      <legend>{t('admin.officer.title')}</legend>
      {officers.map((officer, at) => (
        <div key={at} className={styles.row}>
          <TextField
            hideLabel
            label={`${t('admin.officer.name')} ${at + 1}`}
            placeholder={t('admin.officer.name')}
            error={showFaults && officer.name.trim() === '' ? t('admin.bad.name') : undefined}
            maxLength={200}
            value={officer.name}
            onChange={({ target }) => put(at, { ...officer, name: target.value })}
          />
          <TextField
            hideLabel
            label={`${t('admin.officer.phone')} ${at + 1}`}
            placeholder={t('admin.officer.phone')}
            type="tel"
            maxLength={40}
            value={officer.phone}
            onChange={({ target }) => put(at, { ...officer, phone: target.value })}
          />
          <Button
            size="small"
            tone="quiet"
            icon={Trash2}
            aria-label={t('admin.officer.remove', { number: at + 1 })}
            onClick={() => onChange(officers.filter((_, which) => which !== at))}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button
          size="small"
          icon={Plus}
          disabled={officers.length >= 50}
          onClick={() => onChange([...officers, { name: '', phone: '' }])}
        >
          {t('admin.officer.add')}
        </Button>
      </div>
    </fieldset>
  )
}
