import { MessageSquare, Phone, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isAwaitingAcknowledgement, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import { placeWarnings } from '../../../src/domain/place/place-warnings'
import type { Board } from '../../../src/projection/board'
import { useNow } from '../../store/now'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { KeyCap } from '../../ui/key-cap'
import { PriorityMark } from '../../ui/priority-mark'
import { ActionBar } from './action-bar'
import type { OrderAction } from './actions'
import { AssignedUnits } from './assigned-units'
import { LadderBar } from './ladder-bar'
import styles from './liaison.module.css'
import { OrderDangers } from './order-dangers'
import { OrderMap } from './order-map'
import { MOST_DIGITS } from './order-numbers'
import { orderedAt, othersOrdered, type Order } from './orders'
import { placeWords } from './place-name'
import { reachedBy } from './other-reached'
import { raisedLevel } from './raised-level'
import { reachedWords } from './reached-words'
import { SentLine } from './sent-line'
import type { SentMark } from './sent-mark'
import { markPath } from '../../ui/mark-shape'
import { priorityLook } from '../../ui/priority-look'
import { durationText, wibTime } from './times'

interface OrderCardProps {
  readonly order: Order
  /** The key that picks it in the list. */
  readonly number: number | undefined
  readonly board: Board
  readonly agencyId: string
  /** It alarms on this screen: not where a deputy is still spared. */
  readonly alarms: boolean
  /** It came to the front a moment ago. */
  readonly guarded: boolean
  /** The agency has units that could be chosen. */
  readonly hasUnits: boolean
  /** Whether the centre has what is said here of the order; undefined where nothing was in doubt. */
  readonly sent: SentMark | undefined
  /** Since when nothing new can have come; undefined while the line stands. */
  readonly staleSince: Instant | undefined
  readonly onAct: (action: OrderAction) => void
  readonly onUnits: () => void
  readonly onUnitStep: (status: DispatchStatus, unitId: string) => void
}

/** The order to deal with now: what, where, who called, who else comes, and the keys that answer it. */
export function OrderCard(props: OrderCardProps) {
  const { order, number, board, agencyId, alarms, guarded, hasUnits, sent, staleSince, onAct, onUnits, onUnitStep } =
    props
  const { t, i18n } = useTranslation()
  const now = useNow()
  const { incident, dispatch } = order
  const waits = isAwaitingAcknowledgement(dispatch)
  const place = placeWords(incident)
  const { areas } = board.boundaries
  const isOutside = incident.location !== undefined && placeWarnings(incident.location, areas).length > 0
  const start = orderedAt(order)
  const callers = incident.calls.flatMap((id) => board.calls[id] ?? [])
  const others = othersOrdered(incident, agencyId)
  const nameOf = (id: string) => board.agencies.items[id]?.shortName ?? id
  const raised = raisedLevel(incident)
  const look = priorityLook[incident.priority]
  return (
    <section
      className={classNames(styles.card, alarms && styles.alarming)}
      data-priority={incident.priority}
      aria-label={t('agency.card.label', { number: incident.number })}
    >
      <header className={styles.cardHead}>
        <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden focusable="false">
          <path d={markPath[look.mark.shape]} fill="currentColor" />
        </svg>
        <strong className={styles.cardPriority}>{incident.priority}</strong>
        {number !== undefined && number <= MOST_DIGITS && <KeyCap>{String(number)}</KeyCap>}
        <strong className={styles.cardState}>
          {waits ? t('agency.card.new') : t(`step.${dispatch.state}`)} · {incident.number}
        </strong>
        {staleSince !== undefined && (
          <strong className={styles.stale}>{t('agency.card.as-of', { time: wibTime(staleSince) })}</strong>
        )}
        <span className={styles.cardSent}>{t('agency.card.sent', { time: wibTime(start) })}</span>
        <span className={styles.cardClock} role="timer" aria-label={t('agency.card.since')}>
          {durationText(now - start)}
        </span>
      </header>
      {sent !== undefined && <SentLine sent={sent} state={dispatch.state} />}
      <OrderDangers incident={incident} />
      <div className={styles.cardBody}>
        <div className={styles.cardText}>
          <h2 className={styles.cardType}>{t(`type.${incident.type}`)}</h2>
          <p className={styles.cardPlace}>
            {place.kelurahan === undefined ? (
              place.address === undefined && <strong>{place.point?.degrees ?? t('agency.card.no-place')}</strong>
            ) : (
              <strong>{t('agency.place', { kelurahan: place.kelurahan, kecamatan: place.kecamatan })}</strong>
            )}
            {place.address !== undefined && (
              <span>
                {place.kelurahan !== undefined && ' · '}
                {place.address}
              </span>
            )}
            {place.point !== undefined && (
              <span>
                {' · '}
                {t('agency.place.nearest', {
                  kelurahan: place.point.nearest,
                  km: (place.point.metres / 1_000).toLocaleString(i18n.language, { maximumFractionDigits: 1 }),
                })}
              </span>
            )}
          </p>
          {isOutside && <strong className={styles.near}>{t('agency.place.outside')}</strong>}
          {raised !== undefined && (
            <p className={styles.near} role="status">
              <strong>{t('agency.card.level', { level: raised.level, time: wibTime(raised.at).slice(0, 5) })}</strong>
            </p>
          )}
          <p className={styles.narrative}>{incident.narrative ?? t('agency.card.no-narrative')}</p>
          {dispatch.message !== undefined && (
            <p className={styles.message}>
              <Icon icon={MessageSquare} label={t('agency.card.message')} />
              <span>{dispatch.message}</span>
            </p>
          )}
          {callers.map((call) => (
            <p key={call.id} className={styles.line}>
              <Icon icon={Phone} label={t('agency.card.caller')} />
              <span>
                <strong>{call.number ?? t('agency.card.no-number')}</strong>
                {call.name !== undefined && ` · ${call.name}`} · {t(`agency.call.${call.state.kind}`)}
              </span>
            </p>
          ))}
          <p className={styles.line}>
            <Icon icon={Send} />
            <span>
              {others.length === 0
                ? t('agency.card.alone')
                : t('agency.card.others', {
                    list: others
                      .map((item) => `${nameOf(item.agencyId)} (${reachedWords(reachedBy(item), t)})`)
                      .join(', '),
                  })}
            </span>
          </p>
          {waits && !alarms && <p className={styles.second}>{t('agency.card.spared')}</p>}
          {waits && <LadderBar dispatch={dispatch} ladder={board.ladder} now={now} />}
        </div>
        <OrderMap incident={incident} />
      </div>
      {!waits && (
        <AssignedUnits order={order} hasUnits={hasUnits} units={board.units} onChoose={onUnits} onReport={onUnitStep} />
      )}
      <ActionBar dispatch={dispatch} guarded={guarded} onAct={onAct} />
      <span className="visually-hidden">
        <PriorityMark {...look.mark} label={t(`priority.${incident.priority}`)} />
      </span>
    </section>
  )
}
