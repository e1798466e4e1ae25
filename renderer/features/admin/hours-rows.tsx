import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WeeklyHours } from '../../../src/domain/calendar/weekly-hours'
import { Button } from '../../ui/button'
import { ClockField } from './clock-field'
import styles from './plans.module.css'
import { TickGroup } from './tick-group'

const week = [1, 2, 3, 4, 5, 6, 7] as const
const officeHours: WeeklyHours = { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }

interface HoursRowsProps {
  readonly hours: readonly WeeklyHours[] | undefined
  readonly onChange: (hours: readonly WeeklyHours[] | undefined) => void
}

/** When somebody is there, in spans of weekdays and clock; no span: day and night. */
export function HoursRows({ hours, onChange }: HoursRowsProps) {
  const { t } = useTranslation()
  const rows = hours ?? []
  const put = (at: number, row: WeeklyHours) => onChange(rows.map((known, which) => (which === at ? row : known)))
  return (
    <fieldset className={styles.group}>
      <legend>{t('admin.hours.title')}</legend>
      {rows.length === 0 && <p>{t('admin.hours.always')}</p>}
      {rows.map((row, at) => (
        <div key={at}>
          <TickGroup
            label={t('admin.hours.row', { number: at + 1 })}
            items={week.map((day) => ({ value: day, label: t(`admin.weekday.${day}`) }))}
            ticked={week.filter((day) => row.weekdays.includes(day))}
            onChange={(weekdays) => put(at, { ...row, weekdays })}
          />
          <div className={styles.row}>
            {(['from', 'to'] as const).map((end) => (
              <ClockField
                key={end}
                label={`${t(`admin.hours.${end}`)} (${at + 1})`}
                value={row[end]}
                onChange={(clock) => put(at, { ...row, [end]: clock })}
              />
            ))}
            <Button
              size="small"
              tone="quiet"
              icon={Trash2}
              aria-label={t('admin.hours.remove', { number: at + 1 })}
              onClick={() => {
                const rest = rows.filter((_, which) => which !== at)
                onChange(rest.length === 0 ? undefined : rest)
              }}
            />
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" icon={Plus} disabled={rows.length >= 21} onClick={() => onChange([...rows, officeHours])}>
          {t('admin.hours.add')}
        </Button>
      </div>
    </fieldset>
  )
}
