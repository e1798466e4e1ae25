import { isAwaitingAcknowledgement, type Dispatch, type DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'

/** What a liaison can do to an order, in the order of its life. */
export const orderActions = ['acknowledge', 'decline', 'en-route', 'on-scene', 'transporting', 'cleared'] as const
export type OrderAction = (typeof orderActions)[number]

const statuses: readonly DispatchStatus[] = ['en-route', 'on-scene', 'transporting', 'cleared']

/** May this be done now? A step may be skipped forwards (a late report), an answer is given once. */
export function mayDo(dispatch: Dispatch, action: OrderAction): boolean {
  if (!isDispatchOpen(dispatch)) return false
  const awaits = isAwaitingAcknowledgement(dispatch)
  if (action === 'acknowledge' || action === 'decline') return awaits
  return !awaits && dispatch.times[action] === undefined
}

/** The step expected next after the acknowledgement; transport is for those who carry somebody, never expected. */
export function nextStep(dispatch: Dispatch): OrderAction | undefined {
  if (isAwaitingAcknowledgement(dispatch)) return 'acknowledge'
  const reached = statuses.reduce((last, status, index) => (dispatch.times[status] === undefined ? last : index), -1)
  const ahead = statuses.find((status, index) => index > reached && status !== 'transporting')
  return ahead
}

/** Remembers what was sent from this screen, so that ten presses of a key are one command. */
export function createOnce(): { readonly first: (key: string) => boolean; readonly forget: (key: string) => void } {
  const sent = new Set<string>()
  return {
    first: (key) => {
      if (sent.has(key)) return false
      sent.add(key)
      return true
    },
    forget: (key) => void sent.delete(key),
  }
}
