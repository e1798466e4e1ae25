import { assertNever } from '../kernel/assert-never'
import { dispatchStatuses, type Dispatch } from './dispatch'

/** What an agency looks for in its own past. */
export const ownOutcomes = ['accepted', 'declined', 'cancelled', 'cleared'] as const
export type OwnOutcome = (typeof ownOutcomes)[number]

/** Accepted: somebody took it on, whatever came of it since; the others say how the order stands. */
export function hasOutcome({ state, times }: Pick<Dispatch, 'state' | 'times'>, outcome: OwnOutcome): boolean {
  switch (outcome) {
    case 'accepted':
      return times.acknowledged !== undefined || dispatchStatuses.some((status) => times[status] !== undefined)
    case 'declined':
    case 'cancelled':
    case 'cleared':
      return state === outcome
    default:
      return assertNever(outcome)
  }
}
