import { useKeys, type CommandId } from '../../keys'
import { dispatchStatuses, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { orderActions, type OrderAction } from './actions'

interface OrderKeyHandlers {
  readonly act: (action: OrderAction) => void
  /** A step with the time it really happened. */
  readonly actAt: (status: DispatchStatus) => void
  /** The order's own number, from 1. */
  readonly select: (number: number) => void
  /** The other keys of the desk, by their command. */
  readonly others: Partial<Record<CommandId, () => void>>
  /** Why a step can't be taken now, in words, for the palette. */
  readonly why: (action: OrderAction) => string | undefined
  /** Why no time can be told for it. */
  readonly whyAt: (status: DispatchStatus) => string | undefined
}

/** The liaison's single-letter keys, from the shared table. */
export function useOrderKeys({ act, actAt, select, others, why, whyAt }: OrderKeyHandlers): void {
  const actions = orderActions.map((action) => [`order.${action}`, () => act(action)] as const)
  const late = dispatchStatuses.map((status) => [`order.${status}-at`, () => actAt(status)] as const)
  const places = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`order.select-${number}`, () => select(number)] as const)
  const handlers: Partial<Record<CommandId, () => void>> = {
    ...Object.fromEntries([...actions, ...late, ...places]),
    ...others,
  }
  const obstacles: Partial<Record<CommandId, string | undefined>> = Object.fromEntries([
    ...orderActions.map((action) => [`order.${action}`, why(action)] as const),
    ...dispatchStatuses.map((status) => [`order.${status}-at`, whyAt(status)] as const),
  ])
  useKeys(handlers, obstacles)
}
