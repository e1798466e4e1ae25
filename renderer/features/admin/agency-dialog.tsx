import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agencyServices } from '../../../src/domain/agency/agency'
import { Banner } from '../../ui/banner'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/text-field'
import { AgencyDutyFields } from './agency-duty-fields'
import { agencyFormOf, blankAgency, readAgencyForm, type AgencyField, type AgencyForm } from './agency-form'
import type { AccountItem, AgencyItem } from './directory-items'
import { TickGroup } from './tick-group'
import { usePublishing } from './use-publishing'
import { EntryDialog } from './entry-dialog'

interface AgencyDialogProps {
  readonly agency: AgencyItem | undefined
  readonly agencies: readonly AgencyItem[]
  readonly accounts: readonly AccountItem[]
  readonly onClose: () => void
}

/** Makes or changes an agency. Its id never changes: the log refers to it. */
export function AgencyDialog({ agency, agencies, accounts, onClose }: AgencyDialogProps) {
  const { t } = useTranslation()
  const publishing = usePublishing()
  const { publish, edited } = publishing
  const [form, setForm] = useState<AgencyForm>(agencyFormOf(agency ?? blankAgency))
  const [tried, setTried] = useState(false)
  const read = readAgencyForm(form)
  const isTaken = agency === undefined && agencies.some(({ id }) => id === form.id)
  const put = (next: AgencyForm) => {
    edited()
    setForm(next)
  }
  const faulty = (field: AgencyField) => tried && !read.ok && read.faults.has(field)
  const save = () => {
    setTried(true)
    if (!read.ok || isTaken) return
    void publish('directory:put-agency', read.agency, onClose)
  }
  return (
    <EntryDialog
      width="wide"
      title={
        agency === undefined ? t('admin.agencies.add') : t('admin.agencies.edit-title', { name: agency.shortName })
      }
      publishing={publishing}
      onSave={save}
      onClose={onClose}
    >
      {tried && !read.ok && (
        <Banner tone="late" live="alert">
          {t('admin.agency.incomplete')}
        </Banner>
      )}
      <TextField
        label={t('admin.field.id')}
        hint={t('admin.hint.id')}
        error={faulty('id') ? t('admin.bad.id') : tried && isTaken ? t('admin.bad.taken') : undefined}
        readOnly={agency !== undefined}
        maxLength={40}
        value={form.id}
        onChange={(event) => put({ ...form, id: event.target.value.trim().toLowerCase() })}
      />
      <TextField
        label={t('admin.field.short-name')}
        error={faulty('shortName') ? t('admin.bad.name') : undefined}
        maxLength={200}
        value={form.shortName}
        onChange={(event) => put({ ...form, shortName: event.target.value })}
      />
      <TextField
        label={t('admin.field.full-name')}
        error={faulty('name') ? t('admin.bad.name') : undefined}
        maxLength={200}
        value={form.name}
        onChange={(event) => put({ ...form, name: event.target.value })}
      />
      <TickGroup
        label={t('admin.field.services')}
        items={agencyServices.map((service) => ({ value: service, label: t(`admin.service.${service}`) }))}
        ticked={form.services}
        onChange={(services) => put({ ...form, services: [...services] })}
      />
      <Checkbox checked={form.neighbour} onChange={(event) => put({ ...form, neighbour: event.target.checked })}>
        {t('admin.field.neighbour')}
      </Checkbox>
      <Checkbox checked={form.active} onChange={(event) => put({ ...form, active: event.target.checked })}>
        {t('admin.field.active')}
      </Checkbox>
      <AgencyDutyFields form={form} agencies={agencies} accounts={accounts} faulty={faulty} onChange={put} />
    </EntryDialog>
  )
}
