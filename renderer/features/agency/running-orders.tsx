import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Ladder } from '../../../src/domain/dispatch/ladder'
import type { Instant } from '../../../src/domain/kernel/time'
import type { TestRound } from '../../../src/domain/test-round/test-round'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ClockBar } from '../../ui/clock-bar'
import { KeyCap } from '../../ui/key-cap'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import { nextStep, type OrderAction } from './actions'
import styles from './liaison.module.css'
import { orderClocks, reportedAt } from './order-clocks'
import type { Order } from './orders'
import { placeWords } from './place-name'
import { priorityLook } from '../../ui/priority-look'
import { durationText } from './times'

interface RunningOrdersProps {
  readonly orders: readonly Order[]
  readonly calls: Readonly<Record<string, Call>>
  readonly ladder: Ladder
  /** Below the real orders. */
  readonly test: TestRound | undefined
  readonly shownId: string | undefined
  readonly onSelect: (dispatchId: string) => void
  readonly onAct: (order: Order, action: OrderAction) => void
  readonly onAcknowledgeTest: () => void
}

/** Every order of ours that is not over, with its clocks against their standards. */
export function RunningOrders({
  orders,
  calls,
  ladder,
  test,
  shownId,
  onSelect,
  onAct,
  onAcknowledgeTest,
}: RunningOrdersProps) {
  const { t } = useTranslation()
  return (
    <Panel
      className={styles.running}
      title={t('agency.running.title')}
      aside={orders.length}
      tools={orders.length > 0 && t('agency.running.order')}
    >
      {orders.length === 0 && test === undefined && <p className={styles.none}>{t('agency.running.none')}</p>}
      <ul>
        {orders.map((order, index) => (
          <OrderRow
            key={order.dispatch.id}
            order={order}
            reported={reportedAt(order.incident, calls)}
            ladder={ladder}
            index={index}
            shown={order.dispatch.id === shownId}
            onSelect={() => onSelect(order.dispatch.id)}
            onAct={(action) => onAct(order, action)}
          />
        ))}
        {test !== undefined && (
          <li className={classNames(styles.row, styles.testRow, test.id === shownId && styles.rowShown)}>
            <button
              type="button"
              className={styles.rowPick}
              aria-pressed={test.id === shownId}
              onClick={() => onSelect(test.id)}
            >
              <span className={styles.rowMark}>
                {orders.length < 9 && <KeyCap>{String(orders.length + 1)}</KeyCap>}
              </span>
              <span className={styles.rowText}>
                <strong>{t('agency.test.title')}</strong>
                <span className={styles.second}>{t('agency.test.not-real')}</span>
              </span>
            </button>
            <span />
            <Button
              tone="main"
              keyCap={test.id === shownId ? keyOf('order.acknowledge') : undefined}
              onClick={onAcknowledgeTest}
            >
              {t('agency.action.acknowledge')}
            </Button>
          </li>
        )}
      </ul>
    </Panel>
  )
}

interface OrderRowProps {
  readonly order: Order
  readonly reported: Instant
  readonly ladder: Ladder
  readonly index: number
  readonly shown: boolean
  readonly onSelect: () => void
  readonly onAct: (action: OrderAction) => void
}

function OrderRow({ order, reported, ladder, index, shown, onSelect, onAct }: OrderRowProps) {
  const { t } = useTranslation()
  const now = useNow()
  const { incident, dispatch } = order
  const place = placeWords(incident)
  const next = nextStep(dispatch)
  return (
    <li className={classNames(styles.row, shown && styles.rowShown)}>
      <button type="button" className={styles.rowPick} aria-pressed={shown} onClick={onSelect}>
        <span className={styles.rowMark}>
          <PriorityMark {...priorityLook[incident.priority].mark} text={incident.priority} />
          {index < 9 && <KeyCap>{String(index + 1)}</KeyCap>}
        </span>
        <span className={styles.rowText}>
          <strong>{t(`type.${incident.type}`)}</strong>
          <span>
            {place.kelurahan === undefined
              ? (place.address ?? t('agency.card.no-place'))
              : t('agency.place', { ...place })}
          </span>
          <span className={styles.second}>
            {incident.number} · {t(`step.${dispatch.state}`)}
          </span>
        </span>
      </button>
      <div className={styles.rowClocks}>
        {orderClocks(order, reported, now, ladder).map(({ id, elapsed, target, state }) => (
          <ClockBar
            key={id}
            label={t(`agency.clock.${id}`)}
            value={durationText(elapsed)}
            target={durationText(target)}
            source={t(`agency.clock.source.${id}`)}
            fraction={elapsed / target}
            state={state}
            stateLabel={t(`agency.clock.state.${state}`)}
          />
        ))}
      </div>
      {next !== undefined && (
        <Button
          tone={next === 'acknowledge' ? 'main' : 'plain'}
          keyCap={shown ? keyOf(`order.${next}`) : undefined}
          onClick={() => onAct(next)}
        >
          {t(`agency.action.${next}`)}
        </Button>
      )}
    </li>
  )
}
