import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import { incidentDispositions, type Incident, type IncidentDisposition } from '../../../src/domain/incident/incident'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { useFacts } from '../../store/facts'
import { Select } from '../../ui/select'
import { PlaceField } from './place-field'
import { locationWords } from './place-words'
import { PriorityChoice } from './priority-choice'
import { ReasonDialog } from './reason-dialog'
import { TypeSelect } from './type-select'
import { useAbsorbed } from './use-absorbed'
import { useDialogCommand } from './use-dialog-command'
import { wholeIncident } from './whole-incident'

export type IncidentDialog = 'priority' | 'type' | 'place' | 'close' | 'reopen'

interface IncidentDialogsProps {
  readonly incident: Incident
  readonly dialog: IncidentDialog | undefined
  /** The point clicked on the map, for `place`. */
  readonly clicked: Location | undefined
  readonly onClose: () => void
}

/** Changes of an incident that need a reason, and its end. */
export function IncidentDialogs({ incident, dialog, clicked, onClose }: IncidentDialogsProps) {
  switch (dialog) {
    case undefined:
      return null
    case 'priority':
      return <Reprioritise incident={incident} onClose={onClose} />
    case 'type':
      return <Retype incident={incident} onClose={onClose} />
    case 'place':
      return <Relocate incident={incident} clicked={clicked} onClose={onClose} />
    case 'close':
      return <Close incident={incident} onClose={onClose} />
    case 'reopen':
      return <Reopen incident={incident} onClose={onClose} />
  }
}

interface OneProps {
  readonly incident: Incident
  readonly onClose: () => void
}

function Reprioritise({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [priority, setPriority] = useState<Priority>(incident.priority)
  return (
    <ReasonDialog
      title={t('operator.incident.reprioritise')}
      submitLabel={t('operator.save')}
      canSubmit={priority !== incident.priority}
      startsAbove
      onSubmit={(reason) => send('incident:reprioritise', { incidentId: incident.id, priority, reason })}
      onClose={onClose}
    >
      <PriorityChoice autoFocus value={priority} onChange={setPriority} />
    </ReasonDialog>
  )
}

function Retype({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [type, setType] = useState<IncidentType>(incident.type)
  return (
    <ReasonDialog
      title={t('operator.incident.retype')}
      submitLabel={t('operator.save')}
      canSubmit={type !== incident.type}
      startsAbove
      onSubmit={(reason) => send('incident:retype', { incidentId: incident.id, type, reason })}
      onClose={onClose}
    >
      <TypeSelect autoFocus value={type} onChange={setType} />
    </ReasonDialog>
  )
}

function Relocate({ incident, clicked, onClose }: OneProps & { readonly clicked: Location | undefined }) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [location, setLocation] = useState<Location | undefined>(clicked)
  const [text, setText] = useState(clicked === undefined ? '' : locationWords(clicked, undefined, false))
  return (
    <ReasonDialog
      title={t('operator.incident.relocate')}
      submitLabel={t('operator.save')}
      canSubmit={location !== undefined}
      // A point from the map only owes the reason.
      startsAbove={clicked === undefined}
      onSubmit={(reason) =>
        location === undefined
          ? Promise.resolve('invalid-input')
          : send('incident:relocate', { incidentId: incident.id, location, reason })
      }
      onClose={onClose}
    >
      <PlaceField
        autoFocus={clicked === undefined}
        text={text}
        onText={(words) => {
          // Words that nobody has made a place of are not sent as the place chosen before.
          setText(words)
          setLocation(undefined)
        }}
        location={location}
        onLocation={(next, words) => {
          setLocation(next)
          setText(words)
        }}
      />
    </ReasonDialog>
  )
}

function Close({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const [value, setValue] = useState<IncidentDisposition>('selesai')
  const agencies = useFacts(({ board }) => board.agencies.items)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  // The hub closes nothing over the heads of those who are on duty under a number merged in here.
  const onDuty = wholeIncident(incident, useAbsorbed(incident))
    .dispatches.filter(isDispatchOpen)
    .map(({ agencyId }) => agencies[agencyId]?.shortName ?? agencyId)
  return (
    <ReasonDialog
      title={t('operator.incident.closeTitle', { number: incident.number })}
      submitLabel={t('operator.incident.close')}
      label={t(value === 'dibatalkan' ? 'operator.incident.cancelReason' : 'operator.incident.closeNote')}
      required={value === 'dibatalkan'}
      obstacle={
        onDuty.length === 0
          ? undefined
          : { code: 'dispatch-open', text: t('operator.incident.onDuty', { agencies: onDuty.join(', ') }) }
      }
      // Without a line nobody knows here who is still on duty: the hub decides when it has the words.
      canSubmit={onDuty.length === 0 || !isOnline}
      missing={t('operator.incident.onDuty', { agencies: onDuty.join(', ') })}
      onSubmit={(note) =>
        send('incident:close', { incidentId: incident.id, disposition: value, ...(note === '' ? {} : { note }) })
      }
      onClose={onClose}
    >
      <Select
        label={t('operator.incident.outcome')}
        value={value}
        options={incidentDispositions.map((known) => ({ value: known, label: t(`disposition.${known}`) }))}
        onChange={({ target }) => setValue(incidentDispositions.find((known) => known === target.value) ?? value)}
      />
    </ReasonDialog>
  )
}

function Reopen({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  return (
    <ReasonDialog
      title={t('operator.incident.reopen')}
      submitLabel={t('operator.incident.reopen')}
      onSubmit={(reason) => send('incident:reopen', { incidentId: incident.id, reason })}
      onClose={onClose}
    />
  )
}
