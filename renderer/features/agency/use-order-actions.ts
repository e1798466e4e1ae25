import { useCallback, useState } from 'react'
import type { DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { questionStatus } from '../../../src/domain/dispatch/question-status'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { Instant } from '../../../src/domain/kernel/time'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { createOnce, mayDo, reportsOf, type OrderAction } from './actions'
import type { Order } from './orders'

/** A step about to be reported, with what a person still has to say about it. */
export interface StatusEntry {
  readonly order: Order
  readonly status: DispatchStatus
  readonly unitId?: string
  /** Opened because the step contradicts what is known; otherwise to enter the true time. */
  readonly isDoubted: boolean
}

interface OrderActions {
  readonly act: (order: Order, action: OrderAction, unitId?: string) => void
  /** Sends a step as it is, at a time of its own where one is given. */
  readonly report: (order: Order, status: DispatchStatus, unitId?: string, at?: Instant) => void
  /** Answers when the hub has; without a line to it the command is kept in the queue and counts as accepted. */
  readonly decline: (order: Order, reason: string) => Answer<RefusalCode>
  /** The refusal of the last command, until the next one. */
  readonly fault: RefusalCode | undefined
}

/** A second press this soon is the same press: the order that moved up meanwhile has not been read. */
const SAME_PRESS = 600

/** Sends the commands of the liaison's keys. An answer already on its way is not sent again. */
export function useOrderActions(
  askReason: (order: Order) => void,
  askStatus: (entry: StatusEntry) => void,
): OrderActions {
  const { client } = useSession()
  const [once] = useState(createOnce)
  const [answered] = useState(() => ({ dispatchId: '', at: 0 }))
  const [fault, setFault] = useState<RefusalCode>()

  const send = useCallback(
    (key: string, command: () => Promise<{ ok: true } | { ok: false; error: { code: RefusalCode } }>) => {
      if (!once.first(key)) return
      setFault(undefined)
      void command().then((reply) => {
        if (reply.ok) return
        // Refused: a person may want to try again.
        once.forget(key)
        setFault(reply.error.code)
      })
    },
    [once],
  )

  const report = useCallback(
    ({ dispatch }: Order, status: DispatchStatus, unitId?: string, at?: Instant) => {
      const dispatchId = dispatch.id
      const time = at === undefined ? {} : { occurredAt: at }
      for (const unit of unitId === undefined ? reportsOf(dispatch, status) : [{ unitId }]) {
        send(
          `${dispatchId} ${status} ${unit.unitId ?? ''}`,
          () => client.send('dispatch:status', { dispatchId, status, ...unit, ...time }).reply,
        )
      }
    },
    [client, send],
  )

  const act = useCallback(
    (order: Order, action: OrderAction, unitId?: string) => {
      const { dispatch } = order
      if (!mayDo(dispatch, action)) return
      const dispatchId = dispatch.id
      if (action === 'acknowledge' || action === 'decline') {
        if (action === 'decline') {
          // Whoever did something else between has looked at the screen.
          answered.at = 0
          return askReason(order)
        }
        const now = Date.now()
        if (answered.dispatchId !== dispatchId && now - answered.at < SAME_PRESS) return
        Object.assign(answered, { dispatchId, at: now })
        send(`${dispatchId} ${action}`, () => client.send('dispatch:acknowledge', { dispatchId }).reply)
        return
      }
      const now = Date.now()
      const unit = unitId === undefined ? {} : { unitId }
      if (questionStatus(dispatch, { status: action, at: now, now, ...unit }).length > 0) {
        askStatus({ order, status: action, isDoubted: true, ...unit })
      } else report(order, action, unitId)
    },
    [answered, askReason, askStatus, client, report, send],
  )

  const decline = useCallback(
    async ({ dispatch }: Order, reason: string): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const { commandId, reply } = client.send('dispatch:decline', { dispatchId: dispatch.id, reason })
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      // Said in the dialog, where the words still are.
      await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
  return { act, report, decline, fault }
}
