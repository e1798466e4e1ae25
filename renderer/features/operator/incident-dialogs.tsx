import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { incidentDispositions, type Incident } from '../../../src/domain/incident/incident'
import type { IncidentType, Priority } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { Select } from '../../ui/select'
import { useCommands } from './commands'
import { PlaceField } from './place-field'
import { locationWords } from './place-words'
import { PriorityChoice } from './priority-choice'
import { ReasonDialog } from './reason-dialog'
import { TypeSelect } from './type-select'

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
  const { run } = useCommands()
  const [priority, setPriority] = useState<Priority>(incident.priority)
  return (
    <ReasonDialog
      title={t('operator.incident.reprioritise')}
      submitLabel={t('operator.save')}
      canSubmit={priority !== incident.priority}
      onSubmit={(reason) => run('incident:reprioritise', { incidentId: incident.id, priority, reason })}
      onClose={onClose}
    >
      <PriorityChoice value={priority} onChange={setPriority} />
    </ReasonDialog>
  )
}

function Retype({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const [type, setType] = useState<IncidentType>(incident.type)
  return (
    <ReasonDialog
      title={t('operator.incident.retype')}
      submitLabel={t('operator.save')}
      canSubmit={type !== incident.type}
      onSubmit={(reason) => run('incident:retype', { incidentId: incident.id, type, reason })}
      onClose={onClose}
    >
      <TypeSelect value={type} onChange={setType} />
    </ReasonDialog>
  )
}

function Relocate({ incident, clicked, onClose }: OneProps & { readonly clicked: Location | undefined }) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const [location, setLocation] = useState<Location | undefined>(clicked)
  const [text, setText] = useState(clicked === undefined ? '' : locationWords(clicked, undefined, false))
  return (
    <ReasonDialog
      title={t('operator.incident.relocate')}
      submitLabel={t('operator.save')}
      canSubmit={location !== undefined}
      onSubmit={(reason) => {
        if (location !== undefined) run('incident:relocate', { incidentId: incident.id, location, reason })
      }}
      onClose={onClose}
    >
      <PlaceField
        text={text}
        onText={setText}
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
  const { run } = useCommands()
  const [value, setValue] = useState('selesai')
  const disposition = incidentDispositions.find((known) => known === value)
  return (
    <ReasonDialog
      title={t('operator.incident.closeTitle', { number: incident.number })}
      submitLabel={t('operator.incident.close')}
      label={t(value === 'dibatalkan' ? 'operator.incident.cancelReason' : 'operator.incident.closeNote')}
      required={value === 'dibatalkan'}
      onSubmit={(note) => {
        if (disposition === undefined) return
        run('incident:close', { incidentId: incident.id, disposition, ...(note === '' ? {} : { note }) })
      }}
      onClose={onClose}
    >
      <Select
        label={t('operator.incident.outcome')}
        value={value}
        options={incidentDispositions.map((known) => ({ value: known, label: t(`disposition.${known}`) }))}
        onChange={(event) => setValue(event.target.value)}
      />
    </ReasonDialog>
  )
}

function Reopen({ incident, onClose }: OneProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  return (
    <ReasonDialog
      title={t('operator.incident.reopen')}
      submitLabel={t('operator.incident.reopen')}
      onSubmit={(reason) => run('incident:reopen', { incidentId: incident.id, reason })}
      onClose={onClose}
    />
  )
}
