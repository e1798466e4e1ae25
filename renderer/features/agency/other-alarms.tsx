import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import { markPath } from '../../ui/mark-shape'
import { priorityLook } from '../../ui/priority-look'
import type { DeskEntry } from './desk-list'
import styles from './liaison.module.css'
import { MOST_DIGITS, type OrderNumbers } from './order-numbers'
import { orderedAt } from './orders'
import { placeWords, shortPlace } from './place-name'
import { durationText } from './times'

interface OtherAlarmsProps {
  /** Ring and are not in front, the first of the list first. */
  readonly alarms: readonly DeskEntry[]
  readonly numbers: OrderNumbers
  readonly onPick: (id: string) => void
}

/** More than these are counted: the list below has them all. */
const SHOWN = 3

/** The alarms that are drawn with words; the others are a number. */
export function alarmsShown(alarms: readonly DeskEntry[]): readonly DeskEntry[] {
  return alarms.slice(0, SHOWN)
}

/** What rings beside the card in front, each with the key that brings it there. */
export function OtherAlarms({ alarms, numbers, onPick }: OtherAlarmsProps) {
  const { t } = useTranslation()
  return (
    // Always there, so that a screen reader hears what joins it.
    <div className={styles.others} role="alert" aria-label={t('agency.others.label')} hidden={alarms.length === 0}>
      <strong>
        {t('agency.others.title')} <KeyCap>{keyOf('order.next-alarm')}</KeyCap>
      </strong>
      {alarmsShown(alarms).map((entry, index) => {
        const number = numbers[entry.id]
        const cap = number !== undefined && number <= MOST_DIGITS ? String(number) : undefined
        return (
          <OtherAlarm
            key={entry.id}
            entry={entry}
            keyCap={cap ?? (index === 0 ? keyOf('order.next-alarm') : undefined)}
            onPick={() => onPick(entry.id)}
          />
        )
      })}
      {alarms.length > SHOWN && <strong>{t('agency.others.more', { count: alarms.length - SHOWN })}</strong>}
    </div>
  )
}

interface OtherAlarmProps {
  readonly entry: DeskEntry
  readonly keyCap: string | undefined
  readonly onPick: () => void
}

function OtherAlarm({ entry, keyCap, onPick }: OtherAlarmProps) {
  const { t } = useTranslation()
  const now = useNow()
  const isTest = entry.kind === 'test'
  const place = isTest ? {} : placeWords(entry.order.incident)
  const since = isTest ? entry.round.startedAt : orderedAt(entry.order)
  return (
    <button
      type="button"
      className={styles.otherAlarm}
      data-priority={isTest ? 'test' : entry.order.incident.priority}
      onClick={onPick}
      {...(keyCap === undefined ? {} : { 'aria-keyshortcuts': keyCap })}
    >
      {isTest ? (
        <Icon icon={BellRing} />
      ) : (
        <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden focusable="false">
          <path d={markPath[priorityLook[entry.order.incident.priority].mark.shape]} fill="currentColor" />
        </svg>
      )}
      <span className={styles.otherText}>
        <strong>
          {isTest
            ? t('agency.others.test')
            : `${entry.order.incident.priority} ${t(`type.${entry.order.incident.type}`)}`}
        </strong>{' '}
        {shortPlace(place) ?? ''}
      </span>
      <span aria-hidden>{durationText(now - since)}</span>
      {keyCap !== undefined && (
        <span aria-hidden>
          <KeyCap>{keyCap}</KeyCap>
        </span>
      )}
    </button>
  )
}
