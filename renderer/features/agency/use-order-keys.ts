import { useKeys, type CommandId } from '../../keys'
import { orderActions, type OrderAction } from './actions'

interface OrderKeyHandlers {
  readonly act: (action: OrderAction) => void
  /** From 0. */
  readonly select: (index: number) => void
  readonly note: () => void
}

/** The liaison's single-letter keys, from the shared table. */
export function useOrderKeys({ act, select, note }: OrderKeyHandlers): void {
  const actions = orderActions.map((action) => [`order.${action}`, () => act(action)] as const)
  const places = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => [`order.select-${at}`, () => select(at - 1)] as const)
  const handlers: Partial<Record<CommandId, () => void>> = {
    ...Object.fromEntries([...actions, ...places]),
    'incident.note': note,
  }
  useKeys(handlers)
}
