import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { desktop, useAlarm, useTitleCount } from '../alarm'
import { AlarmStrip } from './alarm-strip'
import { DeclineDialog } from './decline-dialog'
import styles from './liaison.module.css'
import { NotesPanel } from './notes-panel'
import { OrderCard } from './order-card'
import { ordersOf, waitingOrders, type Order } from './orders'
import { OwnHistory } from './own-history'
import { QuietCard } from './quiet-card'
import { RunningOrders } from './running-orders'
import { useDelivery } from './use-delivery'
import { useOrderActions } from './use-order-actions'
import { useOrderKeys } from './use-order-keys'
import { useOrderNotices } from './use-order-notices'

/** What is ordered of one agency now. The alarm sounds until a person accepts or declines every waiting order. */
export function LiaisonConsole() {
  const { t } = useTranslation()
  const { user } = useSession()
  const agencyId = user.agencyId ?? ''
  const board = useFacts((snapshot) => snapshot.board)
  const connection = useFacts((snapshot) => snapshot.connection)
  const cursor = useFacts((snapshot) => snapshot.cursor)
  const orders = useMemo(() => ordersOf(board, agencyId), [board, agencyId])
  const waiting = useMemo(() => waitingOrders(orders), [orders])
  const [chosenId, setChosenId] = useState<string>()
  const [declining, setDeclining] = useState<Order>()
  const [focusNote, setFocusNote] = useState(0)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const shown = orders.find(({ dispatch }) => dispatch.id === chosenId) ?? orders[0]

  const alarming = waiting.length > 0
  const alarm = useAlarm(alarming)
  const notices = useOrderNotices(waiting)
  useTitleCount(waiting.length, t('agency.title.waiting', { count: waiting.length }))
  useDelivery(shown)
  useEffect(() => {
    void desktop()?.setAlarm(alarming)
  }, [alarming])

  const { act, decline, fault } = useOrderActions(setDeclining)
  useEffect(() => {
    if (focusNote > 0) noteField.current?.focus()
  }, [focusNote])
  useOrderKeys({
    act: (action) => {
      if (shown !== undefined) act(shown, action)
    },
    select: (index) => {
      const order = orders[index]
      if (order !== undefined) setChosenId(order.dispatch.id)
    },
    note: () => setFocusNote((count) => count + 1),
  })

  const loading = cursor === 0 && connection === 'connecting'
  return (
    <main className={styles.console}>
      <h1 className="visually-hidden">{t('agency.heading')}</h1>
      <AlarmStrip
        agency={board.agencies.items[agencyId]}
        waiting={waiting.length}
        running={orders.length - waiting.length}
        muted={alarm.muted}
        onUnmute={alarm.unmute}
        notices={notices}
        fault={fault}
      />
      <div className={styles.columns}>
        <div className={styles.left}>
          {shown === undefined ? (
            <QuietCard loading={loading} />
          ) : (
            <OrderCard order={shown} board={board} agencyId={agencyId} onAct={(action) => act(shown, action)} />
          )}
          <RunningOrders
            orders={orders}
            calls={board.calls}
            shownId={shown?.dispatch.id}
            onSelect={setChosenId}
            onAct={(order, action) => act(order, action)}
          />
        </div>
        <div className={styles.right}>
          <NotesPanel orders={orders} shown={shown} agencies={board.agencies} fieldRef={noteField} />
          <OwnHistory agencyId={agencyId} refreshOn={orders.length} />
        </div>
      </div>
      {declining !== undefined && (
        <DeclineDialog
          order={declining}
          onClose={() => setDeclining(undefined)}
          onDecline={(reason) => decline(declining, reason)}
        />
      )}
    </main>
  )
}
