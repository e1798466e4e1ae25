import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../../src/domain/calendar/calendar'
import { incidentTypes, priorities } from '../../../src/domain/incident/incident-types'
import { kecamatanList, kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { PlanTimes, ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { ClockField } from './clock-field'
import styles from './plans.module.css'
import { TickGroup } from './tick-group'

interface PlanTriggerFormProps {
  readonly plan: ResponsePlan
  readonly calendars: readonly Calendar[]
  readonly disabled: boolean
  readonly onChange: (plan: ResponsePlan) => void
}

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** To what, where and when a plan holds. A drawn area comes with the plan's file; here it can only be kept or left. */
export function PlanTriggerForm({ plan, calendars, disabled, onChange }: PlanTriggerFormProps) {
  const { t } = useTranslation()
  const { area, times } = plan
  const putTimes = (next: PlanTimes) => onChange({ ...plan, times: next })
  const { hours: _hours, ...withoutHours } = times
  const { weekdays: _weekdays, ...withoutWeekdays } = times
  const { calendars: _calendars, ...withoutCalendars } = times
  const areaOptions = (['city', 'kecamatan', 'kelurahan'] as const).map((kind) => ({
    value: kind,
    label: t(`admin.plan.area-kind.${kind}`),
  }))
  const places = area.kind === 'kecamatan' ? kecamatanList : kelurahanList
  return (
    <>
      <TickGroup
        label={t('admin.plan.types')}
        disabled={disabled}
        items={incidentTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        ticked={plan.types}
        onChange={(types) => onChange({ ...plan, types })}
      />
      <TickGroup
        label={t('admin.plan.priorities')}
        disabled={disabled}
        items={priorities.map((priority) => ({ value: priority, label: `${priority} ${t(`priority.${priority}`)}` }))}
        ticked={plan.priorities}
        onChange={(chosen) => onChange({ ...plan, priorities: chosen })}
      />
      <fieldset className={styles.group} disabled={disabled}>
        <legend>{t('admin.plan.where')}</legend>
        <Select
          hideLabel
          label={t('admin.plan.where')}
          options={area.kind === 'polygon' ? [...areaOptions, { value: 'polygon', label: area.name }] : areaOptions}
          value={area.kind}
          onChange={({ target }) => {
            const kind = target.value
            if (kind === 'city') onChange({ ...plan, area: { kind } })
            if (kind === 'kecamatan' || kind === 'kelurahan') onChange({ ...plan, area: { kind, codes: [] } })
          }}
        />
        {(area.kind === 'kecamatan' || area.kind === 'kelurahan') && (
          <TickGroup
            label={t(`admin.plan.area-kind.${area.kind}`)}
            disabled={disabled}
            items={places.map(({ code, name }) => ({ value: code, label: name }))}
            ticked={area.codes}
            onChange={(codes) => onChange({ ...plan, area: { kind: area.kind, codes } })}
          />
        )}
      </fieldset>
      <fieldset className={styles.group} disabled={disabled}>
        <legend>{t('admin.plan.when')}</legend>
        <Checkbox
          checked={times.hours !== undefined}
          onChange={({ target }) =>
            putTimes(target.checked ? { ...times, hours: { from: '07:00', to: '17:00' } } : withoutHours)
          }
        >
          {t('admin.plan.only-hours')}
        </Checkbox>
        {times.hours !== undefined && (
          <div className={styles.row}>
            {(['from', 'to'] as const).map((end) => (
              <ClockField
                key={end}
                label={t(`admin.hours.${end}`)}
                value={times.hours?.[end] ?? ''}
                onChange={(clock) => {
                  if (times.hours !== undefined) putTimes({ ...times, hours: { ...times.hours, [end]: clock } })
                }}
              />
            ))}
          </div>
        )}
        <TickGroup
          label={t('admin.plan.only-weekdays')}
          disabled={disabled}
          items={week.map((day) => ({ value: day, label: t(`admin.weekday.${day}`) }))}
          ticked={(times.weekdays ?? []).flatMap((day) => week.find((known) => known === day) ?? [])}
          onChange={(days) => putTimes(days.length === 0 ? withoutWeekdays : { ...times, weekdays: days })}
        />
        {calendars.length > 0 && (
          <TickGroup
            label={t('admin.plan.only-calendars')}
            disabled={disabled}
            items={calendars.map(({ id, name }) => ({ value: id, label: name }))}
            ticked={times.calendars ?? []}
            onChange={(ids) => putTimes(ids.length === 0 ? withoutCalendars : { ...times, calendars: ids })}
          />
        )}
      </fieldset>
    </>
  )
}
