import { useKeys, type CommandId } from '../../keys'
import { dispatchStatuses, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { orderActions, type OrderAction } from './actions'

interface OrderKeyHandlers {
  readonly act: (action: OrderAction) => void
  /** A step with the time it really happened. */
  readonly actAt: (status: DispatchStatus) => void
  /** From 0. */
  readonly select: (index: number) => void
  /** The other keys of the desk, by their command. */
  readonly others: Partial<Record<CommandId, () => void>>
}

/** The liaison's single-letter keys, from the shared table. */
export function useOrderKeys({ act, actAt, select, others }: OrderKeyHandlers): void {
  const actions = orderActions.map((action) => [`order.${action}`, () => act(action)] as const)
  const late = dispatchStatuses.map((status) => [`order.${status}-at`, () => actAt(status)] as const)
  const places = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [`order.select-${at}`, () => select(at - 1)] as const)
  const handlers: Partial<Record<CommandId, () => void>> = {
    ...Object.fromEntries([...actions, ...late, ...places]),
    ...others,
  }
  useKeys(handlers)
}
