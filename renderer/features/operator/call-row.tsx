import { Ban, Link2, Phone, PhoneIncoming, PhoneMissed, PhoneOff, Siren, Unplug } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Instant } from '../../../src/domain/kernel/time'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import { CallBackWords } from './call-back-words'
import { claimOf, wrapUpLeft, type Claim } from './call-claim'
import styles from './call-list.module.css'
import { sectionOf, type CallGroup } from './call-order'
import { ANSWER_TARGET, clockText } from './clock'
import { RunningClock } from './clock-text'
import { dayText } from '../../ui/day-text'
import type { Absences } from './presence'
import { useIsUnsent } from './unsent-call'
import { usePlaceText } from './use-place-text'

interface CallRowProps {
  readonly call: Call
  readonly group: CallGroup
  readonly username: string
  readonly absences: Absences
  /** Where it stands in the list. */
  readonly at: number
  /** Its key Alt+1 … 9, when one was free. */
  readonly number: number | undefined
  /** F10 answers this one. */
  readonly isNext: boolean
  readonly isSelected: boolean
  /** Of one of several open lines of mine: whether I talk on this one. */
  readonly talks: boolean | undefined
  readonly blockedUntil: Instant | undefined
  readonly incidentNumber: string | undefined
  readonly onSelect: (callId: string) => void
  readonly onAnswer: (callId: string) => void
}

const groupIcon: Readonly<Record<CallGroup, typeof Phone>> = {
  ringing: PhoneIncoming,
  mine: Phone,
  'wrap-up': PhoneOff,
  unserved: Siren,
  waiting: Phone,
  others: Phone,
  'no-kind': PhoneOff,
  dropped: PhoneMissed,
}

/** The heading of their section or the line below says the same: elsewhere a word says it before the name. */
const saidByHeading: ReadonlySet<CallGroup> = new Set(['ringing', 'mine', 'wrap-up', 'unserved', 'dropped'])

/** One call: who, since when, whose it is, what it still needs, and the key that chooses it. */
export const CallRow = memo(function CallRow(props: CallRowProps) {
  const {
    call,
    group,
    username,
    absences,
    at,
    number,
    isNext,
    isSelected,
    talks,
    blockedUntil,
    incidentNumber,
    onSelect,
    onAnswer,
  } = props
  const { t } = useTranslation()
  const isBack = sectionOf(group) === 'back'
  const isUnsent = useIsUnsent(call, incidentNumber !== undefined)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Chosen by its key it may stand outside what is shown, and calls that come in push it out.
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, at])
  return (
    <li
      ref={row}
      className={classNames(styles.row, styles[group], isBack && styles.back, isSelected && styles.selected)}
    >
      <button type="button" className={styles.choose} aria-current={isSelected} onClick={() => onSelect(call.id)}>
        {group === 'ringing' ? (
          <Ring since={call.receivedAt} />
        ) : (
          <Icon icon={groupIcon[group]} className={styles.icon} />
        )}
        <span className={styles.words}>
          <span className={styles.first}>
            {saidByHeading.has(group) && talks === undefined && (
              <span className="visually-hidden">{t(`operator.calls.group.${group}`)}</span>
            )}
            <span className={classNames(styles.number, styles.alone)}>
              {call.number ?? t('operator.calls.noNumber')}
            </span>
          </span>
          {blockedUntil !== undefined && <Blocked until={blockedUntil} />}
          <span className={styles.second}>
            {!saidByHeading.has(group) && <strong>{t(`operator.calls.group.${group}`)}</strong>}
            {talks !== undefined && (
              <strong className={talks ? styles.talks : styles.waits}>
                {t(talks ? 'callers.talk.row' : 'callers.talk.rowWaits')}
              </strong>
            )}
            {isUnsent && <strong className={styles.unsent}>{t('callers.unsent')}</strong>}
            {incidentNumber !== undefined && (
              <span className={styles.link}>
                <Icon icon={Link2} size={12} label={t('operator.calls.attachedTo')} /> {incidentNumber}
              </span>
            )}
            <Detail call={call} group={group} claim={claimOf(call, username, absences)} />
          </span>
        </span>
        <span className={styles.right}>
          <span className={styles.time}>
            {group === 'wrap-up' ? (
              <WrapUpClock call={call} />
            ) : (
              group !== 'ringing' && <RunningClock since={startOf(call)} />
            )}
          </span>
          <span className={styles.keys}>
            {call.disposition !== undefined && (
              <span className={styles.kind}>{t(`kind.${call.disposition.kind}`)}</span>
            )}
            {number !== undefined && !isNext && <KeyCap>{`Alt+${number}`}</KeyCap>}
          </span>
        </span>
      </button>
      {(group === 'ringing' || group === 'waiting') && (
        <Button tone="main" size="small" {...(isNext ? { keyCap: 'F10' } : {})} onClick={() => onAnswer(call.id)}>
          {t('operator.calls.answer')}
        </Button>
      )}
    </li>
  )
})

function Detail({ call, group, claim }: Pick<CallRowProps, 'call' | 'group'> & { readonly claim: Claim }) {
  const { t } = useTranslation()
  const placeText = usePlaceText()
  if (sectionOf(group) === 'back') return <CallBackWords call={call} className={styles.detail} />
  if (group === 'wrap-up') return <span className={styles.needs}>{t('callers.wrapUp.row')}</span>
  if (claim.kind === 'other') {
    return (
      <>
        {claim.stale !== undefined && <Icon icon={Unplug} size={12} className={styles.stale} />}
        <span className={classNames(styles.detail, claim.stale !== undefined && styles.stale)}>
          {claim.stale === undefined ? claim.by : t('callers.claim.staleRow', { by: claim.by })}
        </span>
      </>
    )
  }
  const detail = [call.line, placeText(call.location, undefined, false)].filter(Boolean).join(' · ')
  return <span className={styles.detail}>{detail === '' ? t(`operator.channel.${call.channel}`) : detail}</span>
}

function Blocked({ until }: { readonly until: Instant }) {
  const { t, i18n } = useTranslation()
  return (
    <span className={styles.blocked}>
      <Icon icon={Ban} size={12} /> {t('callers.blockedUntil', { time: dayText(until, Date.now(), i18n.language) })}
    </span>
  )
}

/** Counts the wrap-up down, then says by how much it is over. */
function WrapUpClock({ call }: { readonly call: Call }) {
  const { t } = useTranslation()
  const left = wrapUpLeft(call, useNow())
  if (left === undefined) return null
  return (
    <span className={left < 0 ? styles.stale : undefined}>
      <span className="visually-hidden">{t(left < 0 ? 'callers.wrapUp.over' : 'callers.wrapUp.left')}</span>
      {left < 0 ? `+${clockText(-left)}` : `−${clockText(left)}`}
    </span>
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
