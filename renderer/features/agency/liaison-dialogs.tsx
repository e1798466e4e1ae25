import { useCallback } from 'react'
import { assertNever } from '../../../src/domain/kernel/assert-never'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { UnitDirectory, UnitStatus } from '../../../src/domain/unit/unit'
import { useSession } from '../../store/session'
import type { Answer } from '../../ui/use-submission'
import { DeclineDialog } from './decline-dialog'
import { EndDialog } from './end-dialog'
import { HandOverDialog } from './hand-over-dialog'
import type { Order } from './orders'
import type { OwnUnit } from './own-units'
import { StatusDialog } from './status-dialog'
import { UnitStatusDialog } from './unit-status-dialog'
import { UnitsDialog } from './units-dialog'
import type { useDuty } from './use-duty'
import type { EndEntry, StatusEntry, useOrderActions } from './use-order-actions'
import type { WatchedOrder } from './withdrawn'
import { WithdrawnDialog } from './withdrawn-dialog'

/** What stands over the desk and keeps the keyboard to itself. */
export type OpenDialog =
  | { readonly kind: 'decline'; readonly order: Order }
  | { readonly kind: 'status'; readonly entry: StatusEntry }
  | { readonly kind: 'end'; readonly entry: EndEntry }
  | { readonly kind: 'units'; readonly order: Order }
  | { readonly kind: 'unit-status' }
  | { readonly kind: 'hand-over' }

/** The order a dialog is about; undefined for those about none. */
export function orderBehind(dialog: OpenDialog | undefined): Order | undefined {
  switch (dialog?.kind) {
    case 'decline':
    case 'units':
      return dialog.order
    case 'status':
    case 'end':
      return dialog.entry.order
    case 'unit-status':
    case 'hand-over':
    case undefined:
      return undefined
    default:
      return assertNever(dialog)
  }
}

interface LiaisonDialogsProps {
  readonly open: OpenDialog
  readonly onClose: () => void
  readonly actions: Pick<ReturnType<typeof useOrderActions>, 'decline' | 'report' | 'correct' | 'release' | 'end'>
  readonly duty: ReturnType<typeof useDuty>
  readonly units: readonly OwnUnit[]
  readonly directory: UnitDirectory
  /** The order that the dialog is about, where the centre has cancelled it since. */
  readonly withdrawn: WatchedOrder | undefined
  readonly handOverDraft: () => string
}

/** The dialogs of the liaison's desk; each sends its own command and stays open when it is refused. */
export function LiaisonDialogs(props: LiaisonDialogsProps) {
  const { open, onClose, actions, duty, units, directory, withdrawn, handOverDraft } = props
  const { client } = useSession()
  const assign = useCallback(
    async ({ dispatch }: Order, unitIds: readonly string[]): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const input = { dispatchId: dispatch.id, unitIds: [...unitIds] }
      const { commandId, reply } = client.send('dispatch:assign-units', input)
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
  const setUnit = useCallback(
    async (unitId: string, status: UnitStatus, reason: string | undefined): Answer<RefusalCode> => {
      const isOnline = client.snapshot().connection === 'online'
      const why = reason === undefined ? {} : { reason }
      const { commandId, reply } = client.send('unit:status', { unitId, status, ...why })
      if (!isOnline) return undefined
      const answer = await reply
      if (answer.ok) return undefined
      await client.dismiss(commandId)
      return answer.error.code
    },
    [client],
  )
  if (withdrawn !== undefined && open.kind !== 'decline') {
    return <WithdrawnDialog order={withdrawn} units={directory} onClose={onClose} />
  }
  switch (open.kind) {
    case 'decline':
      return (
        <DeclineDialog
          order={open.order}
          withdrawn={withdrawn}
          units={directory}
          onClose={onClose}
          onDecline={(reason) => actions.decline(open.order, reason)}
        />
      )
    case 'status':
      return (
        <StatusDialog
          entry={open.entry}
          units={directory}
          own={units}
          onClose={onClose}
          onReport={(unitId, at) => {
            // An end may open its own question in this one's place.
            onClose()
            const { order, status, corrected } = open.entry
            if (corrected === undefined || at === undefined) actions.report(order, status, unitId, at)
            else actions.correct(corrected, status, unitId, at)
          }}
        />
      )
    case 'end':
      return (
        <EndDialog
          entry={open.entry}
          units={directory}
          onClose={onClose}
          onEnd={(reason) => {
            onClose()
            actions.end(open.entry, reason)
          }}
        />
      )
    case 'units':
      return (
        <UnitsDialog
          order={open.order}
          units={units}
          onClose={onClose}
          onSend={async (unitIds, released) => {
            // Who replaces them first: the order is never without a unit.
            const refused = unitIds.length === 0 ? undefined : await assign(open.order, unitIds)
            if (refused === undefined && released.length > 0) actions.release(open.order, released)
            return refused
          }}
        />
      )
    case 'unit-status':
      return <UnitStatusDialog units={units} onClose={onClose} onSet={setUnit} />
    case 'hand-over':
      return <HandOverDialog draft={handOverDraft()} last={duty.last} onClose={onClose} onHandOver={duty.handOver} />
    default:
      return assertNever(open)
  }
}
