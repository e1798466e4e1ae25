import type { IncidentEvent } from '../incident/incident-events'
import { assertNever } from '../kernel/assert-never'
import type { Instant } from '../kernel/time'
import type { Context } from '../kernel/context'
import { accept, refuse, type Result } from '../kernel/result'
import {
  canGiveUp,
  isAwaitingAcknowledgement,
  isDispatchOpen,
  type Dispatch,
  type DispatchStatus,
  type RelayWay,
  type VoiceChannel,
} from './dispatch'
import type { LadderStepName } from './ladder'
import { isImpossible, questionStatus } from './question-status'
import { takesEndBack } from './take-back'

interface ByVoice {
  readonly via?: VoiceChannel
  /** The officer who spoke. */
  readonly name?: string
}

export type DispatchCommand =
  | { readonly type: 'delivered'; readonly dispatchId: string }
  | ({ readonly type: 'acknowledge'; readonly dispatchId: string } & ByVoice)
  | ({
      readonly type: 'decline'
      readonly dispatchId: string
      readonly reason: string
      /** It was accepted, and can't be done after all. */
      readonly givesUp?: true
    } & ByVoice)
  | ({
      readonly type: 'status'
      readonly dispatchId: string
      readonly status: DispatchStatus
      readonly unitId?: string
      /** When somebody said it was; absent: it is reported as it happens. */
      readonly toldAt?: Instant
    } & ByVoice)
  /** A step was reported of the wrong order, unit or moment: it did not happen as it was said. */
  | {
      readonly type: 'take-back-status'
      readonly dispatchId: string
      readonly status: DispatchStatus
      readonly unitId?: string
    }
  | { readonly type: 'cancel'; readonly dispatchId: string; readonly reason: string }
  | { readonly type: 'assign-units'; readonly dispatchId: string; readonly unitIds: readonly string[] }
  | { readonly type: 'relay'; readonly dispatchId: string; readonly how: RelayWay }
  /** The hub's own: a step of the ladder is due. */
  | {
      readonly type: 'escalate'
      readonly dispatchId: string
      readonly step: LadderStepName
      readonly dueAt: Instant
      readonly firedAt: Instant
    }

type Decision = Result<readonly IncidentEvent[]>

/**
 * Says what a command would do to one dispatch. Refuses `forbidden` to another agency's liaison, `invalid-input` where
 * an operator does not say how and from whom it was heard or a told time can't be, `already-acknowledged`, and
 * `conflict` once it is over.
 */
export function decideDispatch(dispatch: Dispatch, command: DispatchCommand, ctx: Context): Decision {
  const { actor } = ctx
  const dispatchId = dispatch.id
  if (command.type === 'cancel') {
    if (!isDispatchOpen(dispatch)) return over(dispatch)
    return accept([{ type: 'dispatch-cancelled', body: { dispatchId, reason: command.reason } }])
  }
  if (command.type === 'escalate') {
    // An answer that came first wins the race, and a step is climbed once.
    const isClimbed = dispatch.escalations.some(({ step }) => step === command.step)
    if (isClimbed || !isAwaitingAcknowledgement(dispatch)) return accept([])
    const { step, dueAt, firedAt } = command
    return accept([{ type: 'dispatch-escalated', body: { dispatchId, step, dueAt, firedAt } }])
  }
  if (command.type === 'relay') {
    if (!isDispatchOpen(dispatch)) return over(dispatch)
    return accept([{ type: 'dispatch-relayed', body: { dispatchId, how: command.how } }])
  }
  if (actor.role === 'liaison' && actor.agencyId !== dispatch.agencyId) {
    return refuse('forbidden', 'This order was given to another agency.')
  }
  if (command.type === 'delivered') {
    // Only a console of the agency itself can say that it showed the order.
    if (actor.role !== 'liaison') return refuse('forbidden', 'Only the agency itself reports a delivery.')
    return accept(dispatch.state === 'ordered' ? [{ type: 'dispatch-delivered', body: { dispatchId } }] : [])
  }
  if (command.type === 'assign-units') {
    if (!isDispatchOpen(dispatch)) return over(dispatch)
    const added = [...new Set(command.unitIds)].filter(
      (unitId) => !dispatch.assignments.some((assignment) => assignment.unitId === unitId),
    )
    return accept(added.length === 0 ? [] : [{ type: 'units-assigned', body: { dispatchId, unitIds: added } }])
  }
  if (command.type === 'take-back-status') {
    const { status, unitId } = command
    // No clock bounds it: the console offers it for a moment, and a queue may bring it much later.
    if (!isDispatchOpen(dispatch) && !takesEndBack(dispatch, status)) return over(dispatch)
    const assignment = dispatch.assignments.find((one) => one.unitId === unitId)
    const known = unitId === undefined ? dispatch.times : assignment?.times
    if (known?.[status] === undefined) return accept([])
    const body = { dispatchId, status, ...(unitId === undefined ? {} : { unitId }) }
    return accept([{ type: 'dispatch-status-taken-back', body }])
  }
  if (actor.role !== 'liaison' && (command.via === undefined || command.name === undefined)) {
    return refuse('invalid-input', 'Say how it was heard (phone or radio) and the name of the officer.')
  }
  const voice = {
    ...(command.via === undefined ? {} : { via: command.via }),
    ...(command.name === undefined ? {} : { name: command.name }),
  }
  if (!isDispatchOpen(dispatch)) return over(dispatch)
  switch (command.type) {
    case 'acknowledge':
      if (!isAwaitingAcknowledgement(dispatch)) return alreadyAcknowledged(dispatch)
      return accept([{ type: 'dispatch-acknowledged', body: { dispatchId, ...voice } }])
    case 'decline':
      // Said knowingly: a reason that was written while a colleague accepted takes nothing back.
      if (command.givesUp === true && canGiveUp(dispatch)) return declined(dispatch, command.reason, voice)
      if (!isAwaitingAcknowledgement(dispatch)) return alreadyAcknowledged(dispatch)
      return declined(dispatch, command.reason, voice)
    case 'status': {
      // The same key pressed twice says nothing new.
      const assignment = dispatch.assignments.find(({ unitId }) => unitId === command.unitId)
      const known = command.unitId === undefined ? dispatch.times : assignment?.times
      if (known?.[command.status] !== undefined) return accept([])
      const { status, toldAt } = command
      if (toldAt !== undefined) {
        const told = {
          status,
          at: toldAt,
          now: ctx.now,
          ...(command.unitId === undefined ? {} : { unitId: command.unitId }),
        }
        const wrong = questionStatus(dispatch, told).find(isImpossible)
        if (wrong !== undefined) return refuse('invalid-input', `That time can't be: ${wrong.kind}.`)
      }
      const unit = command.unitId === undefined ? {} : { unitId: command.unitId }
      const body = { dispatchId, status, ...unit, ...voice }
      return accept([{ type: 'dispatch-status-reported', body }])
    }
    default:
      return assertNever(command)
  }
}

const declined = ({ id: dispatchId }: Dispatch, reason: string, voice: ByVoice) =>
  accept<IncidentEvent[]>([{ type: 'dispatch-declined', body: { dispatchId, reason, ...voice } }])

const over = (dispatch: Dispatch) => refuse('conflict', `The order is over: it was ${dispatch.state}.`)

const alreadyAcknowledged = (dispatch: Dispatch) =>
  refuse('already-acknowledged', `The order was already accepted by ${dispatch.answeredBy ?? dispatch.agencyId}.`)
