import type { Dispatch, DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import type { OrderAction } from './actions'
import { doesWait, entryAfter, type DeskEntry } from './desk-list'
import { beforeStep } from './correction'
import { isGuarded, waitingBeside } from './front'
import { obstacleTo, type KeyObstacle } from './key-obstacle'
import type { Order } from './orders'
import { isUnfit, type OwnUnit } from './own-units'
import type { useFront } from './use-front'
import type { useKeyHint } from './use-key-hint'
import { canTakeBack } from './can-take-back'
import type { useOrderActions } from './use-order-actions'

interface Desk {
  readonly entries: readonly DeskEntry[]
  readonly units: readonly OwnUnit[]
  readonly inFront: ReturnType<typeof useFront>
  readonly hints: ReturnType<typeof useKeyHint>
  readonly actions: Pick<ReturnType<typeof useOrderActions>, 'act' | 'sent' | 'takeBack'>
  readonly acknowledgeTest: () => void
  readonly askTime: (order: Order, status: DispatchStatus, corrected?: Dispatch) => void
}

/** What a key or a click on an order does: acts where it may, says why where it may not, and keeps the card in front. */
export function usePresses({ entries, units, inFront, hints, actions, acknowledgeTest, askTime }: Desk) {
  const { front } = inFront
  const shown = entries.find(({ id }) => id === front.id)

  const unfit = (unitId: string) => isUnfit(units, unitId)
  const sent = canTakeBack(actions.sent, entries) ? actions.sent : undefined

  /** Why nothing happens; undefined where it does. */
  const obstacle = (action: OrderAction): KeyObstacle | undefined => {
    if (shown === undefined) return { kind: 'no-order' }
    // Whatever the key is: it was on its way to what stood here a moment ago.
    if (isGuarded(front, Date.now())) return { kind: 'just-came' }
    if (shown.kind === 'test') return action === 'acknowledge' ? undefined : { kind: 'test' }
    const found = obstacleTo(shown.order.dispatch, action, unfit)
    const isMeantForAnother = found?.kind === 'accepted-already' && waitingBeside(front, entries).length > 0
    return isMeantForAnother ? { ...found, others: true } : found
  }

  const act = (order: Order, action: OrderAction, unitId?: string) => {
    hints.clear()
    if (action === 'acknowledge') inFront.accepted()
    else inFront.touch()
    actions.act(order, action, unitId)
    if (action === 'en-route' && units.length > 0 && order.dispatch.assignments.length === 0)
      hints.say({ kind: 'without-unit' })
  }

  const onFront = (action: OrderAction) => {
    const why = obstacle(action)
    if (why !== undefined || shown === undefined) return hints.say(why ?? { kind: 'no-order' })
    if (shown.kind === 'order') return act(shown.order, action)
    acknowledgeTest()
    hints.say({ kind: 'test-accepted' })
  }

  const pick = (id: string) => {
    hints.clear()
    inFront.choose(id)
  }

  return {
    obstacle,
    onFront,
    pick,
    /** A click on a line of the list: what is accepted there comes to the front, for it is worked on next. */
    onRow: (order: Order, action: OrderAction) => {
      if (order.dispatch.id === front.id) return onFront(action)
      const why = obstacleTo(order.dispatch, action, unfit)
      if (why !== undefined) return hints.say(why)
      if (action === 'acknowledge') pick(order.dispatch.id)
      hints.clear()
      actions.act(order, action)
    },
    onTestRow: (id: string) => {
      if (id === front.id) return onFront('acknowledge')
      pick(id)
      acknowledgeTest()
      hints.say({ kind: 'test-accepted' })
    },
    onUnit: (order: Order, status: DispatchStatus, unitId: string) =>
      isGuarded(front, Date.now()) ? hints.say({ kind: 'just-came' }) : act(order, status, unitId),
    sent,
    takeBack: () => {
      if (sent === undefined) return hints.say({ kind: 'nothing-to-take-back' })
      actions.takeBack()
      if (sent.isEnd) inFront.awaitBack(sent.order.dispatch.id)
      hints.say({ kind: 'taken-back', status: sent.status, incident: sent.order.incident.number })
    },
    /** Something else is done about the order in front: its units, a note. */
    atWork: () => {
      hints.clear()
      inFront.touch()
    },
    atTime: (status: DispatchStatus) => {
      const why = obstacle(status)
      if (why?.kind === 'reported-already' && shown?.kind === 'order') {
        const { dispatch } = shown.order
        hints.clear()
        inFront.touch()
        return askTime({ ...shown.order, dispatch: beforeStep(dispatch, status) }, status, dispatch)
      }
      if (why !== undefined || shown?.kind !== 'order') return hints.say(why ?? { kind: 'test' })
      hints.clear()
      inFront.touch()
      askTime(shown.order, status)
    },
    select: (number: number) => {
      const found = entries.find(({ id }) => front.numbers[id] === number)
      if (found === undefined) hints.say({ kind: 'no-number', number })
      else pick(found.id)
    },
    /** Walks the whole list downwards and from its end to its top: an order beyond the ninth has no digit. */
    nextOrder: () => {
      const next = entryAfter(entries, front.id)
      if (next === undefined) hints.say({ kind: 'no-order' })
      else pick(next.id)
    },
    nextAlarm: () => {
      // It came by itself and nobody has touched it: the key asks for the worst, and this is the worst.
      if (shown !== undefined && doesWait(shown) && front.touchedAt === 0) {
        pick(shown.id)
        return hints.say({ kind: 'worst-in-front' })
      }
      const [first] = waitingBeside(front, entries)
      if (first === undefined) hints.say({ kind: 'nothing-waits' })
      else pick(first.id)
    },
  }
}
