import { dispatchStates, isDispatchOpen, type Assignment, type Dispatch, type DispatchStatus } from './dispatch'

/**
 * The order as it is known without a step that was reported by mistake. The order keeps the step where another unit has
 * reported it, at that unit's time; without one its state goes back to the furthest that is left. Total: an order that is over
 * stays over.
 */
export function takeBack(dispatch: Dispatch, status: DispatchStatus, unitId: string | undefined): Dispatch {
  if (!isDispatchOpen(dispatch)) return dispatch
  const own = dispatch.assignments.find((one) => one.unitId === unitId)?.times[status]
  const assignments = dispatch.assignments.map((one) => (one.unitId === unitId ? without(one, status) : one))
  // The order has its step from elsewhere: from an earlier unit, or told for the whole of it.
  if (unitId !== undefined && own !== dispatch.times[status]) return { ...dispatch, assignments }
  const { [status]: _gone, ...kept } = dispatch.times
  const left: Dispatch['times'] = kept
  const others = assignments.flatMap((one) => one.times[status] ?? [])
  const isLeft = others.length > 0 && status !== 'cleared'
  const times = isLeft ? { ...left, [status]: Math.min(...others) } : left
  const state = dispatchStates.filter((one) => times[one] !== undefined).at(-1) ?? 'ordered'
  return { ...dispatch, assignments, times, state }
}

function without(assignment: Assignment, status: DispatchStatus): Assignment {
  const { [status]: _gone, ...times } = assignment.times
  return { ...assignment, times }
}
