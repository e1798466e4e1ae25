import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { useMoment } from './history-parts'
import styles from './rabeg.module.css'
import { useAgencyName } from './use-tables'

type Alarm = CommandValue<'query:complaint-alarms'>['items'][number]

/** Accounts are not on this screen's board: asked again this often, ms. */
const EVERY = 300_000

/** What would swallow complaints unseen: an office with nobody at a screen, a calendar that soon says nothing more, a proof that proves nothing. */
export function AlarmsStrip({ onSelect }: { readonly onSelect: (complaintId: string) => void }) {
  const { t } = useTranslation()
  const { client } = useSession()
  const agency = useAgencyName()
  const moment = useMoment()
  const isOnline = useFacts(({ connection }) => connection === 'online')
  const agencies = useFacts(({ board }) => board.agencies)
  const calendars = useFacts(({ board }) => board.calendars)
  const routing = useFacts(({ board }) => board.routing)
  const turn = useNow(EVERY)
  const [alarms, setAlarms] = useState<readonly Alarm[]>([])
  useEffect(() => {
    if (!isOnline) return
    let current = true
    void client.query('query:complaint-alarms', {}).then((reply) => {
      // Without an answer the last one stands: an alarm does not go because a line did.
      if (current && reply.ok) setAlarms(reply.value.items)
    })
    return () => {
      current = false
    }
  }, [client, isOnline, agencies, calendars, routing, turn])
  if (alarms.length === 0) return null
  return (
    <Banner tone="near" live="status">
      <ul className={styles.alarms}>
        {alarms.map((alarm) => {
          switch (alarm.kind) {
            case 'no-operator':
              return (
                <li key={alarm.agencyId}>
                  {alarm.complaints === 0
                    ? t('rabeg.alarm.nobody', { agency: agency(alarm.agencyId) })
                    : t('rabeg.alarm.noOperator', { agency: agency(alarm.agencyId), count: alarm.complaints })}
                </li>
              )
            case 'calendar':
              return (
                <li key={alarm.calendarId}>
                  {t(`rabeg.alarm.calendar.${alarm.end}`, { calendar: alarm.calendarId, until: alarm.until })}
                </li>
              )
            case 'photo-reused':
              return (
                <li key={`${alarm.complaintId} ${alarm.photoId}`}>
                  {t('rabeg.alarm.photo', {
                    code: alarm.trackingCode,
                    earlier: alarm.earlierCode,
                    at: moment(alarm.earlierAt),
                  })}{' '}
                  <Button size="small" tone="quiet" onClick={() => onSelect(alarm.complaintId)}>
                    {t('rabeg.alarm.see')}
                  </Button>
                </li>
              )
          }
        })}
      </ul>
    </Banner>
  )
}
