import { Phone, PhoneIncoming, PhoneMissed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { Panel } from '../../ui/panel'
import { ANSWER_TARGET, CallBackWords, clockText } from '../operator'
import styles from './room.module.css'

interface WaitingPanelProps {
  readonly waiting: readonly Call[]
  readonly toCallBack: readonly Call[]
  readonly now: number
}

/** Calls nobody has, then calls that somebody still has to call back or close. */
export function WaitingPanel({ waiting, toCallBack, now }: WaitingPanelProps) {
  const { t } = useTranslation()
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.waiting.title')}
      aside={waiting.length + toCallBack.length}
    >
      {waiting.length + toCallBack.length === 0 ? (
        <EmptyState icon={Phone} title={t('room.waiting.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('room.waiting.title')}>
          {waiting.map((call) => {
            const waited = now - call.receivedAt
            return (
              <li key={call.id}>
                <Icon icon={PhoneIncoming} />
                <span className={styles.words}>
                  <strong>{call.number ?? t('operator.calls.noNumber')}</strong>
                  <span className={styles.second}>
                    {t(call.state.kind === 'ringing' ? 'room.waiting.ringing' : 'room.waiting.unclaimed')}
                  </span>
                </span>
                <span className={waited > ANSWER_TARGET ? styles.lateText : undefined}>{clockText(waited)}</span>
              </li>
            )
          })}
          {toCallBack.map((call) => (
            <li key={call.id}>
              <Icon icon={PhoneMissed} />
              <span className={styles.words}>
                <strong>{call.number ?? t('operator.calls.noNumber')}</strong>
                <span className={styles.second}>
                  <span className={styles.nearText}>{t('operator.calls.callBack')}</span> ·{' '}
                  <CallBackWords call={call} />
                </span>
              </span>
              <span>{clockText(now - call.receivedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
