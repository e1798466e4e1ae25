import { createHash } from 'node:crypto'
import type { CommandInput } from '../../contract/commands/index'
import { isCallLive, type Call } from '../../domain/call/call'
import type { CallCommand } from '../../domain/call/decide-call'
import { locationWarnings, type Location } from '../../domain/kernel/location'
import { accept } from '../../domain/kernel/result'
import { nothingWaits, waitingAmlOf } from './aml-handler'
import { decideInTurn } from './decide-in-turn'
import type { BatchView, Decision, DecisionContext } from './decision'

/** The exchange's own id names the call, so a second `ringing` is the same call without a look-up table. */
export function callIdOf(externalId: string): string {
  return `x${createHash('sha256').update(`external|${externalId}`).digest('hex').slice(0, 31)}`
}

export function callIn(view: BatchView, callId: string): Call | undefined {
  const state = view.state(`call:${callId}`)
  return state?.kind === 'call' ? state.call : undefined
}

export function warningsOf(location: Location): object {
  const warnings = locationWarnings(location)
  return warnings.length === 0 ? {} : { warnings }
}

/**
 * A command after which a call may be over, with whether it is in an incident. Only an emergency and a caller who was cut
 * off are asked about: the answer costs a walk through the board.
 */
export function withIncident(command: CallCommand, callId: string, view: BatchView): CallCommand {
  switch (command.type) {
    case 'end':
    case 'abandon': {
      const isEmergency = callIn(view, callId)?.disposition?.kind === 'emergency'
      return isEmergency ? { ...command, hasIncident: view.isServed(callId) } : command
    }
    case 'dispose':
      return command.kind === 'emergency' || command.kind === 'dropped'
        ? { ...command, hasIncident: view.isServed(callId) }
        : command
    default:
      return command
  }
}

type CallName =
  | 'call:answer'
  | 'call:end'
  | 'call:resume'
  | 'call:identify'
  | 'call:locate'
  | 'call:dispose'
  | 'call:call-back'
  | 'call:retract-kind'

export function receiveCall(input: CommandInput<'call:receive'>, view: BatchView, ctx: DecisionContext): Decision {
  const { occurredAt: _at, ...call } = input
  const callId = input.externalId === undefined ? ctx.commandId : callIdOf(input.externalId)
  const waiting = callIn(view, callId) === undefined ? waitingAmlOf(callId, input.number, view, ctx) : nothingWaits
  const told = decideInTurn(callId, [{ type: 'receive', ...call }, ...waiting.commands], view, ctx)
  return told.ok ? accept({ events: [...told.value, ...waiting.settled], value: { callId } }) : told
}

export function changeCall(
  name: CallName,
  input: CommandInput<CallName>,
  view: BatchView,
  ctx: DecisionContext,
): Decision {
  const { callId, occurredAt: _at, ...rest } = input
  // The wire name's verb is the domain's command; the schema has seen to its fields.
  const command = withIncident({ type: name.slice('call:'.length), ...rest } as CallCommand, callId, view)
  const value = command.type === 'locate' ? warningsOf(command.location) : {}
  // The number that was missing may be one a phone has sent its position for.
  const named = command.type === 'identify' ? command.number : undefined
  const call = callIn(view, callId)
  const waiting =
    named !== undefined && call !== undefined && isCallLive(call)
      ? waitingAmlOf(callId, named, view, ctx)
      : nothingWaits
  const told = decideInTurn(callId, [command, ...waiting.commands], view, ctx)
  return told.ok ? accept({ events: [...told.value, ...waiting.settled], value }) : told
}
