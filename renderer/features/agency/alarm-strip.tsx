import { Bell, BellOff, Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import styles from './liaison.module.css'
import type { useDuty } from './use-duty'
import type { useOrderNotices } from './use-order-notices'
import type { Sound } from './use-sound-report'

interface AlarmStripProps {
  readonly agency: Agency | undefined
  readonly waiting: number
  readonly running: number
  /** The alarm is on now. */
  readonly isAlarming: boolean
  readonly sound: Sound
  /** The line to the hub stands: without one nothing new can sound here. */
  readonly isConnected: boolean
  readonly notices: ReturnType<typeof useOrderNotices>
  readonly duty: ReturnType<typeof useDuty>
  readonly onHandOver: () => void
  readonly onTrySound: () => void
}

/** Who we are and who is on duty, whether the alarm can be heard, and how much waits. */
export function AlarmStrip(props: AlarmStripProps) {
  const { agency, waiting, running, isAlarming, sound, isConnected, notices, duty, onHandOver, onTrySound } = props
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const nameOf = usePersonName()
  const isHeard = sound === 'on'
  return (
    <div className={styles.strip}>
      <strong>{agency?.shortName}</strong>
      <span className={styles.second}>
        {duty.onDuty.length === 0
          ? t('agency.duty.nobody')
          : t('agency.duty.who', {
              list: duty.onDuty
                .map((one) => `${nameOf(one.username)} ${dayText(one.since, now, i18n.language)}`)
                .join(', '),
            })}
      </span>
      {duty.step.kind === 'start' && (
        <Button size="small" keyCap={keyOf('order.duty')} onClick={duty.takeStep}>
          {t('agency.duty.start')}
        </Button>
      )}
      {duty.step.kind !== 'accept' && (
        <Button size="small" tone="quiet" keyCap={keyOf('order.hand-over')} onClick={onHandOver}>
          {t('agency.duty.hand-over')}
        </Button>
      )}
      <span className={styles.stripEnd}>
        <Button size="small" tone="quiet" keyCap={keyOf('order.try-sound')} onClick={onTrySound}>
          {t('agency.sound.try')}
        </Button>
        {!isConnected && (
          <Badge look="text" tone="near" icon={BellOff}>
            {t('agency.alarm.cut-off')}
          </Badge>
        )}
        {isAlarming && isHeard ? (
          <Badge look="text" tone="late" icon={Volume2}>
            {t('agency.alarm.sounding')}
          </Badge>
        ) : (
          // Ready is only what can be called.
          (isConnected || !isHeard) && (
            <Badge look="text" tone={isHeard ? 'kept' : 'near'} icon={isHeard ? Volume2 : VolumeX}>
              {t(isHeard ? 'agency.alarm.ready' : 'agency.alarm.muted')}
            </Badge>
          )
        )}
        {notices.allowed === 'default' ? (
          <Button size="small" icon={Bell} onClick={notices.ask}>
            {t('agency.notice.ask')}
          </Button>
        ) : (
          <Badge
            look="text"
            tone={notices.allowed === 'granted' ? 'kept' : 'plain'}
            icon={notices.allowed === 'granted' ? Bell : BellOff}
          >
            {t(`agency.notice.${notices.allowed}`)}
          </Badge>
        )}
        <span role="status">
          {t('agency.count.waiting')} <strong className={waiting > 0 ? styles.late : undefined}>{waiting}</strong>
        </span>
        <span>
          {t('agency.count.running')} <strong>{running}</strong>
        </span>
      </span>
    </div>
  )
}
