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

/** What stands over the desk and keeps the keyboard to itself. */
export type OpenDialog =
  | { readonly kind: 'decline'; readonly order: Order }
  | { readonly kind: 'status'; readonly entry: StatusEntry }
  | { readonly kind: 'end'; readonly entry: EndEntry }
  | { readonly kind: 'units'; readonly order: Order }
  | { readonly kind: 'unit-status' }
  | { readonly kind: 'hand-over' }

interface LiaisonDialogsProps {
  readonly open: OpenDialog
  readonly onClose: () => void
  readonly actions: Pick<ReturnType<typeof useOrderActions>, 'decline' | 'report' | 'end'>
  readonly duty: ReturnType<typeof useDuty>
  readonly units: readonly OwnUnit[]
  readonly directory: UnitDirectory
  readonly handOverDraft: () => string
}

/** The dialogs of the liaison's desk; each sends its own command and stays open when it is refused. */
export function LiaisonDialogs({ open, onClose, actions, duty, units, directory, handOverDraft }: LiaisonDialogsProps) {
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
  switch (open.kind) {
    case 'decline':
      return (
        <DeclineDialog
          order={open.order}
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
            actions.report(open.entry.order, open.entry.status, unitId, at)
          }}
        />
      )
    case 'end':
      return (
        <EndDialog
          entry={open.entry}
          units={directory}
          onClose={onClose}
          onEnd={() => {
            onClose()
            actions.end(open.entry)
          }}
        />
      )
    case 'units':
      return (
        <UnitsDialog
          order={open.order}
          units={units}
          onClose={onClose}
          onAssign={(unitIds) => assign(open.order, unitIds)}
        />
      )
    case 'unit-status':
      return <UnitStatusDialog units={units} onClose={onClose} onSet={setUnit} />
    case 'hand-over':
      return <HandOverDialog draft={handOverDraft()} onClose={onClose} onHandOver={duty.handOver} />
    default:
      return assertNever(open)
  }
}
