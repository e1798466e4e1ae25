import {
  isAwaitingAcknowledgement,
  isDispatchOpen,
  type Dispatch,
  type DispatchStatus,
} from '../../../src/domain/dispatch/dispatch'
import type { Instant } from '../../../src/domain/kernel/time'
import { mayDo, reportsOf, type IsUnfit, type OrderAction } from './actions'

/** Why a key of the order in front does nothing now. */
export type KeyObstacle =
  | { readonly kind: 'no-order' }
  | { readonly kind: 'over' }
  | { readonly kind: 'test' }
  | { readonly kind: 'accept-first' }
  /** `others`: something else rings, and the press was most likely meant for it. */
  | { readonly kind: 'accepted-already'; readonly at: Instant | undefined; readonly others?: true }
  | { readonly kind: 'reported-already'; readonly status: DispatchStatus; readonly at: Instant | undefined }
  /** Nobody gives up an order whose crew is there. */
  | { readonly kind: 'at-scene' }
  /** Every unit that could report it has broken down. */
  | { readonly kind: 'units-unfit' }
  /** It came to the front while the finger was on its way. */
  | { readonly kind: 'just-came' }

/** What is said beside the card about the key just pressed. */
export type KeyHint =
  | KeyObstacle
  | {
      readonly kind:
        | 'no-units'
        | 'no-question'
        | 'nothing-withdrawn'
        | 'nothing-to-take-back'
        | 'nothing-waits'
        | 'worst-in-front'
        | 'on-duty'
        | 'no-sound-test'
    }
  | { readonly kind: 'no-number'; readonly number: number }
  /** It acted, and what it was about has left the front. */
  | { readonly kind: 'test-accepted' }
  | { readonly kind: 'declined'; readonly incident: string; readonly isSent: boolean }
  /** An end that was asked about: its card is gone, and this is the receipt. */
  | { readonly kind: 'finished'; readonly incident: string; readonly isSent: boolean }
  | { readonly kind: 'taken-back'; readonly status: DispatchStatus; readonly incident: string }
  /** It acted, and nobody knows with which unit. */
  | { readonly kind: 'without-unit' }

/** Undefined where the key acts. */
export function obstacleTo(
  dispatch: Dispatch,
  action: OrderAction,
  isUnfit: IsUnfit = () => false,
): KeyObstacle | undefined {
  if (mayDo(dispatch, action)) {
    const isStep = action !== 'acknowledge' && action !== 'decline'
    return isStep && reportsOf(dispatch, action, isUnfit).length === 0 ? { kind: 'units-unfit' } : undefined
  }
  if (!isDispatchOpen(dispatch)) return { kind: 'over' }
  if (action === 'acknowledge') return { kind: 'accepted-already', at: dispatch.times.acknowledged }
  if (action === 'decline') return { kind: 'at-scene' }
  if (isAwaitingAcknowledgement(dispatch)) return { kind: 'accept-first' }
  return { kind: 'reported-already', status: action, at: dispatch.times[action] }
}
