import { dispatchStates, isDispatchOpen, type Assignment, type Dispatch, type DispatchStatus } from './dispatch'

/**
 * The order as it is known without a step that was reported by mistake. The order keeps the step where another unit has
 * reported it, at that unit's time; without one its state goes back to the furthest that is left. The end of the whole order
 * brings back the units that ended with it. Total: an order that is over stays over, but for its own end taken back.
 */
export function takeBack(dispatch: Dispatch, status: DispatchStatus, unitId: string | undefined): Dispatch {
  if (!isDispatchOpen(dispatch) && !takesEndBack(dispatch, status)) return dispatch
  const own = dispatch.assignments.find((one) => one.unitId === unitId)?.times[status]
  const endedWithAll = ({ times }: Assignment) =>
    unitId === undefined && status === 'cleared' && times.cleared === dispatch.times.cleared
  const assignments = dispatch.assignments.map((one) =>
    one.unitId === unitId || endedWithAll(one) ? without(one, status) : one,
  )
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

/** The end of an order was the mistake: the only step that is taken back of one that is over. */
export function takesEndBack(dispatch: Pick<Dispatch, 'state'>, status: DispatchStatus): boolean {
  return dispatch.state === 'cleared' && status === 'cleared'
}

function without(assignment: Assignment, status: DispatchStatus): Assignment {
  const { [status]: _gone, ...times } = assignment.times
  return { ...assignment, times }
}
