import type { CommandInput, CommandName } from '../../contract/commands/index'
import { assertNever } from '../../domain/kernel/assert-never'
import { shiftIdOf } from '../../domain/shift/decide-shift'
import type { Actor } from '../../domain/kernel/actor'
import {
  AGENCIES_STREAM,
  CALENDARS_STREAM,
  LADDER_STREAM,
  LEXICON_STREAM,
  MEASURES_STREAM,
  PLANS_STREAM,
  PROTOCOLS_STREAM,
  TEST_ROUNDS_STREAM,
  UNITS_STREAM,
} from '../../projection/board'
import { hearAml, type AmlInput } from './aml-handler'
import { callIdOf, changeCall, receiveCall } from './call-handlers'
import { decideMeasure } from './caller-handlers'
import { putBoundaries, putLexicon, putProtocol } from './centre-data-handlers'
import { putCategory, putRouting } from './complaint-data-handlers'
import {
  answerComplaint,
  categoriseComplaint,
  changeComplaint,
  eraseComplaint,
  linkComplaints,
  onClock,
  promoteComplaint,
  returnComplaint,
  routeComplaint,
  type ComplaintClockInput,
} from './complaint-handlers'
import type { BatchView, Decision, DecisionContext } from './decision'
import { disableAccount, makeKey, putAccount, putAgency, revokeKey } from './directory-handlers'
import {
  attachCall,
  changeDispatch,
  changeIncident,
  closeIncident,
  detachCall,
  dispatchAgencies,
  mergeIncidents,
  openIncident,
  retype,
} from './incident-handlers'
import { changeMassEvent, openMassEvent } from './mass-event-handlers'
import { changeTriage } from './triage-handlers'
import { assignUnits, escalate, type EscalationInput } from './dispatch-handlers'
import { putCalendar, putLadder, putPlan } from './plan-handlers'
import { changeShift } from './shift-handlers'
import { callToComplaint, complaintIdOf, submitComplaint } from './submit-complaint'
import { hearExchange, type TelephonyInput } from './telephony-handler'
import { changeTestRound, startTestRound, type TestRoundInput } from './test-round-handlers'
import { putUnit, setUnitStatus } from './unit-handlers'

type WriteName = Exclude<CommandName, `query:${string}` | `presence:${string}`>

/** A parsed command, its name and input held together. */
export type ParsedCommand =
  | { [N in WriteName]: { readonly name: N; readonly input: CommandInput<N> } }[WriteName]
  | { readonly name: 'system:telephony'; readonly input: TelephonyInput }
  | { readonly name: 'system:aml'; readonly input: AmlInput }
  | { readonly name: 'system:escalate'; readonly input: EscalationInput }
  | { readonly name: 'system:test-round'; readonly input: TestRoundInput }
  | { readonly name: 'system:complaint-clock'; readonly input: ComplaintClockInput }

/** The streams a decision reads beside the directories, which are always at hand. `commandId` names what is new. */
export function streamsOf(
  command: ParsedCommand,
  commandId: string,
  dispatchStream: string | undefined,
  actor: Actor,
): readonly string[] {
  const { input } = command
  if (command.name === 'system:telephony') return [`call:${callIdOf(command.input.externalId)}`]
  if (command.name === 'system:aml') return [`aml:${commandId}`]
  if (command.name === 'call:receive') {
    return [`call:${command.input.externalId === undefined ? commandId : callIdOf(command.input.externalId)}`]
  }
  if (command.name === 'complaint:submit') {
    return [`complaint:${command.input.externalId === undefined ? commandId : complaintIdOf(command.input.externalId)}`]
  }
  const streams: string[] = []
  if (command.name === 'call:to-complaint') streams.push(`complaint:${commandId}`)
  if (command.name === 'complaint:promote') streams.push(`incident:${commandId}`)
  if (command.name === 'complaint:erase') streams.push(`identity:${command.input.complaintId}`)
  if ('complaintId' in input) streams.push(`complaint:${input.complaintId}`)
  if ('leaderId' in input) streams.push(`complaint:${input.leaderId}`)
  if ('callId' in input) streams.push(`call:${input.callId}`)
  if ('incidentId' in input) streams.push(`incident:${input.incidentId}`)
  if ('into' in input) streams.push(`incident:${input.into}`, `incident:${input.from}`)
  if ('massEventId' in input) streams.push(`mass:${input.massEventId}`)
  if (command.name === 'mass-event:open') streams.push(`mass:${commandId}`)
  if (command.name.startsWith('triage:') || command.name === 'directory:put-protocol') streams.push(PROTOCOLS_STREAM)
  if (command.name === 'directory:put-protocol') streams.push(AGENCIES_STREAM)
  if (command.name === 'directory:put-lexicon') streams.push(LEXICON_STREAM)
  if (command.name.startsWith('caller:')) streams.push(MEASURES_STREAM)
  if (command.name === 'incident:open') streams.push(`incident:${commandId}`)
  if (command.name === 'incident:dispatch') streams.push(AGENCIES_STREAM)
  if (command.name === 'directory:put-plan' || command.name === 'directory:put-calendar') {
    streams.push(PLANS_STREAM, CALENDARS_STREAM, AGENCIES_STREAM, LADDER_STREAM)
  }
  if (command.name === 'directory:put-agency') streams.push(AGENCIES_STREAM, PLANS_STREAM)
  if (command.name === 'directory:put-ladder') streams.push(LADDER_STREAM)
  if (command.name === 'directory:put-unit' || 'unitId' in input || 'unitIds' in input) streams.push(UNITS_STREAM)
  if (command.name.startsWith('shift:')) streams.push(`shift:${shiftIdOf(actor)}`)
  if (command.name.startsWith('test-round:') || command.name === 'system:test-round') {
    streams.push(TEST_ROUNDS_STREAM, AGENCIES_STREAM)
  }
  if (dispatchStream !== undefined) streams.push(dispatchStream)
  return streams
}

/** From a parsed command to its decision. */
export function decide(
  command: ParsedCommand,
  dispatchStream: string | undefined,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  switch (command.name) {
    case 'system:telephony':
      return hearExchange(command.input, view, ctx)
    case 'system:aml':
      return hearAml(command.input, view, ctx)
    case 'system:complaint-clock':
      return onClock(command.input, view, ctx)
    case 'call:receive':
      return receiveCall(command.input, view, ctx)
    case 'call:answer':
    case 'call:end':
    case 'call:resume':
    case 'call:identify':
    case 'call:locate':
    case 'call:dispose':
    case 'call:call-back':
    case 'call:retract-kind':
      return changeCall(command.name, command.input, view, ctx)
    case 'incident:open':
      return openIncident(command.input, view, ctx)
    case 'incident:attach-call':
      return attachCall(command.input, view, ctx)
    case 'incident:detach-call':
      return detachCall(command.input, view, ctx)
    case 'incident:merge':
    case 'incident:unmerge':
      return mergeIncidents(command.name, command.input, view, ctx)
    case 'incident:close':
      return closeIncident(command.input, view, ctx)
    case 'mass-event:open':
      return openMassEvent(command.input, view, ctx)
    case 'mass-event:join':
    case 'mass-event:leave':
    case 'mass-event:close':
      return changeMassEvent(command.name, command.input, view, ctx)
    case 'caller:sign-measure':
      return decideMeasure({ type: 'sign', ...command.input }, view, ctx)
    case 'caller:lift-measure':
      return decideMeasure({ type: 'lift', ...command.input }, view, ctx)
    case 'caller:disaster-mode':
      return decideMeasure({ type: 'disaster-mode', ...command.input }, view, ctx)
    case 'incident:dispatch':
      return dispatchAgencies(command.input, view, ctx)
    case 'incident:retype':
      return retype(command.input, view, ctx)
    case 'incident:note':
    case 'incident:strike-note':
    case 'incident:relocate':
    case 'incident:reprioritise':
    case 'incident:reopen':
    case 'incident:review':
      return changeIncident(command.name, command.input, view, ctx)
    case 'dispatch:delivered':
    case 'dispatch:acknowledge':
    case 'dispatch:decline':
    case 'dispatch:status':
    case 'dispatch:take-back-status':
    case 'dispatch:cancel':
    case 'dispatch:relay':
      return changeDispatch(command.name, command.input, dispatchStream, view, ctx)
    case 'system:escalate':
      return escalate(command.input, dispatchStream, view, ctx)
    case 'dispatch:assign-units':
      return assignUnits(command.input, dispatchStream, view, ctx)
    case 'unit:status':
      return setUnitStatus(command.input, view, ctx)
    case 'shift:start':
      return changeShift({ type: 'start' }, view, ctx)
    case 'shift:hand-over':
      return changeShift({ type: 'hand-over', summary: command.input.summary }, view, ctx)
    case 'shift:accept':
      return changeShift({ type: 'accept', handOverId: command.input.handOverId }, view, ctx)
    case 'shift:take-back':
      return changeShift({ type: 'take-back', handOverId: command.input.handOverId }, view, ctx)
    case 'system:test-round':
    case 'test-round:start':
      return startTestRound(command.input.agencyIds, view, ctx)
    case 'test-round:delivered':
      return changeTestRound({ type: 'delivered', ...command.input }, view, ctx)
    case 'test-round:acknowledge':
      return changeTestRound({ type: 'acknowledge', ...command.input }, view, ctx)
    case 'test-round:close':
      return changeTestRound({ type: 'close', ...command.input }, view, ctx)
    case 'directory:put-unit':
      return putUnit(command.input, view)
    case 'directory:put-plan':
      return putPlan(command.input, view)
    case 'directory:put-calendar':
      return putCalendar(command.input, view)
    case 'directory:put-ladder':
      return putLadder(command.input)
    case 'complaint:submit':
      return submitComplaint(command.input, view, ctx)
    case 'call:to-complaint':
      return callToComplaint(command.input, view, ctx)
    case 'complaint:route':
      return routeComplaint(command.input, view, ctx)
    case 'complaint:categorise':
      return categoriseComplaint(command.input, view, ctx)
    case 'complaint:return':
      return returnComplaint(command.input, view, ctx)
    case 'complaint:respond':
    case 'complaint:complete':
      return answerComplaint(command.name, command.input, view, ctx)
    case 'complaint:promote':
      return promoteComplaint(command.input, view, ctx)
    case 'complaint:link':
    case 'complaint:unlink':
      return linkComplaints(command.name, command.input, view, ctx)
    case 'complaint:erase':
      return eraseComplaint(command.input, view, ctx)
    case 'complaint:withdraw':
    case 'complaint:relocate':
    case 'complaint:close':
    case 'complaint:reject':
    case 'complaint:reopen':
    case 'complaint:pause':
    case 'complaint:resume':
    case 'complaint:rule-out':
    case 'complaint:add':
    case 'complaint:rate':
    case 'complaint:dispute':
    case 'complaint:ask-reveal':
    case 'complaint:reveal':
      return changeComplaint(command.name, command.input, view, ctx)
    case 'directory:put-category':
      return putCategory(command.input)
    case 'directory:put-routing':
      return putRouting(command.input, view)
    case 'directory:put-account':
      return putAccount(command.input, view, ctx)
    case 'directory:disable-account':
      return disableAccount(command.input, view, ctx)
    case 'directory:put-agency':
      return putAgency(command.input, view)
    case 'triage:answer': {
      const { questionId, answer } = command.input
      return changeTriage({ type: 'answer', questionId, answer }, command.input, view)
    }
    case 'triage:finish': {
      const { overridePriority, reason } = command.input
      const finish = {
        type: 'finish' as const,
        ...(overridePriority === undefined ? {} : { overridePriority }),
        ...(reason === undefined ? {} : { reason }),
      }
      return changeTriage(finish, command.input, view)
    }
    case 'directory:put-protocol':
      return putProtocol(command.input, view)
    case 'directory:put-lexicon':
      return putLexicon(command.input, view)
    case 'directory:put-boundaries':
      return putBoundaries(command.input)
    case 'directory:make-key':
      return makeKey(command.input, ctx)
    case 'directory:revoke-key':
      return revokeKey(command.input, view)
    default:
      return assertNever(command)
  }
}
