import { useMemo } from 'react'
import { useFacts } from '../../store/facts'
import { useSession } from '../../store/session'
import { testOrderOf } from '../../../src/domain/test-round/test-order-of'
import { alarmingOrders, isSpared, toneOf } from './alarms'
import { deskList } from './desk-list'
import { ordersOf, waitingOrders } from './orders'
import { ownUnits } from './own-units'
import { openQuestions } from './questions'

/** What there is to do for this account's agency now, from what the client knows. */
export function useDesk() {
  const { user } = useSession()
  const agencyId = user.agencyId ?? ''
  const board = useFacts((snapshot) => snapshot.board)
  const connection = useFacts((snapshot) => snapshot.connection)
  const since = useFacts((snapshot) => snapshot.since)
  const cursor = useFacts((snapshot) => snapshot.cursor)
  const present = useFacts((snapshot) => snapshot.present)
  const agency = board.agencies.items[agencyId]
  const shift = board.shifts[agencyId]
  const listener = useMemo(
    () => ({ username: user.id, agency, present, onDuty: shift?.onDuty.map(({ username }) => username) ?? [] }),
    [user.id, agency, present, shift],
  )
  const orders = useMemo(() => ordersOf(board, agencyId), [board, agencyId])
  const alarming = useMemo(() => alarmingOrders(orders, listener), [orders, listener])
  const units = useMemo(() => ownUnits(board.units, agencyId, orders), [board.units, agencyId, orders])
  const questions = useMemo(() => openQuestions(orders, agencyId), [orders, agencyId])
  const test = testOrderOf(board.testRounds, agencyId)
  const entries = useMemo(() => deskList(orders, test), [orders, test])
  // A test order is nobody's night: a deputy who is spared sees it without the sound.
  const alarmingTest = isSpared(listener) ? undefined : test
  return {
    agencyId,
    agency,
    board,
    orders,
    entries,
    // A test is no order: it has its own row, and nobody waits for help behind it.
    waiting: waitingOrders(orders).length,
    running: orders.length - waitingOrders(orders).length,
    alarming,
    units,
    questions,
    test,
    alarmingTest,
    tone: toneOf(alarming, alarmingTest),
    isLoading: cursor === 0 && connection === 'connecting',
    isConnected: connection === 'online',
    staleSince: connection === 'online' || cursor === 0 ? undefined : since,
  }
}
