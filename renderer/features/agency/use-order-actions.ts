import { useCallback, useState } from 'react'
import type { DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { questionStatus } from '../../../src/domain/dispatch/question-status'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { Instant } from '../../../src/domain/kernel/time'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { createOnce, mayDo, reportsOf, type OrderAction } from './actions'
import { endQuestions, type EndQuestions } from './end-questions'
import type { Order } from './orders'

/** A step about to be reported, with what a person still has to say about it. */
export interface StatusEntry {
  readonly order: Order
  readonly status: DispatchStatus
  readonly unitId?: string
  /** Opened because the step contradicts what is known; otherwise to enter the true time. */
  readonly isDoubted: boolean
}

/** The end of an order about to be reported, with what would end with it. */
export interface EndEntry {
  readonly order: Order
  readonly questions: EndQuestions
  readonly unitId?: string
  readonly at?: Instant
}

interface Asks {
  readonly reason: (order: Order) => void
  readonly status: (entry: StatusEntry) => void
  readonly end: (entry: EndEntry) => void
}

interface OrderActions {
  readonly act: (order: Order, action: OrderAction, unitId?: string) => void
  /** Sends a step as it is, at a time of its own where one is given. An end is asked about where something ends with it. */
  readonly report: (order: Order, status: DispatchStatus, unitId?: string, at?: Instant) => void
  /** Sends an end that was asked about. */
  readonly end: (entry: EndEntry) => void
  /** Answers when the hub has; without a line to it the command is kept in the queue and counts as accepted. */
  readonly decline: (order: Order, reason: string) => Answer<RefusalCode>
  /** The refusal of the last command, until the next one. */
  readonly fault: RefusalCode | undefined
}

/** Sends the commands of the liaison's keys. An answer already on its way is not sent again. */
export function useOrderActions(agencyId: string, ask: Asks): OrderActions {
  const { client } = useSession()
  const [once] = useState(createOnce)
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

  const sendStep = useCallback(
    ({ dispatch }: Order, status: DispatchStatus, unitId?: string, at?: Instant) => {
      const dispatchId = dispatch.id
      const time = at === undefined ? {} : { occurredAt: at, told: true as const }
      for (const unit of unitId === undefined ? reportsOf(dispatch, status) : [{ unitId }]) {
        send(
          `${dispatchId} ${status} ${unit.unitId ?? ''}`,
          () => client.send('dispatch:status', { dispatchId, status, ...unit, ...time }).reply,
        )
      }
    },
    [client, send],
  )

  const askEnd = (order: Order, unitId: string | undefined, at: Instant | undefined): boolean => {
    const questions = endQuestions(order, agencyId, unitId)
    if (questions === undefined) return false
    ask.end({
      order,
      questions,
      ...(unitId === undefined ? {} : { unitId }),
      ...(at === undefined ? {} : { at }),
    })
    return true
  }

  const report: OrderActions['report'] = (order, status, unitId, at) => {
    if (status === 'cleared' && askEnd(order, unitId, at)) return
    sendStep(order, status, unitId, at)
  }

  const act: OrderActions['act'] = (order, action, unitId) => {
    const { dispatch } = order
    if (!mayDo(dispatch, action)) return
    const dispatchId = dispatch.id
    if (action === 'decline') return ask.reason(order)
    if (action === 'acknowledge') {
      return send(`${dispatchId} ${action}`, () => client.send('dispatch:acknowledge', { dispatchId }).reply)
    }
    if (action === 'cleared' && askEnd(order, unitId, undefined)) return
    const now = Date.now()
    const unit = unitId === undefined ? {} : { unitId }
    if (questionStatus(dispatch, { status: action, at: now, now, ...unit }).length > 0) {
      ask.status({ order, status: action, isDoubted: true, ...unit })
    } else sendStep(order, action, unitId)
  }

  const end: OrderActions['end'] = ({ order, unitId, at }) => sendStep(order, 'cleared', unitId, at)

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
  return { act, report, end, decline, fault }
}
