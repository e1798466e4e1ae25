import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agency as agencyShape } from '../../../src/contract/dispatch-data'
import { agencyServices } from '../../../src/domain/agency/agency'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './admin.module.css'
import type { AgencyItem } from './directory-items'
import { useSending } from './use-sending'

interface AgencyDialogProps {
  readonly agency: AgencyItem | undefined
  readonly taken: readonly string[]
  readonly onClose: () => void
}

const blank: AgencyItem = { id: '', name: '', shortName: '', services: ['112'], neighbour: false, active: true }

/** Makes or changes an agency. Its id never changes: the log refers to it. */
export function AgencyDialog({ agency, taken, onClose }: AgencyDialogProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { busy, fault, send } = useSending<unknown>()
  const [form, setForm] = useState(agency ?? blank)
  const [tried, setTried] = useState(false)
  const errors = {
    id: !agencyShape.shape.id.safeParse(form.id).success
      ? t('admin.bad.id')
      : agency === undefined && taken.includes(form.id)
        ? t('admin.bad.taken')
        : undefined,
    name: form.name.trim() === '' ? t('admin.bad.name') : undefined,
    shortName: form.shortName.trim() === '' ? t('admin.bad.name') : undefined,
  }
  const save = () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== undefined)) return
    send(() => client.send('directory:put-agency', form).reply, onClose)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        agency === undefined ? t('admin.agencies.add') : t('admin.agencies.edit-title', { name: agency.shortName })
      }
      closeLabel={t('admin.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button tone="main" disabled={busy} onClick={save}>
            {busy ? t('admin.saving') : t('admin.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {fault !== undefined && (
          <Banner tone="late" live="alert">
            {t(`error.${fault}`)}
          </Banner>
        )}
        <TextField
          label={t('admin.field.id')}
          hint={t('admin.hint.id')}
          error={tried ? errors.id : undefined}
          readOnly={agency !== undefined}
          maxLength={40}
          value={form.id}
          onChange={(event) => setForm({ ...form, id: event.target.value.trim().toLowerCase() })}
        />
        <TextField
          label={t('admin.field.short-name')}
          error={tried ? errors.shortName : undefined}
          maxLength={200}
          value={form.shortName}
          onChange={(event) => setForm({ ...form, shortName: event.target.value })}
        />
        <TextField
          label={t('admin.field.full-name')}
          error={tried ? errors.name : undefined}
          maxLength={200}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <fieldset className={styles.group}>
          <legend>{t('admin.field.services')}</legend>
          {agencyServices.map((service) => (
            <Checkbox
              key={service}
              checked={form.services.includes(service)}
              onChange={(event) =>
                setForm({
                  ...form,
                  services: agencyServices.filter((item) =>
                    item === service ? event.target.checked : form.services.includes(item),
                  ),
                })
              }
            >
              {t(`admin.service.${service}`)}
            </Checkbox>
          ))}
        </fieldset>
        <Checkbox checked={form.neighbour} onChange={(event) => setForm({ ...form, neighbour: event.target.checked })}>
          {t('admin.field.neighbour')}
        </Checkbox>
        <Checkbox checked={form.active} onChange={(event) => setForm({ ...form, active: event.target.checked })}>
          {t('admin.field.active')}
        </Checkbox>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
