import { useCallback, useState } from 'react'
import { useSession } from '../../store/session'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { createOnce, mayDo, type OrderAction } from './actions'
import type { Answer } from '../../ui/use-submission'
import type { Order } from './orders'

interface OrderActions {
  readonly act: (order: Order, action: OrderAction) => void
  /** Answers when the hub has; without a line to it the command is kept in the queue and counts as accepted. */
  readonly decline: (order: Order, reason: string) => Answer<RefusalCode>
  /** The refusal of the last command, until the next one. */
  readonly fault: RefusalCode | undefined
}

/** Sends the commands of the liaison's keys. An answer already on its way is not sent again. */
export function useOrderActions(askReason: (order: Order) => void): OrderActions {
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

  const act = useCallback(
    (order: Order, action: OrderAction) => {
      const { dispatch } = order
      if (!mayDo(dispatch, action)) return
      if (action === 'decline') {
        askReason(order)
        return
      }
      const dispatchId = dispatch.id
      send(`${dispatchId} ${action}`, () =>
        action === 'acknowledge'
          ? client.send('dispatch:acknowledge', { dispatchId }).reply
          : client.send('dispatch:status', { dispatchId, status: action }).reply,
      )
    },
    [askReason, client, send],
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
  return { act, decline, fault }
}
