import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { incidentPhase, type Incident } from '../../../src/domain/incident/incident'
import type { Triage } from '../../../src/domain/triage/triage'
import { dangersOf } from '../../../src/domain/triage/dangers'
import { keyOf } from '../../keys'
import { useFacts } from '../../store/facts'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { PriorityMark } from '../../ui/priority-mark'
import { priorityLook } from '../../ui/priority-look'
import { OddPlace } from './chosen-place'
import { Age } from './clock-text'
import { FromComplaint } from './from-complaint'
import { isUnfinished } from './incident-dangers'
import type { IncidentDialog } from './incident-dialogs'
import styles from './incident-view.module.css'
import { MassEventsOf } from './mass-event-part'
import { Includes } from './merge-parts'
import { isCoarse } from './place-words'
import { usePlaceText } from './use-place-text'
import { useWording } from './use-wording'

interface IncidentHeadProps {
  readonly incident: Incident
  /** With the orders of what was merged into it. */
  readonly whole: Incident
  readonly hasOther: boolean
  readonly attachable: Call | undefined
  readonly wasDetached: boolean
  readonly onChange: (dialog: IncidentDialog) => void
  readonly onJoin: (kind: 'merge' | 'mass-event') => void
  readonly onAttach: () => void
  readonly onSelectIncident: (incidentId: string) => void
  readonly onComplaint: (complaintId: string) => void
}

const changes = [
  { dialog: 'priority', id: 'incident.reprioritise', name: 'reprioritise' },
  { dialog: 'type', id: 'incident.retype', name: 'retype' },
  { dialog: 'place', id: 'incident.relocate', name: 'relocate' },
] as const

/** What an incident is and where, what may be changed of it, and how it ended. */
export function IncidentHead(props: IncidentHeadProps) {
  const { incident, whole, hasOther, attachable, wasDetached, onChange, onJoin, onAttach } = props
  const { onSelectIncident, onComplaint } = props
  const { t } = useTranslation()
  const { life, priority, type, narrative } = incident
  const { mark } = priorityLook[priority]
  const place = usePlaceText()(incident.location, incident.areaCode, false)
  return (
    <header className={styles.head}>
      <h3 className={styles.title}>
        <PriorityMark {...mark} text={priority} size={20} />
        <span>{t(`type.${type}`)}</span>
        <Badge tone="accent">{t(`phase.${incidentPhase(whole)}`)}</Badge>
        <Age since={incident.openedAt} />
      </h3>
      <Includes incident={incident} onGo={onSelectIncident} />
      <Dangers triage={incident.triage} isOpen={life.kind === 'open'} />
      <p className={styles.place}>{place === '' ? t('operator.place.unknown') : place}</p>
      {incident.location !== undefined && <OddPlace location={incident.location} onNeighbour={undefined} />}
      {isCoarse(type) && <p className={styles.detail}>{t('operator.incident.coarseNote')}</p>}
      {narrative !== undefined && <p className={styles.narrative}>{narrative}</p>}
      <FromComplaint complaintId={incident.complaintId} onComplaint={onComplaint} />
      {life.kind === 'open' && (
        <div className={styles.actions}>
          {changes.map(({ dialog, id, name }) => (
            <Button
              key={dialog}
              size="small"
              keyCap={keyOf(id)}
              aria-label={t(`operator.incident.${name}`)}
              onClick={() => onChange(dialog)}
            >
              {t(`incident.change.${dialog}`)}
            </Button>
          ))}
          <Button size="small" keyCap={keyOf('incident.merge')} disabled={!hasOther} onClick={() => onJoin('merge')}>
            {t('merge.button')}
          </Button>
          <Button size="small" keyCap={keyOf('mass-event.join')} onClick={() => onJoin('mass-event')}>
            {t('mass.button')}
          </Button>
          {attachable !== undefined && (
            <Button size="small" tone={wasDetached ? 'plain' : 'main'} keyCap={keyOf('call.attach')} onClick={onAttach}>
              {t('operator.incident.attach', { number: attachable.number ?? t('operator.calls.noNumber') })}
            </Button>
          )}
        </div>
      )}
      <MassEventsOf incident={incident} />
      {life.kind === 'closed' && (
        <p className={styles.detail}>
          {t('operator.incident.closedBy', { by: life.by, outcome: t(`disposition.${life.disposition}`) })} {life.note}
        </p>
      )}
    </header>
  )
}

/** What responders must know before they go, and that an outcome nobody has finished is not in the log. */
function Dangers({ triage, isOpen }: { readonly triage: Triage | undefined; readonly isOpen: boolean }) {
  const { t } = useTranslation()
  const say = useWording()
  const protocols = useFacts(({ board }) => board.protocols)
  const dangers = dangersOf(triage, protocols)
  return (
    <>
      {dangers.length > 0 && (
        <Banner tone="late">
          <strong>{t('intake.triage.dangers')}</strong> {dangers.map(say).join(' ')}
        </Banner>
      )}
      {isOpen && isUnfinished(triage, protocols) && (
        <p className={styles.detail}>
          {t('intake.triage.notFinished', { focus: keyOf('triage.focus'), finish: keyOf('triage.finish') })}
        </p>
      )}
    </>
  )
}
