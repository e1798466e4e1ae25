import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { useFacts } from '../../store/facts'
import { incidentIn } from '../../store/incidents-by-id'
import { useNow } from '../../store/now'
import { dayText } from '../../ui/day-text'
import { Icon } from '../../ui/icon'
import { priorityLook } from '../../ui/priority-look'
import { PriorityMark } from '../../ui/priority-mark'
import styles from './liaison.module.css'
import { othersOrdered } from './orders'
import { currentOrders, stateSince, stepTimesOf, workTime, type HistoryItem, type OwnOrder } from './own-outcome'
import { placeWords, shortPlace, type PlaceWords } from './place-name'
import { durationText, wibTime } from './times'
import { useUnsent } from './use-unsent'

interface HistoryRowProps {
  readonly row: HistoryItem
  readonly agencyId: string
  /** What its place was called on this screen. */
  readonly seenAt: PlaceWords | undefined
}

/** One incident of the past in a line, as far as this agency came there; opened, it tells what it did and when. */
export function HistoryRow({ row, agencyId, seenAt }: HistoryRowProps) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const [isOpen, setOpen] = useState(false)
  const live = useFacts(({ facts }) => incidentIn(facts, row.incidentId))
  const orders = currentOrders(row, live, agencyId)
  const place = row.location === undefined && seenAt !== undefined ? seenAt : placeWords(row)
  const last = orders.at(-1)
  const where = shortPlace(place)
  const unsent = useUnsent()
  const isUnsent = orders.some(({ dispatchId }) => unsent.orders.has(dispatchId))
  const at = (last && stateSince(last)) ?? row.openedAt
  const box = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={box}>
      <button type="button" className={styles.historyRow} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon icon={isOpen ? ChevronDown : ChevronRight} size={13} />
        <PriorityMark {...priorityLook[row.priority].mark} text={row.priority} />
        <span className={styles.historyText}>
          {t(`type.${row.type}`)}
          <span className={styles.second}> · {where ?? row.number.slice(-4)}</span>
        </span>
        {last !== undefined && <span className={styles.second}>{t(`step.${last.state}`)}</span>}
        {isUnsent && <strong className={styles.near}>{t('agency.sent.row')}</strong>}
        <time className={styles.second} dateTime={new Date(at).toISOString()}>
          {dayText(at, now, i18n.language)}
        </time>
      </button>
      {last?.state === 'declined' && row.instead !== undefined && <InsteadLine instead={row.instead} />}
      {isOpen && (
        <div className={styles.historyPart}>
          <p className={styles.second}>{row.number}</p>
          {orders.map((order) => (
            <OwnPart key={order.dispatchId} order={order} />
          ))}
          {last !== undefined && <OthersPart live={live} agencyId={agencyId} isLost={isLost(last)} />}
          {last?.state === 'declined' && row.instead === undefined && (
            <p className={styles.second}>{t('agency.history.instead-none')}</p>
          )}
          {last?.state === 'cancelled' && <p className={styles.second}>{t('agency.history.instead')}</p>}
        </div>
      )}
    </li>
  )
}

const isLost = ({ state }: OwnOrder) => state === 'declined' || state === 'cancelled'

interface OthersPartProps {
  readonly live: Incident | undefined
  readonly agencyId: string
  /** The agency sees nothing more of it since. */
  readonly isLost: boolean
}

/** Who was ordered after we declined, and when: seen without opening the row, for the crew asks who went. */
function InsteadLine({ instead }: { readonly instead: NonNullable<HistoryItem['instead']> }) {
  const { t } = useTranslation()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const list = instead
    .map(({ agencyId, at }) => `${entryOf(agencies, agencyId)?.shortName ?? agencyId} ${wibTime(at)}`)
    .join(', ')
  return <p className={styles.historyInstead}>{t('agency.history.instead-list', { list })}</p>
}

/** Who else was ordered while this agency could see it. */
function OthersPart({ live, agencyId, isLost: lost }: OthersPartProps) {
  const { t } = useTranslation()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const others = live === undefined ? [] : othersOrdered(live, agencyId)
  const list = others
    .map((other) => `${entryOf(agencies, other.agencyId)?.shortName ?? other.agencyId} (${t(`step.${other.state}`)})`)
    .join(', ')
  if (others.length === 0) return null
  return <p className={styles.second}>{t(lost ? 'agency.history.others-then' : 'agency.card.others', { list })}</p>
}

/** One order of the agency: how it ended, when each step was, which units went. */
function OwnPart({ order }: { readonly order: OwnOrder }) {
  const { t } = useTranslation()
  const units = useFacts(({ board }) => board.units.items)
  const worked = workTime(order)
  return (
    <div>
      <strong>{t(`step.${order.state}`)}</strong>
      {order.reason !== undefined && ` “${order.reason}”`}
      {worked !== undefined && ` · ${t('agency.history.worked', { time: durationText(worked) })}`}
      <ol className={styles.historySteps}>
        {stepTimesOf(order).map(({ state, at }) => (
          <li key={state}>
            {t(`step.${state}`)} {wibTime(at)}
          </li>
        ))}
      </ol>
      {order.units.length > 0 && (
        <p className={styles.second}>
          {order.units.map(({ unitId }) => entryOf(units, unitId)?.name ?? unitId).join(', ')}
        </p>
      )}
    </div>
  )
}
