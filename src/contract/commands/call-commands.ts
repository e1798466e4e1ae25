import { z } from 'zod'
import { callBackOutcomes, callChannels, callKinds } from '../../domain/call/call'
import { id, instant, location, longText, personName, phoneNumber, seq, shortText } from '../primitives'
import { room, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const callId = id
const done = z.strictObject({ seq })

export const callCommands = {
  'call:receive': {
    input: z.strictObject({
      channel: z.enum(callChannels),
      number: phoneNumber.exactOptional(),
      name: personName.exactOptional(),
      line: shortText.exactOptional(),
      externalId: words128().exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, callId }),
    roles: room,
  },
  'call:answer': {
    input: z.strictObject({ callId, takeOver: z.boolean().exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
  'call:end': { input: z.strictObject({ callId, occurredAt }), value: done, roles: room },
  /** Takes an end back while the line is still open. */
  'call:resume': { input: z.strictObject({ callId, occurredAt }), value: done, roles: room },
  'call:identify': {
    input: z.strictObject({
      callId,
      name: personName.exactOptional(),
      number: phoneNumber.exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: room,
  },
  'call:locate': {
    input: z.strictObject({ callId, location, occurredAt }),
    value: z.strictObject({ seq, warnings: z.array(z.enum(['outside-indonesia', 'swapped'])).exactOptional() }),
    roles: room,
  },
  'call:call-back': {
    input: z.strictObject({ callId, outcome: z.enum(callBackOutcomes), note: longText.exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
  'call:retract-kind': { input: z.strictObject({ callId, occurredAt }), value: done, roles: room },
  'call:dispose': {
    input: z.strictObject({ callId, kind: z.enum(callKinds), note: longText.exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
} as const satisfies CommandTable

function words128() {
  return z.string().min(1).max(128)
}
