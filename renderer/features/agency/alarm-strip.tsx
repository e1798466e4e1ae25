import { Bell, BellOff, Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Badge } from '../../ui/badge'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import styles from './liaison.module.css'
import type { useOrderNotices } from './use-order-notices'

interface AlarmStripProps {
  readonly agency: Agency | undefined
  readonly waiting: number
  readonly running: number
  readonly muted: boolean
  readonly onUnmute: () => void
  readonly notices: ReturnType<typeof useOrderNotices>
  readonly fault: RefusalCode | undefined
}

/** Who we are, whether the alarm can be heard, and how much waits. */
export function AlarmStrip({ agency, waiting, running, muted, onUnmute, notices, fault }: AlarmStripProps) {
  const { t } = useTranslation()
  const sounding = waiting > 0 && !muted
  return (
    <>
      <div className={styles.strip}>
        <strong>{agency?.shortName}</strong>
        <span className={styles.second}>{agency?.name}</span>
        <span className={styles.stripEnd}>
          {sounding ? (
            <Badge look="text" tone="late" icon={Volume2}>
              {t('agency.alarm.sounding')}
            </Badge>
          ) : (
            <Badge look="text" tone={muted ? 'near' : 'kept'} icon={muted ? VolumeX : Volume2}>
              {muted ? t('agency.alarm.muted') : t('agency.alarm.ready')}
            </Badge>
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
      {muted && (
        <Banner
          tone="near"
          live="alert"
          actions={
            <Button tone="main" size="small" icon={Volume2} onClick={onUnmute}>
              {t('agency.alarm.unmute')}
            </Button>
          }
        >
          {t('agency.alarm.blocked')}
        </Banner>
      )}
      {fault !== undefined && (
        <Banner tone="late" live="alert">
          {t(`error.${fault}`)}
        </Banner>
      )}
    </>
  )
}
