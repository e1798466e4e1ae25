import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitEntry } from '../../../src/domain/unit/unit'
import { Checkbox } from '../../ui/checkbox'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import type { AgencyItem } from './directory-items'
import { blankUnit, readUnitForm, unitFormOf, type UnitField, type UnitForm } from './unit-form'
import { usePublishing } from './use-publishing'
import { EntryDialog } from './entry-dialog'

interface UnitDialogProps {
  readonly unit: UnitEntry | undefined
  readonly agencies: readonly AgencyItem[]
  readonly taken: readonly string[]
  readonly onClose: () => void
}

/** Makes or changes a unit. Its id never changes: orders and positions refer to it. */
export function UnitDialog({ unit, agencies, taken, onClose }: UnitDialogProps) {
  const { t } = useTranslation()
  const publishing = usePublishing()
  const { publish, edited } = publishing
  const [form, setForm] = useState<UnitForm>(unit === undefined ? blankUnit : unitFormOf(unit))
  const [tried, setTried] = useState(false)
  const read = readUnitForm(form)
  const isTaken = unit === undefined && taken.includes(form.id)
  const put = (change: Partial<UnitForm>) => {
    edited()
    setForm({ ...form, ...change })
  }
  const errorOf = (field: UnitField) =>
    tried && !read.ok && read.faults.has(field) ? t(`admin.unit.bad.${field}`) : undefined
  const save = () => {
    setTried(true)
    if (!read.ok || isTaken) return
    void publish('directory:put-unit', read.unit, onClose)
  }
  return (
    <EntryDialog
      title={unit === undefined ? t('admin.unit.add') : t('admin.agencies.edit-title', { name: unit.name })}
      publishing={publishing}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('admin.field.agency')}
        placeholder={t('admin.choose')}
        options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        error={errorOf('agencyId')}
        value={form.agencyId}
        onChange={({ target }) => put({ agencyId: target.value })}
      />
      <TextField
        label={t('admin.field.id')}
        hint={t('admin.hint.id')}
        error={errorOf('id') ?? (tried && isTaken ? t('admin.bad.taken') : undefined)}
        readOnly={unit !== undefined}
        maxLength={40}
        value={form.id}
        onChange={({ target }) => put({ id: target.value.trim().toLowerCase() })}
      />
      <TextField
        label={t('admin.unit.name')}
        error={errorOf('name')}
        maxLength={200}
        value={form.name}
        onChange={({ target }) => put({ name: target.value })}
      />
      <TextField
        label={t('admin.unit.capabilities')}
        hint={t('admin.unit.capabilities-hint')}
        error={errorOf('capabilities')}
        maxLength={800}
        value={form.capabilities}
        onChange={({ target }) => put({ capabilities: target.value })}
      />
      <TextField
        label={t('admin.unit.crew')}
        hint={t('admin.unit.crew-hint')}
        error={errorOf('crew')}
        inputMode="numeric"
        maxLength={4}
        value={form.crew}
        onChange={({ target }) => put({ crew: target.value })}
      />
      <TextField
        label={t('admin.unit.base-point')}
        hint={t('admin.unit.base-hint')}
        error={errorOf('base')}
        maxLength={100}
        value={form.base}
        onChange={({ target }) => put({ base: target.value })}
      />
      <TextField
        label={t('admin.unit.base-name')}
        maxLength={500}
        value={form.baseName}
        onChange={({ target }) => put({ baseName: target.value })}
      />
      <TextField
        label={t('admin.plan.source')}
        error={errorOf('source')}
        maxLength={500}
        value={form.source}
        onChange={({ target }) => put({ source: target.value })}
      />
      <Checkbox checked={form.active} onChange={({ target }) => put({ active: target.checked })}>
        {t('admin.unit.active')}
      </Checkbox>
    </EntryDialog>
  )
}
