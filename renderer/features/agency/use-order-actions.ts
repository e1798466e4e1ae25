import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAwaitingAcknowledgement, type Dispatch, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { SECOND, type Instant } from '../../../src/domain/kernel/time'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { createOnce, endsOrder, mayDo, reportsOf, type OrderAction } from './actions'
import { correctedReports } from './correction'
import { endDoubts, endQuestions, type EndQuestions } from './end-questions'
import type { Order } from './orders'
import { isUnfit, type OwnUnit } from './own-units'
import { stepDoubts, type StepDoubt } from './step-doubts'

/** A step about to be reported, with what a person still has to say about it. */
export interface StatusEntry {
  readonly order: Order
  readonly status: DispatchStatus
  readonly unitId?: string
  /** Opened because the step contradicts what is known; otherwise to enter the true time. */
  readonly isDoubted: boolean
  /** The order with the step as it was reported at a wrong time; `order` is then the order without it. */
  readonly corrected?: Dispatch
}

/** The end of an order about to be reported, with what would end with it. */
export interface EndEntry {
  readonly order: Order
  readonly questions: EndQuestions
  readonly doubts: readonly StepDoubt[]
  readonly unitId?: string
  readonly at?: Instant
}

/** A step that was just reported and can still be taken back. */
export interface SentStep {
  readonly order: Order
  readonly status: DispatchStatus
  readonly reports: readonly { readonly unitId?: string }[]
  /** The order is over with it. */
  readonly isEnd: boolean
  /** The time that was told for it. */
  readonly claimedAt: Instant
  /** Presses are told apart by it. */
  readonly at: Instant
}

/** So long a step can be taken back: whoever pressed for the wrong order sees it by then. */
const TAKE_BACK_FOR = 10 * SECOND

interface Asks {
  readonly reason: (order: Order) => void
  readonly status: (entry: StatusEntry) => void
  readonly end: (entry: EndEntry) => void
}

interface OrderActions {
  readonly act: (order: Order, action: OrderAction, unitId?: string) => void
  /** Sends a step as it is, at a time of its own where one is given. An end is asked about where something ends with it. */
  readonly report: (order: Order, status: DispatchStatus, unitId?: string, at?: Instant) => void
  /** A step that was reported at a wrong time is taken back and told with the right one. */
  readonly correct: (corrected: Dispatch, status: DispatchStatus, unitId: string | undefined, at: Instant) => void
  /** Takes units off an order that goes on without them: the end of each, not of the order. Asked about before. */
  readonly release: (order: Order, unitIds: readonly string[]) => void
  /** Sends an end that was asked about, after a note that says why where nobody arrived. */
  readonly end: (entry: EndEntry, reason: string | undefined) => void
  /** The step that can be taken back now: the end too, where nobody was asked before it. */
  readonly sent: SentStep | undefined
  readonly takeBack: () => void
  /** Answers when the hub has; without a line to it the command is kept in the queue and counts as accepted. */
  readonly decline: (order: Order, reason: string) => Answer<RefusalCode>
  /** The refusal of the last command, until the next one. */
  readonly fault: RefusalCode | undefined
}

/** Sends the commands of the liaison's keys. An answer already on its way is not sent again. */
export function useOrderActions(agencyId: string, units: readonly OwnUnit[], ask: Asks): OrderActions {
  const { client } = useSession()
  const { t } = useTranslation()
  const [once] = useState(createOnce)
  const [fault, setFault] = useState<RefusalCode>()
  const [sent, setSent] = useState<SentStep>()
  useEffect(() => {
    if (sent === undefined) return undefined
    const timer = window.setTimeout(() => setSent(undefined), TAKE_BACK_FOR)
    return () => window.clearTimeout(timer)
  }, [sent])

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

  /** Gives back what was sent, for whoever lets it be taken back. */
  const sendStep = useCallback(
    (order: Order, status: DispatchStatus, unitId?: string, at?: Instant): SentStep => {
      const { dispatch } = order
      const dispatchId = dispatch.id
      const time = at === undefined ? {} : { occurredAt: at, told: true as const }
      const reports = unitId === undefined ? reportsOf(dispatch, status, (id) => isUnfit(units, id)) : [{ unitId }]
      for (const unit of reports) {
        send(
          stepKey(dispatchId, status, unit.unitId),
          () => client.send('dispatch:status', { dispatchId, status, ...unit, ...time }).reply,
        )
      }
      const now = Date.now()
      return { order, status, reports, isEnd: endsOrder(dispatch, status, unitId), claimedAt: at ?? now, at: now }
    },
    [client, send, units],
  )

  const release: OrderActions['release'] = (order, unitIds) => {
    const now = Date.now()
    for (const unitId of unitIds) sendStep(order, 'cleared', unitId)
    const reports = unitIds.map((unitId) => ({ unitId }))
    // Others stay on it, also those who were put on it a moment ago and are not in `order` yet.
    setSent({ order, status: 'cleared', reports, isEnd: false, claimedAt: now, at: now })
  }

  const takeBack = () => {
    if (sent === undefined) return
    const { order, status, reports, at } = sent
    const dispatchId = order.dispatch.id
    setSent(undefined)
    for (const unit of reports) {
      // It may be reported again, when it is true.
      once.forget(stepKey(dispatchId, status, unit.unitId))
      send(
        `${stepKey(dispatchId, status, unit.unitId)} back ${at}`,
        () => client.send('dispatch:take-back-status', { dispatchId, status, ...unit }).reply,
      )
    }
  }

  const correct: OrderActions['correct'] = (corrected, status, unitId, at) => {
    const dispatchId = corrected.id
    setSent(undefined)
    for (const unit of unitId === undefined ? correctedReports(corrected, status) : [{ unitId }]) {
      const key = stepKey(dispatchId, status, unit.unitId)
      once.forget(key)
      send(`${key} wrong ${at}`, () => client.send('dispatch:take-back-status', { dispatchId, status, ...unit }).reply)
      // Commands go in the order in which they are given, also out of the queue.
      send(key, () => client.send('dispatch:status', { dispatchId, status, ...unit, occurredAt: at, told: true }).reply)
    }
  }

  const askEnd = (order: Order, unitId: string | undefined, at: Instant | undefined): boolean => {
    const questions = endQuestions(order, agencyId, unitId)
    if (questions === undefined) return false
    ask.end({
      order,
      questions,
      doubts: endDoubts(order, unitId, at, Date.now()),
      ...(unitId === undefined ? {} : { unitId }),
      ...(at === undefined ? {} : { at }),
    })
    return true
  }

  const report: OrderActions['report'] = (order, status, unitId, at) => {
    if (status === 'cleared' && askEnd(order, unitId, at)) return
    setSent(sendStep(order, status, unitId, at))
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
    if (stepDoubts(dispatch, { status: action, at: now, now, ...unit }).length > 0) {
      ask.status({ order, status: action, isDoubted: true, ...unit })
    } else setSent(sendStep(order, action, unitId))
  }

  const end: OrderActions['end'] = ({ order, unitId, at }, reason) => {
    if (reason !== undefined) {
      const text = t('agency.end.note', { reason })
      send(
        `${order.dispatch.id} end-note`,
        () => client.send('incident:note', { incidentId: order.incident.id, text }).reply,
      )
    }
    // Asked and answered: it is meant.
    sendStep(order, 'cleared', unitId, at)
    setSent(undefined)
  }

  const decline = useCallback(
    async ({ dispatch }: Order, reason: string): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const input = {
        dispatchId: dispatch.id,
        reason,
        ...(isAwaitingAcknowledgement(dispatch) ? {} : { givesUp: true as const }),
      }
      const { commandId, reply } = client.send('dispatch:decline', input)
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      // Said in the dialog, where the words still are.
      await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
  return { act, report, correct, release, end, sent, takeBack, decline, fault }
}

const stepKey = (dispatchId: string, status: DispatchStatus, unitId: string | undefined) =>
  `${dispatchId} ${status} ${unitId ?? ''}`
