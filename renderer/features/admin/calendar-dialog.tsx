import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './admin.module.css'
import { blankCalendar, calendarFormOf, readCalendarForm, type CalendarField, type CalendarForm } from './calendar-form'
import rowStyles from './plans.module.css'
import { usePublishing } from './use-publishing'
import { EntryDialog } from './entry-dialog'

interface CalendarDialogProps {
  readonly calendar: Calendar | undefined
  readonly taken: readonly string[]
  readonly onClose: () => void
}

/** Makes or changes a calendar. Its id never changes: plans refer to it. */
export function CalendarDialog({ calendar, taken, onClose }: CalendarDialogProps) {
  const { t } = useTranslation()
  const publishing = usePublishing()
  const { publish, edited } = publishing
  const [form, setForm] = useState<CalendarForm>(calendar === undefined ? blankCalendar : calendarFormOf(calendar))
  const [tried, setTried] = useState(false)
  const read = readCalendarForm(form)
  const isTaken = calendar === undefined && taken.includes(form.id)
  const faulty = (field: CalendarField) => tried && !read.ok && read.faults.has(field)
  const put = (change: Partial<CalendarForm>) => {
    edited()
    setForm({ ...form, ...change })
  }
  const putDay = (at: number, change: Partial<CalendarForm['days'][number]>) =>
    put({ days: form.days.map((day, which) => (which === at ? { ...day, ...change } : day)) })
  const save = () => {
    setTried(true)
    if (!read.ok || isTaken) return
    void publish('directory:put-calendar', { ...read.calendar, days: [...read.calendar.days] }, onClose)
  }
  return (
    <EntryDialog
      width="wide"
      title={calendar === undefined ? t('admin.calendar.add') : t('admin.agencies.edit-title', { name: calendar.name })}
      publishing={publishing}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('admin.field.id')}
        hint={t('admin.hint.id')}
        error={faulty('id') ? t('admin.bad.id') : tried && isTaken ? t('admin.bad.taken') : undefined}
        readOnly={calendar !== undefined}
        maxLength={128}
        value={form.id}
        onChange={({ target }) => put({ id: target.value.trim() })}
      />
      <TextField
        label={t('admin.plan.name')}
        error={faulty('name') ? t('admin.bad.name') : undefined}
        maxLength={200}
        value={form.name}
        onChange={({ target }) => put({ name: target.value })}
      />
      <fieldset className={rowStyles.group}>
        <legend>{t('admin.calendar.days')}</legend>
        {form.days.map((day, at) => (
          <div key={at} className={rowStyles.row}>
            <TextField
              type="date"
              label={t('admin.calendar.from', { number: at + 1 })}
              value={day.from}
              onChange={({ target }) => putDay(at, { from: target.value })}
            />
            <TextField
              type="date"
              label={t('admin.calendar.to', { number: at + 1 })}
              value={day.to}
              onChange={({ target }) => putDay(at, { to: target.value })}
            />
            <TextField
              label={t('admin.calendar.label', { number: at + 1 })}
              maxLength={500}
              value={day.label}
              onChange={({ target }) => putDay(at, { label: target.value })}
            />
            <Button
              size="small"
              tone="quiet"
              icon={Trash2}
              aria-label={t('admin.calendar.remove', { number: at + 1 })}
              onClick={() => put({ days: form.days.filter((_, which) => which !== at) })}
            />
          </div>
        ))}
        {faulty('days') && <p className={styles.late}>{t('admin.calendar.bad-days')}</p>}
        <div className={rowStyles.row}>
          <Button
            size="small"
            icon={Plus}
            disabled={form.days.length >= 2_000}
            onClick={() => put({ days: [...form.days, { from: '', to: '', label: '' }] })}
          >
            {t('admin.calendar.add-day')}
          </Button>
        </div>
      </fieldset>
      <TextField
        type="date"
        label={t('admin.calendar.until')}
        hint={t('admin.calendar.until-hint')}
        value={form.until}
        onChange={({ target }) => put({ until: target.value })}
      />
      <TextField
        label={t('admin.plan.source')}
        hint={t('admin.plan.source-hint')}
        error={faulty('source') ? t('admin.bad.name') : undefined}
        maxLength={500}
        value={form.source}
        onChange={({ target }) => put({ source: target.value })}
      />
    </EntryDialog>
  )
}
