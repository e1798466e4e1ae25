import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import type { Ladder } from '../../../src/domain/dispatch/ladder'
import type { Instant } from '../../../src/domain/kernel/time'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ClockBar } from '../../ui/clock-bar'
import { KeyCap } from '../../ui/key-cap'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import { nextStep, type OrderAction } from './actions'
import type { DeskEntry } from './desk-list'
import styles from './liaison.module.css'
import { orderClocks, reportedAt } from './order-clocks'
import { MOST_DIGITS, type OrderNumbers } from './order-numbers'
import type { Order } from './orders'
import { placeWords, shortPlace } from './place-name'
import type { SentMarks } from './sent-mark'
import { TestRow } from './test-row'
import { priorityLook } from '../../ui/priority-look'
import { durationText } from './times'

interface RunningOrdersProps {
  readonly entries: readonly DeskEntry[]
  readonly numbers: OrderNumbers
  readonly marks: SentMarks
  readonly calls: Readonly<Record<string, Call>>
  readonly ladder: Ladder
  readonly shownId: string | undefined
  /** What is in front came there a moment ago: its row answers no sooner than its card. */
  readonly guarded: boolean
  readonly onSelect: (id: string) => void
  readonly onAct: (order: Order, action: OrderAction) => void
  readonly onAcknowledgeTest: (id: string) => void
}

/** Every order of ours that is not over, with its clocks against their standards, and a test among them. */
export function RunningOrders(props: RunningOrdersProps) {
  const { entries, numbers, marks, calls, ladder, shownId, guarded, onSelect, onAct, onAcknowledgeTest } = props
  const { t } = useTranslation()
  return (
    <Panel
      className={styles.running}
      title={t('agency.running.title')}
      aside={entries.length}
      tools={entries.length > 0 && t('agency.running.order')}
    >
      {entries.length === 0 && <p className={styles.none}>{t('agency.running.none')}</p>}
      <ul>
        {entries.map((entry) =>
          entry.kind === 'test' ? (
            <TestRow
              key={entry.id}
              number={numbers[entry.id]}
              shown={entry.id === shownId}
              guarded={guarded && entry.id === shownId}
              onSelect={() => onSelect(entry.id)}
              onAcknowledge={() => onAcknowledgeTest(entry.id)}
            />
          ) : (
            <OrderRow
              key={entry.id}
              order={entry.order}
              isUnsent={marks[entry.id]?.kind === 'unsent'}
              reported={reportedAt(entry.order.incident, calls)}
              ladder={ladder}
              number={numbers[entry.id]}
              shown={entry.id === shownId}
              guarded={guarded && entry.id === shownId}
              onSelect={() => onSelect(entry.id)}
              onAct={(action) => onAct(entry.order, action)}
            />
          ),
        )}
      </ul>
    </Panel>
  )
}

interface OrderRowProps {
  readonly order: Order
  readonly isUnsent: boolean
  readonly reported: Instant
  readonly ladder: Ladder
  readonly number: number | undefined
  readonly shown: boolean
  readonly guarded: boolean
  readonly onSelect: () => void
  readonly onAct: (action: OrderAction) => void
}

function OrderRow({ order, isUnsent, reported, ladder, number, shown, guarded, onSelect, onAct }: OrderRowProps) {
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
          {number !== undefined && number <= MOST_DIGITS && <KeyCap>{String(number)}</KeyCap>}
        </span>
        <span className={styles.rowText}>
          <strong>{t(`type.${incident.type}`)}</strong>
          <span>
            {place.kelurahan !== undefined && place.address === undefined
              ? t('agency.place', { kelurahan: place.kelurahan, kecamatan: place.kecamatan })
              : (shortPlace(place) ?? t('agency.card.no-place'))}
          </span>
          <span className={styles.second}>
            {incident.number} · {t(`step.${dispatch.state}`)}
            {isUnsent && <strong className={styles.near}> · {t('agency.sent.row')}</strong>}
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
          disabled={guarded}
          onClick={() => onAct(next)}
        >
          {t(`agency.action.${next}`)}
        </Button>
      )}
    </li>
  )
}
