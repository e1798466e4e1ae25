import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { useFacts } from '../../store/facts'
import { incidentIn } from '../../store/incidents-by-id'
import { useNow } from '../../store/now'
import { dayText } from '../../ui/day-text'
import { Icon } from '../../ui/icon'
import { priorityLook } from '../../ui/priority-look'
import { PriorityMark } from '../../ui/priority-mark'
import styles from './liaison.module.css'
import { currentOrders, stepTimesOf, workTime, type HistoryItem, type OwnOrder } from './own-outcome'
import { placeWords } from './place-name'
import { durationText, wibTime } from './times'

interface HistoryRowProps {
  readonly row: HistoryItem
  readonly agencyId: string
}

/** One incident of the past in a line, as far as this agency came there; opened, it tells what it did and when. */
export function HistoryRow({ row, agencyId }: HistoryRowProps) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const [isOpen, setOpen] = useState(false)
  const live = useFacts(({ facts }) => incidentIn(facts, row.incidentId))
  const orders = currentOrders(row, live, agencyId)
  const place = placeWords(row)
  const last = orders.at(-1)
  const where = place.kelurahan ?? place.address
  return (
    <li>
      <button type="button" className={styles.historyRow} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon icon={isOpen ? ChevronDown : ChevronRight} size={13} />
        <PriorityMark {...priorityLook[row.priority].mark} text={row.priority} />
        <span className={styles.historyText}>
          {t(`type.${row.type}`)}
          <span className={styles.second}> · {where ?? row.number.slice(-4)}</span>
        </span>
        {last !== undefined && <span className={styles.second}>{t(`step.${last.state}`)}</span>}
        <time className={styles.second} dateTime={new Date(row.openedAt).toISOString()}>
          {dayText(row.openedAt, now, i18n.language)}
        </time>
      </button>
      {isOpen && (
        <div className={styles.historyPart}>
          <p className={styles.second}>{row.number}</p>
          {orders.map((order) => (
            <OwnPart key={order.dispatchId} order={order} />
          ))}
        </div>
      )}
    </li>
  )
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
