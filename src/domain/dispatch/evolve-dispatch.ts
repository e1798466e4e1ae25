import type { RecordedIncidentEvent } from '../incident/incident-events'
import { assertNever } from '../kernel/assert-never'
import type { Instant } from '../kernel/time'
import { dispatchStates, type Assignment, type Dispatch, type DispatchState, type DispatchStatus } from './dispatch'
import { takeBack } from './take-back'

type Ordered = Extract<RecordedIncidentEvent, { type: 'dispatch-ordered' }>
type DispatchEvent = Exclude<
  Extract<RecordedIncidentEvent, { type: `dispatch-${string}` | 'units-assigned' }>,
  { type: 'dispatch-ordered' }
>

/** An order as its first event tells it. */
export function orderedDispatch(event: Ordered): Dispatch {
  const { dispatchId, agencyId, ...terms } = event.body
  return {
    id: dispatchId,
    agencyId,
    state: 'ordered',
    times: { ordered: event.occurredAt },
    orderedBy: event.actor,
    ladderFrom: event.recordedAt,
    escalations: [],
    assignments: [],
    relays: [],
    ...terms,
  }
}

/** Folds what became of an order into it. Total: an event that comes late fills its slot and moves nothing back. */
export function evolveDispatch(dispatch: Dispatch, event: DispatchEvent): Dispatch {
  const at = event.occurredAt
  switch (event.type) {
    case 'dispatch-delivered':
      return advance(dispatch, 'delivered', at)
    case 'dispatch-acknowledged':
      return { ...advance(dispatch, 'acknowledged', at), ...answer(event.actor, event.body) }
    case 'dispatch-declined': {
      const { reason } = event.body
      const why = reason === undefined ? {} : { reason }
      return { ...advance(dispatch, 'declined', at), ...answer(event.actor, event.body), ...why }
    }
    case 'dispatch-status-reported':
      return report(dispatch, event.body.status, event.body.unitId, at)
    case 'dispatch-status-taken-back':
      return takeBack(dispatch, event.body.status, event.body.unitId)
    case 'dispatch-cancelled': {
      const { reason } = event.body
      return { ...advance(dispatch, 'cancelled', at), ...(reason === undefined ? {} : { reason }) }
    }
    case 'dispatch-escalated': {
      const { step, dueAt, firedAt } = event.body
      return { ...dispatch, escalations: [...dispatch.escalations, { step, dueAt, firedAt }] }
    }
    case 'dispatch-relayed':
      return { ...dispatch, relays: [...dispatch.relays, { how: event.body.how, by: event.actor, at }] }
    case 'units-assigned':
      return event.body.unitIds.reduce((with_, unitId) => withAssignment(with_, unitId, 'assigned', at), dispatch)
    default:
      return assertNever(event)
  }
}

/**
 * A status of the whole order, or of one of its units. The order goes as far as its foremost unit, but it is cleared
 * only when all of them are; an order that is cleared as a whole clears its units.
 */
function report(dispatch: Dispatch, status: DispatchStatus, unitId: string | undefined, at: Instant): Dispatch {
  if (unitId === undefined) {
    const whole = advance(dispatch, status, at)
    if (status !== 'cleared') return whole
    return whole.assignments
      .filter((assignment) => !isAssignmentOver(assignment))
      .reduce((with_, assignment) => withAssignment(with_, assignment.unitId, 'cleared', at), whole)
  }
  const reported = withAssignment(dispatch, unitId, status, at)
  if (status === 'cleared' && !reported.assignments.every(isAssignmentOver)) return reported
  return advance(reported, status, at)
}

/** The unit has nothing more to do there. */
export function isAssignmentOver({ times }: Assignment): boolean {
  return times.cleared !== undefined
}

function withAssignment(dispatch: Dispatch, unitId: string, step: keyof Assignment['times'], at: Instant): Dispatch {
  const known = dispatch.assignments.find((assignment) => assignment.unitId === unitId)
  if (known === undefined) {
    return { ...dispatch, assignments: [...dispatch.assignments, { unitId, times: { [step]: at } }] }
  }
  if (known.times[step] !== undefined) return dispatch
  const changed = { ...known, times: { ...known.times, [step]: at } }
  return { ...dispatch, assignments: dispatch.assignments.map((one) => (one.unitId === unitId ? changed : one)) }
}

function answer(by: string, body: { via?: Dispatch['via']; name?: string }) {
  return {
    answeredBy: by,
    ...(body.via === undefined ? {} : { via: body.via }),
    ...(body.name === undefined ? {} : { officer: body.name }),
  }
}

/** Keeps the first time a state was reached; an earlier step reported late fills its slot and moves nothing back. */
function advance(dispatch: Dispatch, state: DispatchState, at: Instant): Dispatch {
  const forward = dispatchStates.indexOf(state) > dispatchStates.indexOf(dispatch.state)
  return {
    ...dispatch,
    state: forward ? state : dispatch.state,
    times: dispatch.times[state] === undefined ? { ...dispatch.times, [state]: at } : dispatch.times,
  }
}
