import type { Dispatch, DispatchStatus } from '../../../src/domain/dispatch/dispatch'
import { isAssignmentOver } from '../../../src/domain/dispatch/evolve-dispatch'
import { takeBack } from '../../../src/domain/dispatch/take-back'

/** Whose report of a step a new time replaces: every unit still out that has it, or the order itself where no unit does. */
export function correctedReports(
  { assignments }: Dispatch,
  status: DispatchStatus,
): readonly { readonly unitId?: string }[] {
  const units = assignments.filter((one) => one.times[status] !== undefined && !isAssignmentOver(one))
  return units.length === 0 ? [{}] : units.map(({ unitId }) => ({ unitId }))
}

/** The order as if the step had not been reported: a new time is held against that, not against the wrong one. */
export function beforeStep(dispatch: Dispatch, status: DispatchStatus): Dispatch {
  return correctedReports(dispatch, status).reduce(
    (before, { unitId }) => takeBack(before, status, unitId),
    takeBack(dispatch, status, undefined),
  )
}
