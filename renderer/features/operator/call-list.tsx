import { Link2, Phone, PhoneIncoming, PhoneMissed, PhoneOff } from 'lucide-react'
import { memo, useEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { EmptyState } from '../../ui/empty-state'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import { Panel } from '../../ui/panel'
import styles from './call-list.module.css'
import { callGroup, type CallGroup } from './call-order'
import { ANSWER_TARGET } from './clock'
import { RunningClock } from './clock-text'
import { locationWords } from './place-words'
import { useStableOrder } from './use-stable-order'

interface CallListProps {
  /** Open calls in the wanted order. */
  readonly calls: readonly Call[]
  readonly username: string
  readonly selectedId: string | undefined
  /** Short number of the incident a call is attached to. */
  readonly incidentNumbers: ReadonlyMap<string, string>
  readonly onSelect: (callId: string) => void
  readonly onAnswer: (callId: string) => void
  readonly onNew: () => void
  /** Tells the order as it is drawn, for Alt+1 … 9. */
  readonly onOrder: (ids: readonly string[]) => void
}

const groupIcon: Readonly<Record<CallGroup, typeof Phone>> = {
  ringing: PhoneIncoming,
  mine: Phone,
  waiting: Phone,
  others: Phone,
  'no-kind': PhoneOff,
  dropped: PhoneMissed,
}

/** Calls the room still has to do with; ringing ones first, against the 15 s target. */
export const CallList = memo(function CallList(props: CallListProps) {
  const { calls, username, selectedId, incidentNumbers, onSelect, onAnswer, onNew, onOrder } = props
  const { t } = useTranslation()
  const { items, hold } = useStableOrder(calls)
  useEffect(() => onOrder(items.map(({ id }) => id)), [items, onOrder])
  const count = (group: CallGroup) => calls.filter((call) => callGroup(call, username) === group).length
  return (
    <Panel
      className={styles.panel}
      title={t('operator.calls.title')}
      aside={calls.length}
      tools={
        <>
          <span className={styles.summary}>
            {t('operator.calls.summary', { ringing: count('ringing'), dropped: count('dropped') })}
          </span>
          <Button size="small" tone="quiet" keyCap="Alt+N" onClick={onNew}>
            {t('operator.calls.new')}
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState icon={Phone} title={t('operator.calls.empty')} hint={t('operator.calls.emptyHint')} />
      ) : (
        <ul {...hold} onKeyDown={moveFocus} aria-label={t('operator.calls.title')}>
          {items.map((call, index) => (
            <CallRow
              key={call.id}
              call={call}
              group={callGroup(call, username)}
              position={index + 1}
              isSelected={call.id === selectedId}
              incidentNumber={incidentNumbers.get(call.id)}
              onSelect={onSelect}
              onAnswer={onAnswer}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
})

interface CallRowProps extends Pick<CallListProps, 'onSelect' | 'onAnswer'> {
  readonly call: Call
  readonly group: CallGroup
  readonly position: number
  readonly isSelected: boolean
  readonly incidentNumber: string | undefined
}

function CallRow({ call, group, position, isSelected, incidentNumber, onSelect, onAnswer }: CallRowProps) {
  const { t } = useTranslation()
  const place = locationWords(call.location, undefined, false)
  const detail = [group === 'others' ? call.claim?.by : undefined, call.line, place].filter(Boolean).join(' · ')
  return (
    <li className={classNames(styles.row, styles[group], isSelected && styles.selected)}>
      <button type="button" className={styles.choose} aria-current={isSelected} onClick={() => onSelect(call.id)}>
        {group === 'ringing' ? (
          <Ring since={call.receivedAt} />
        ) : (
          <Icon icon={groupIcon[group]} className={styles.icon} />
        )}
        <span className={styles.words}>
          <span className={styles.first}>
            <strong>{t(`operator.calls.group.${group}`)}</strong>
            <span className={styles.number}>{call.number ?? t('operator.calls.noNumber')}</span>
          </span>
          <span className={styles.second}>
            {incidentNumber !== undefined && (
              <span className={styles.link}>
                <Icon icon={Link2} size={12} label={t('operator.calls.attachedTo')} /> {incidentNumber}
              </span>
            )}
            {group === 'dropped' && <span className={styles.callBack}>{t('operator.calls.callBack')}</span>}
            <span className={styles.detail}>{detail === '' ? t(`operator.channel.${call.channel}`) : detail}</span>
          </span>
        </span>
        <span className={styles.right}>
          {group !== 'ringing' && <RunningClock since={startOf(call)} />}
          {call.disposition !== undefined && <span className={styles.kind}>{t(`kind.${call.disposition.kind}`)}</span>}
          {call.disposition === undefined && group !== 'ringing' && position <= 9 && (
            <KeyCap>{`Alt+${position}`}</KeyCap>
          )}
        </span>
      </button>
      {(group === 'ringing' || group === 'waiting') && (
        <Button
          tone="main"
          size="small"
          {...(position === 1 ? { keyCap: 'F10' } : {})}
          onClick={() => onAnswer(call.id)}
        >
          {t('operator.calls.answer')}
        </Button>
      )}
    </li>
  )
}

function Ring({ since }: { readonly since: number }) {
  const { t } = useTranslation()
  const now = useNow()
  const seconds = Math.max(0, Math.floor((now - since) / 1000))
  const target = ANSWER_TARGET / 1000
  const late = seconds > target
  const length = 2 * Math.PI * 15
  return (
    <span
      className={classNames(styles.ring, late && styles.late)}
      role="img"
      aria-label={t('operator.calls.ringFor', { seconds, target })}
    >
      <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden>
        <circle cx="18" cy="18" r="15" className={styles.track} />
        <circle
          cx="18"
          cy="18"
          r="15"
          className={styles.used}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - Math.min(1, seconds / target))}
          transform="rotate(-90 18 18)"
        />
      </svg>
      <span className={styles.seconds} aria-hidden>
        {seconds > 999 ? '999+' : seconds}
      </span>
    </span>
  )
}

function startOf(call: Call): number {
  switch (call.state.kind) {
    case 'ringing':
      return call.receivedAt
    case 'answered':
      return call.state.answeredAt
    case 'ended':
      return call.state.endedAt
    case 'abandoned':
      return call.state.abandonedAt
  }
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li > button:first-child')]
  const at = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement) === true)
  event.preventDefault()
  buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
