import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { instant, location, personName, phoneNumber, shortText } from '../../contract/primitives'
import type { CommandEnvelope } from '../core'

/** With an offset, so that no clock of a telephone exchange is guessed. */
const isoInstant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

/** The webhook's body as the contract names it. Parsed strictly: a misspelt field must not vanish silently. */
export const telephonyEvent = z.strictObject({
  event: z.enum(['ringing', 'answered', 'ended', 'abandoned']),
  call_id: z.union([z.string().min(1).max(128), z.int().min(0).transform(String)]),
  caller_number: phoneNumber.nullish(),
  caller_name: personName.nullish(),
  called_number: phoneNumber.nullish(),
  line: shortText.nullish(),
  event_ts: z.union([instant, isoInstant.pipe(instant)]).nullish(),
  aml: z.string().min(1).max(2_000).nullish(),
  location: location.extend({ source: location.shape.source.default('aml') }).nullish(),
})

type TelephonyEvent = z.output<typeof telephonyEvent>

/** The internal command of one event of the exchange. The hub finds the call by `externalId`. */
export function telephonyCommand(event: TelephonyEvent, partner: string): CommandEnvelope {
  const input = {
    event: event.event,
    externalId: event.call_id,
    ...given('number', event.caller_number),
    ...given('name', event.caller_name),
    ...given('calledNumber', event.called_number),
    ...given('line', event.line),
    ...given('occurredAt', event.event_ts),
    ...given('aml', event.aml),
    ...given('location', event.location),
  }
  const actor = { role: 'system', username: 'system:telephony' } as const
  return { actor, workstation: partner, commandId: randomUUID(), name: 'system:telephony', input }
}

/** An exchange that has nothing to say sends null or leaves the field out: neither is a fact. */
function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === null ? {} : { [name]: value }
}
