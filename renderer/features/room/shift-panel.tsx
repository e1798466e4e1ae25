import { useState } from 'react'
import { UserRoundCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { Shift } from '../../../src/domain/shift/shift'
import { keyOf, useKeys } from '../../keys'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { shortNumber, timeOfDay, useDialogCommand } from '../operator'
import { summaryOf } from './hand-over-summary'
import { KeptReasonDialog } from './kept-reason-dialog'
import styles from './room.module.css'

interface ShiftPanelProps {
  readonly shift: Shift | undefined
  readonly incidents: readonly Incident[]
  /** Calls nobody has, and calls to call back. */
  readonly waitingCalls: number
  readonly agencyName: (id: string) => string
}

/** Who is on duty in the room; the duty passes with words that the next one reads and accepts. */
export function ShiftPanel({ shift, incidents, waitingCalls, agencyName }: ShiftPanelProps) {
  const { t } = useTranslation()
  const { user } = useSession()
  const send = useDialogCommand()
  const [isGiving, setGiving] = useState(false)
  const [refused, setRefused] = useState<RefusalCode>()
  const onDuty = shift?.onDuty ?? []
  const isOnDuty = onDuty.some(({ username }) => username === user.id)
  const handOver = shift?.handOver
  const isWaiting = handOver !== undefined && handOver.accepted === undefined
  const start = async () => setRefused(await send('shift:start', {}))
  const accept = async () => {
    if (handOver !== undefined) setRefused(await send('shift:accept', { handOverId: handOver.id }))
  }
  const canAccept = isWaiting && handOver.by !== user.id
  const next = canAccept ? () => void accept() : isOnDuty ? () => setGiving(true) : () => void start()
  useKeys({ 'room.hand-over': next })
  const action = canAccept ? 'accept' : isOnDuty ? 'give' : 'start'
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.shift.title')}
      aside={onDuty.length}
      tools={
        <Button size="small" tone={canAccept ? 'main' : 'plain'} keyCap={keyOf('room.hand-over')} onClick={next}>
          {t(`room.shift.${action}`)}
        </Button>
      }
    >
      {refused !== undefined && (
        <p role="alert" className={styles.notice}>
          {t(`error.${refused}`)}
        </p>
      )}
      {handOver !== undefined && (
        <div className={styles.handOver}>
          <strong className={isWaiting ? styles.nearText : undefined}>
            {t(isWaiting ? 'room.shift.waiting' : 'room.shift.last', { by: handOver.by, time: timeOfDay(handOver.at) })}
          </strong>
          {handOver.accepted !== undefined && (
            <span className={styles.second}>
              {' '}
              {t('room.shift.accepted', { by: handOver.accepted.by, time: timeOfDay(handOver.accepted.at) })}
            </span>
          )}
          {handOver.summary !== undefined && <p className={styles.summary}>{handOver.summary}</p>}
        </div>
      )}
      {onDuty.length === 0 ? (
        <EmptyState icon={UserRoundCheck} title={t('room.shift.none')} hint={t('room.shift.noneHint')} />
      ) : (
        <ul className={styles.list} aria-label={t('room.shift.title')}>
          {onDuty.map(({ username, since }) => (
            <li key={username}>
              <strong className={styles.words}>{username}</strong>
              <span className={styles.second}>{t('room.shift.since', { time: timeOfDay(since) })}</span>
            </li>
          ))}
        </ul>
      )}
      {isGiving && (
        <KeptReasonDialog
          draft="hand-over"
          title={t('room.shift.giveTitle')}
          label={t('room.shift.summary')}
          rows={12}
          submitLabel={t('room.shift.give')}
          initial={summaryOf(incidents, waitingCalls, { agencyName, shortNumber, timeOfDay }, (key, values) =>
            t(key, { ...values }),
          )}
          onSubmit={(summary) => send('shift:hand-over', { summary })}
          onClose={() => setGiving(false)}
        />
      )}
    </Panel>
  )
}
