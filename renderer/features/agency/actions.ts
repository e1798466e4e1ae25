import {
  canGiveUp,
  dispatchStatuses,
  isAwaitingAcknowledgement,
  isDispatchOpen,
  type Assignment,
  type Dispatch,
  type DispatchStatus,
} from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'

/** What a liaison can do to an order, in the order of its life. */
export const orderActions = ['acknowledge', 'decline', 'en-route', 'on-scene', 'transporting', 'cleared'] as const
export type OrderAction = (typeof orderActions)[number]

const statuses = dispatchStatuses

/** May this be done now? A step may be skipped forwards (a late report), an answer is given once. */
export function mayDo(dispatch: Dispatch, action: OrderAction): boolean {
  if (!isDispatchOpen(dispatch)) return false
  const awaits = isAwaitingAcknowledgement(dispatch)
  if (action === 'acknowledge') return awaits
  if (action === 'decline') return awaits || canGiveUp(dispatch)
  return !awaits && (dispatch.times[action] === undefined || unitsBefore(dispatch, action).length > 0)
}

/** The units of an order that could still report a step: not done, not there yet, and not past it. */
export function unitsBefore(dispatch: Dispatch, status: DispatchStatus): readonly Assignment[] {
  const later = statuses.slice(statuses.indexOf(status))
  return dispatch.assignments.filter(
    (one) => !isAssignmentOver(one) && later.every((step) => one.times[step] === undefined),
  )
}

/** A unit that can't go, whatever order it still is on. */
export type IsUnfit = (unitId: string) => boolean

/**
 * Whom a step pressed for the whole order is about: each unit still before it, so that every unit has its own time; the order
 * itself where it has no units, or where it ends with all of them. A unit that broke down is not said to have come with the
 * others; nobody is left where none of them is fit.
 */
export function reportsOf(
  dispatch: Dispatch,
  status: DispatchStatus,
  isUnfit: IsUnfit = () => false,
): readonly { readonly unitId?: string }[] {
  const units = status === 'cleared' ? [] : unitsBefore(dispatch, status)
  return units.length === 0 ? [{}] : units.filter((one) => !isUnfit(one.unitId)).map(({ unitId }) => ({ unitId }))
}

/** The step ends the order as a whole: said for all of it, or of the last unit that was out. */
export function endsOrder(dispatch: Dispatch, status: DispatchStatus, unitId?: string): boolean {
  if (status !== 'cleared') return false
  return unitId === undefined || dispatch.assignments.every((one) => one.unitId === unitId || isAssignmentOver(one))
}

/** The step expected next of one unit; transport is for those who carry somebody, never expected. */
export function nextUnitStep({ times }: Assignment): DispatchStatus | undefined {
  const reached = statuses.reduce((last, status, index) => (times[status] === undefined ? last : index), -1)
  return statuses.find((status, index) => index > reached && status !== 'transporting')
}

/**
 * The step expected next after the acknowledgement: that of the engine which is furthest behind, so that nobody is offered
 * the end while others are still under way. Transport is for those who carry somebody, never expected.
 */
export function nextStep(dispatch: Dispatch): OrderAction | undefined {
  if (isAwaitingAcknowledgement(dispatch)) return 'acknowledge'
  const ofUnits = dispatch.assignments.filter((one) => !isAssignmentOver(one)).map(nextUnitStep)
  const behind = statuses.find((status) => ofUnits.includes(status))
  if (isDispatchOpen(dispatch) && behind !== undefined) return behind
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
