import { useState } from 'react'
import { UserRoundCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import { dutyStep } from '../../../src/domain/shift/duty-step'
import type { Shift } from '../../../src/domain/shift/shift'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import { dayText } from '../../ui/day-text'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { shortNumber, useDialogCommand } from '../operator'
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
  const { t, i18n } = useTranslation()
  const { user } = useSession()
  const send = useDialogCommand()
  const [isGiving, setGiving] = useState(false)
  const [refused, setRefused] = useState<RefusalCode>()
  /** The hand-over of theirs that they were reminded of before starting again. */
  const [reminded, setReminded] = useState<string>()
  const nameOf = usePersonName()
  const now = useNow(60_000)
  const at = (instant: number) => dayText(instant, now, i18n.language)
  const onDuty = shift?.onDuty ?? []
  const handOver = shift?.handOver
  const step = dutyStep(shift, user.id)
  const asksAgain = step.kind === 'start' && step.after !== undefined && step.after.id === reminded
  const next = async () => {
    setRefused(undefined)
    switch (step.kind) {
      case 'accept':
        return setRefused(await send('shift:accept', { handOverId: step.handOver.id }))
      case 'waits':
        return setRefused(await send('shift:take-back', { handOverId: step.handOver.id }))
      case 'on-duty':
        return setGiving(true)
      case 'start':
        if (step.after !== undefined && !asksAgain) return setReminded(step.after.id)
        setReminded(undefined)
        return setRefused(await send('shift:start', {}))
      default:
        return assertNever(step)
    }
  }
  useKeys({ 'room.hand-over': () => void next() })
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.shift.title')}
      aside={onDuty.length}
      tools={
        <Button
          size="small"
          tone={step.kind === 'accept' ? 'main' : 'plain'}
          keyCap={keyOf('room.hand-over')}
          onClick={() => void next()}
        >
          {t(asksAgain ? 'room.shift.again' : `room.shift.step.${step.kind}`)}
        </Button>
      }
    >
      {refused !== undefined && (
        <p role="alert" className={styles.notice}>
          {t(`error.${refused}`)}
        </p>
      )}
      {asksAgain && step.after.accepted !== undefined && (
        <p role="alert" className={styles.notice}>
          {t('room.shift.was-accepted', { by: nameOf(step.after.accepted.by), time: at(step.after.accepted.at) })}
        </p>
      )}
      {handOver !== undefined && (
        <div className={styles.handOver}>
          <strong className={handOver.accepted === undefined ? styles.nearText : undefined}>
            {t(handOver.accepted === undefined ? 'room.shift.waiting' : 'room.shift.last', {
              by: nameOf(handOver.by),
              time: at(handOver.at),
            })}
          </strong>
          {handOver.accepted !== undefined && (
            <span className={styles.second}>
              {' '}
              {t('room.shift.accepted', { by: nameOf(handOver.accepted.by), time: at(handOver.accepted.at) })}
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
              <strong className={styles.words}>{nameOf(username)}</strong>
              <span className={styles.second}>{t('room.shift.since', { time: at(since) })}</span>
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
          submitLabel={t('room.shift.step.on-duty')}
          initial={summaryOf(incidents, waitingCalls, { agencyName, shortNumber, timeOfDay: at }, (key, values) =>
            t(key, { ...values }),
          )}
          hint={t('room.shift.giveHint')}
          onSubmit={(summary) => send('shift:hand-over', { summary })}
          onClose={() => setGiving(false)}
        />
      )}
    </Panel>
  )
}
