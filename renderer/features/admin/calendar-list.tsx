import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { AdminTable } from './admin-table'
import styles from './admin.module.css'
import { CalendarDialog } from './calendar-dialog'
import { expiryOf } from './calendar-form'
import { dayText } from './day-words'

/** The centre's calendars, with those that end soon standing out. */
export function CalendarList() {
  const { t, i18n } = useTranslation()
  const directory = useFacts(({ board }) => board.calendars)
  const now = useNow(60_000)
  const [open, setOpen] = useState<{ readonly calendar?: Calendar }>()
  const calendars = Object.values(directory.items).sort((a, b) => a.name.localeCompare(b.name))
  return (
    <section aria-label={t('admin.calendar.title')}>
      <h3>{t('admin.calendar.title')}</h3>
      {calendars.length === 0 ? (
        <p className={styles.note}>{t('admin.calendar.none')}</p>
      ) : (
        <AdminTable
          className={styles.table}
          title={t('admin.calendar.title')}
          columns={[t('admin.plan.name'), t('admin.calendar.days'), t('admin.calendar.until'), t('admin.plan.source')]}
        >
          {calendars.map((calendar) => {
            const expiry = expiryOf(calendar, now)
            return (
              <tr key={calendar.id}>
                <th scope="row">{calendar.name}</th>
                <td>{calendar.days.length}</td>
                <td>
                  {calendar.until === undefined ? t('admin.calendar.no-end') : dayText(calendar.until, i18n.language)}{' '}
                  {expiry.kind === 'ended' && <Badge tone="late">{t('admin.calendar.ended')}</Badge>}
                  {expiry.kind === 'soon' && (
                    <Badge tone="near">{t('admin.calendar.ends-in', { count: expiry.days })}</Badge>
                  )}
                </td>
                <td>{calendar.source}</td>
                <td className={styles.rowTools}>
                  <Button size="small" onClick={() => setOpen({ calendar })}>
                    {t('admin.agencies.edit')}
                    <span className="visually-hidden"> {calendar.name}</span>
                  </Button>
                </td>
              </tr>
            )
          })}
        </AdminTable>
      )}
      <Button size="small" icon={Plus} onClick={() => setOpen({})}>
        {t('admin.calendar.add')}
      </Button>
      {open !== undefined && (
        <CalendarDialog
          calendar={open.calendar}
          taken={Object.keys(directory.items)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
