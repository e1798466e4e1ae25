import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import styles from './admin.module.css'
import type { AgencyField, AgencyForm } from './agency-form'
import { CoverFields } from './cover-fields'
import type { AccountItem, AgencyItem } from './directory-items'
import { HoursRows } from './hours-rows'
import { NeighbourList } from './neighbour-list'
import { OfficerRows } from './officer-rows'
import { TickGroup } from './tick-group'

interface AgencyDutyFieldsProps {
  readonly form: AgencyForm
  readonly agencies: readonly AgencyItem[]
  readonly accounts: readonly AccountItem[]
  /** Whether a field is wrong and the person has tried to save. */
  readonly faulty: (field: AgencyField) => boolean
  readonly onChange: (form: AgencyForm) => void
}

/** How an agency is reached, when, and who stands in for it. */
export function AgencyDutyFields({ form, agencies, accounts, faulty, onChange }: AgencyDutyFieldsProps) {
  const { t } = useTranslation()
  const own = accounts.filter(({ agencyId, disabled }) => agencyId === form.id && !disabled)
  const { hours: _hours, ...withoutHours } = form
  return (
    <>
      <Checkbox
        checked={form.withoutConsole === true}
        onChange={({ target }) => onChange({ ...form, withoutConsole: target.checked })}
      >
        {t('admin.agency.without-console')}
      </Checkbox>
      <TextField
        label={t('admin.agency.phone')}
        hint={t('admin.agency.phone-hint')}
        error={faulty('phone') ? t('admin.agency.bad-phone') : undefined}
        type="tel"
        maxLength={40}
        value={form.phone}
        onChange={({ target }) => onChange({ ...form, phone: target.value })}
      />
      <HoursRows
        hours={form.hours}
        onChange={(hours) =>
          onChange(
            hours === undefined
              ? withoutHours
              : { ...form, hours: hours.map((row) => ({ ...row, weekdays: [...row.weekdays] })) },
          )
        }
      />
      {faulty('hours') && <p className={styles.late}>{t('admin.hours.bad')}</p>}
      <OfficerRows
        officers={form.dutyOfficers}
        showFaults={faulty('dutyOfficers')}
        onChange={(dutyOfficers) => onChange({ ...form, dutyOfficers })}
      />
      {own.length === 0 && form.deputies.length === 0 ? (
        <p className={styles.second}>{t('admin.deputies.none')}</p>
      ) : (
        <TickGroup
          label={t('admin.deputies.title')}
          items={own.map(({ username, name }) => ({
            value: username,
            label: name === undefined ? username : `${name} (${username})`,
          }))}
          ticked={form.deputies}
          onChange={(deputies) => onChange({ ...form, deputies })}
        />
      )}
      <NeighbourList
        ownId={form.id}
        agencies={agencies}
        neighbours={form.neighbours}
        onChange={(neighbours) => onChange({ ...form, neighbours })}
      />
      <CoverFields
        cover={form.cover}
        error={faulty('cover') ? t('admin.cover.bad') : undefined}
        onChange={(cover) => onChange({ ...form, cover })}
      />
    </>
  )
}
