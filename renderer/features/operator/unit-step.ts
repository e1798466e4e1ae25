import { dispatchStatuses, type Assignment } from '../../../src/domain/dispatch/dispatch'

/** The last step a unit has reported; `assigned` before it has said anything. */
export function unitStep({ times }: Assignment): keyof Assignment['times'] {
  return [...dispatchStatuses].reverse().find((status) => times[status] !== undefined) ?? 'assigned'
}
