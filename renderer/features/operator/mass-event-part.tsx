import { Layers } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import type { MassEvent } from '../../../src/domain/mass-event/mass-event'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Icon } from '../../ui/icon'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { useSubmission } from '../../ui/use-submission'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import styles from './mass-event.module.css'
import { areaName } from './place-words'
import { ReasonDialog } from './reason-dialog'
import { useDialogCommand } from './use-dialog-command'

/** The open mass events an incident belongs to; each can be left with a reason. */
export function MassEventsOf({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation()
  const events = useFacts(({ board }) => board.massEvents)
  const send = useDialogCommand()
  const [leaving, setLeaving] = useState<MassEvent>()
  const own = Object.values(events).filter(
    ({ closed, incidentIds }) => closed === undefined && incidentIds.includes(incident.id),
  )
  return (
    <>
      {own.map((event) => (
        <p key={event.id} className={styles.own}>
          <Icon icon={Layers} size={14} />
          <span>{t('mass.partOf', { name: event.name })}</span>
          <Button
            size="small"
            tone="quiet"
            aria-label={t('mass.leaveOf', { name: event.name })}
            onClick={() => setLeaving(event)}
          >
            {t('mass.leave')}
          </Button>
        </p>
      ))}
      {leaving !== undefined && (
        <ReasonDialog
          title={t('mass.leaveOf', { name: leaving.name })}
          submitLabel={t('mass.leave')}
          onSubmit={(reason) =>
            send('mass-event:leave', { massEventId: leaving.id, incidentIds: [incident.id], callIds: [], reason })
          }
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  )
}

interface MassEventDialogProps {
  readonly incident: Incident
  readonly onClose: () => void
}

const fresh = 'new'

/** Puts an incident into an open mass event, or opens one around it. */
export function MassEventDialog({ incident, onClose }: MassEventDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const events = useFacts(({ board }) => board.massEvents)
  const open = Object.values(events).filter(
    ({ closed, incidentIds }) => closed === undefined && !incidentIds.includes(incident.id),
  )
  const alike = open.find(({ type }) => type === incident.type) ?? open[0]
  const [chosen, setChosen] = useState(alike?.id ?? fresh)
  const area = areaName(incident.location?.areaCode ?? incident.areaCode)
  const [name, setName] = useState(`${t(`type.${incident.type}`)}${area === undefined ? '' : ` ${area}`}`)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const { location } = incident
  const ready = state.kind !== 'sending' && (chosen !== fresh || (name.trim() !== '' && location !== undefined))
  const members = { incidentIds: [incident.id], callIds: [] }
  const save = () =>
    submit(() => {
      if (chosen !== fresh) return send('mass-event:join', { massEventId: chosen, ...members })
      if (location === undefined) return Promise.resolve('invalid-input')
      return send('mass-event:open', { name: name.trim(), type: incident.type, location, ...members })
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('mass.joinTitle', { number: incident.number })}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('operator.cancel')}</Button>
          <Button type="submit" form="mass-event" tone="main" keyCap="Ctrl+Enter" disabled={!ready}>
            {t(chosen === fresh ? 'mass.open' : 'mass.join')}
          </Button>
        </>
      }
    >
      <form
        id="mass-event"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save()
        }}
      >
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        <Select
          autoFocus
          label={t('mass.which')}
          value={chosen}
          options={[
            ...open.map((event) => ({ value: event.id, label: event.name })),
            { value: fresh, label: t('mass.new') },
          ]}
          onChange={(event) => setChosen(event.target.value)}
        />
        {chosen === fresh && (
          <TextField label={t('mass.name')} value={name} onChange={(event) => setName(event.target.value)} />
        )}
        {chosen === fresh && location === undefined && <p className={styles.quiet}>{t('mass.noPlace')}</p>}
        <p className={styles.quiet}>{t('mass.effect')}</p>
      </form>
    </Dialog>
  )
}
