import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MassEvent } from '../../../src/domain/mass-event/mass-event'
import { useFacts } from '../../store/facts'
import { classNames } from '../../ui/class-names'
import { Panel } from '../../ui/panel'
import { Age } from './clock-text'
import { shortNumber } from './incident-order'
import styles from './mass-event.module.css'
import { isCoarse } from './place-words'
import { usePlaceText } from './use-place-text'

interface MassEventListProps {
  readonly selectedId: string | undefined
  readonly onSelect: (incidentId: string) => void
}

/** Open mass events above the incidents: what, how many, since when; one opened shows its incidents. Nothing while none is open. */
export const MassEventList = memo(function MassEventList({ selectedId, onSelect }: MassEventListProps) {
  const { t } = useTranslation()
  const known = useFacts(({ board }) => board.massEvents)
  const [openId, setOpenId] = useState<string>()
  const events = Object.values(known)
    .filter(({ closed }) => closed === undefined)
    .sort((a, b) => a.openedAt - b.openedAt)
  if (events.length === 0) return null
  return (
    <Panel className={styles.panel} title={t('mass.title')} aside={String(events.length)}>
      <ul className={styles.events}>
        {events.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              className={styles.event}
              aria-expanded={event.id === openId}
              onClick={() => setOpenId(event.id === openId ? undefined : event.id)}
            >
              {event.id === openId ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
              <span className={styles.name}>
                <strong>{event.name}</strong>
                <span className={styles.quiet}>
                  {t('mass.incidents', { count: event.incidentIds.length })} ·{' '}
                  {t('mass.calls', { count: event.callIds.length })}
                </span>
              </span>
              <Age since={event.openedAt} />
            </button>
            {event.id === openId && <Members event={event} selectedId={selectedId} onSelect={onSelect} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
})

function Members({ event, selectedId, onSelect }: MassEventListProps & { readonly event: MassEvent }) {
  const { t } = useTranslation()
  const placeText = usePlaceText()
  const incidents = useFacts(({ board }) => board.incidents)
  const open = event.incidentIds.flatMap((id) => incidents[id] ?? [])
  const gone = event.incidentIds.length - open.length
  return (
    <ul className={styles.members}>
      {open.map((incident) => (
        <li key={incident.id}>
          <button
            type="button"
            className={classNames(styles.member, incident.id === selectedId && styles.chosen)}
            aria-pressed={incident.id === selectedId}
            onClick={() => onSelect(incident.id)}
          >
            {shortNumber(incident.number)} · {incident.priority} · {t(`type.${incident.type}`)} ·{' '}
            {placeText(incident.location, incident.areaCode, isCoarse(incident.type)) || t('operator.place.unknown')}
          </button>
        </li>
      ))}
      {open.length === 0 && <li className={styles.quiet}>{t('mass.noOpen')}</li>}
      {gone > 0 && <li className={styles.quiet}>{t('mass.gone', { count: gone })}</li>}
    </ul>
  )
}
