import { dispatchStates, type Dispatch, type DispatchState } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Duration, Instant } from '../../../src/domain/kernel/time'

/** What was ordered of the agency for an incident, the first order first. */
export function ownOrdersOf({ dispatches }: Pick<Incident, 'dispatches'>, agencyId: string): readonly Dispatch[] {
  return dispatches
    .filter((dispatch) => dispatch.agencyId === agencyId)
    .sort((a, b) => (a.times.ordered ?? a.ladderFrom) - (b.times.ordered ?? b.ladderFrom))
}

export interface StepTime {
  readonly state: DispatchState
  readonly at: Instant
}

/** The steps that were reached with their times, in the order of the work: a late report does not move the list about. */
export function stepTimesOf({ times }: Pick<Dispatch, 'times'>): readonly StepTime[] {
  return dispatchStates.flatMap((state) => {
    const at = times[state]
    return at === undefined ? [] : [{ state, at }]
  })
}

/** From the order to the end of the agency's work; undefined where it has not ended or its times contradict. */
export function workTime({ times: { ordered, cleared } }: Pick<Dispatch, 'times'>): Duration | undefined {
  return ordered === undefined || cleared === undefined || cleared < ordered ? undefined : cleared - ordered
}
