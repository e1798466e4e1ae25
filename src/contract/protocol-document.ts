import { z } from 'zod'
import { commands } from './commands/index'
import { events, wireEvent } from './events'

interface CommandDocument {
  readonly input: unknown
  readonly value: unknown
  readonly roles: readonly string[]
  readonly query: boolean
}

export interface ProtocolDocument {
  readonly commands: Readonly<Record<string, CommandDocument>>
  readonly events: Readonly<Record<string, { readonly body: unknown; readonly personal: readonly string[] }>>
  readonly wireEvent: unknown
}

const schemaOf = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, target: 'draft-2020-12' })

/** The whole contract as JSON Schema: what the version's hash is taken over and the protocol's pages are made from. */
export function protocolDocument(): ProtocolDocument {
  return {
    commands: Object.fromEntries(
      Object.entries(commands).map(([name, spec]) => [
        name,
        {
          input: schemaOf(spec.input, 'input'),
          value: schemaOf(spec.value, 'output'),
          roles: spec.roles,
          query: 'query' in spec,
        },
      ]),
    ),
    events: Object.fromEntries(
      Object.entries(events).map(([type, spec]) => [
        type,
        { body: schemaOf(spec.body, 'output'), personal: spec.personal },
      ]),
    ),
    wireEvent: schemaOf(wireEvent, 'output'),
  }
}
