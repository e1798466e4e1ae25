import { Layers } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MassEvent } from '../../../src/domain/mass-event/mass-event'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { useDialogCommand } from '../operator'
import { KeptReasonDialog } from './kept-reason-dialog'
import styles from './room.module.css'

/** Mass events that are open, how much each groups, and their end with a reason. What was grouped stays as it is. */
export function MassEventsPanel({ events }: { readonly events: readonly MassEvent[] }) {
  const { t, i18n } = useTranslation()
  const now = useNow(10_000)
  const nameOf = usePersonName()
  const [closing, setClosing] = useState<MassEvent>()
  const send = useDialogCommand()
  return (
    <Panel className={styles.panel} scrollsByKey title={t('room.mass.title')} aside={events.length}>
      {events.length === 0 ? (
        <EmptyState icon={Layers} title={t('room.mass.none')} hint={t('room.mass.noneHint')} />
      ) : (
        <ul className={styles.list} aria-label={t('room.mass.title')}>
          {events.map((event) => (
            <li key={event.id}>
              <span className={styles.words}>
                <strong>{event.name}</strong>
                <span className={styles.second}>
                  {t(`type.${event.type}`)} · {t('room.mass.incidents', { count: event.incidentIds.length })} ·{' '}
                  {t('room.mass.calls', { count: event.callIds.length })} ·{' '}
                  {t('room.mass.opened', {
                    by: nameOf(event.openedBy),
                    at: dayText(event.openedAt, now, i18n.language),
                  })}
                </span>
              </span>
              <Button size="small" onClick={() => setClosing(event)}>
                {t('room.mass.close')}
                <span className="visually-hidden"> {event.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {closing !== undefined && (
        <KeptReasonDialog
          draft={`mass ${closing.id}`}
          title={t('room.mass.closeTitle', { name: closing.name })}
          submitLabel={t('room.mass.close')}
          onSubmit={(reason) => send('mass-event:close', { massEventId: closing.id, reason })}
          onClose={() => setClosing(undefined)}
        >
          <p>{t('room.mass.effect')}</p>
        </KeptReasonDialog>
      )}
    </Panel>
  )
}
