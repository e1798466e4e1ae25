import { z } from 'zod'
import { location } from '../../contract/primitives'
import type { CallCommand } from '../../domain/call/decide-call'
import { assertNever } from '../../domain/kernel/assert-never'
import { accept } from '../../domain/kernel/result'
import { nothingWaits, waitingAmlOf } from './aml-handler'
import { callIdOf, withIncident } from './call-handlers'
import { readingOfSms } from '../channel/aml'
import { decideInTurn } from './decide-in-turn'
import type { BatchView, Decision, DecisionContext } from './decision'

/** What the exchange's channel hands in after reading its own wire form. */
export const telephonyInput = z.strictObject({
  event: z.enum(['ringing', 'answered', 'ended', 'abandoned']),
  externalId: z.string().min(1).max(300),
  number: z.string().exactOptional(),
  name: z.string().exactOptional(),
  calledNumber: z.string().exactOptional(),
  line: z.string().exactOptional(),
  aml: z.string().exactOptional(),
  location: location.exactOptional(),
  occurredAt: z.int().exactOptional(),
})
export type TelephonyInput = z.output<typeof telephonyInput>

/**
 * One word of the exchange about one call. Words come late, twice and out of order: one about a call nobody told of
 * makes the call first, one that says nothing new appends nothing.
 */
export function hearExchange(input: TelephonyInput, view: BatchView, ctx: DecisionContext): Decision {
  const { event, externalId, location: place, occurredAt: _at, ...caller } = input
  const callId = callIdOf(externalId)
  const commands: CallCommand[] = [{ type: 'receive', channel: 'phone', externalId, ...caller }]
  if (caller.aml !== undefined && event === 'ringing') {
    commands.push({ type: 'hear-aml', reading: readingOfSms(caller.aml, ctx.now), raw: caller.aml })
  }
  if (place !== undefined) commands.push({ type: 'locate', location: place })
  switch (event) {
    case 'ringing':
      break
    case 'answered':
      commands.push({ type: 'answer' })
      break
    case 'ended':
      commands.push(withIncident({ type: 'end' }, callId, view))
      break
    case 'abandoned':
      commands.push(withIncident({ type: 'abandon' }, callId, view))
      break
    default:
      return assertNever(event)
  }
  const known = view.state(`call:${callId}`) !== undefined
  const waiting = known ? nothingWaits : waitingAmlOf(callId, caller.number, view, ctx)
  // A repeated ring must not move the caller back to where the first one was.
  const told = decideInTurn(callId, [...commands, ...waiting.commands], view, ctx, (command, call) => {
    return command.type === 'locate' && known && call?.location !== undefined
  })
  if (!told.ok) return told
  return accept({ events: [...told.value, ...waiting.settled], value: { callId } })
}
