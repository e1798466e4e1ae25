import { commands, isCommandName, type CommandName, type Issue, type Reply } from '../../contract/commands/index'
import { uuid } from '../../contract/primitives'
import { refuse } from '../../domain/kernel/result'
import type { CommandEnvelope } from '../core'
import { entryOf } from '../../domain/kernel/entry-of'
import { amlInput } from './aml-handler'
import { escalationInput } from './dispatch-handlers'
import { complaintClockInput } from './complaint-handlers'
import type { ParsedCommand } from './route'
import { telephonyInput } from './telephony-handler'
import { testRoundInput } from './test-round-handlers'

/** What the centre's own machinery says; no socket can. */
const systemCommands = {
  'system:telephony': telephonyInput,
  'system:aml': amlInput,
  'system:escalate': escalationInput,
  'system:test-round': testRoundInput,
  'system:complaint-clock': complaintClockInput,
} as const

export type Admitted =
  | { readonly kind: 'refused'; readonly reply: Reply }
  | { readonly kind: 'query'; readonly name: CommandName & `query:${string}`; readonly input: unknown }
  | { readonly kind: 'command'; readonly command: ParsedCommand }

/** The door: is the name known, may this role say it, does the input have the contract's shape? */
export function admit(envelope: CommandEnvelope): Admitted {
  const { name, actor } = envelope
  if (!uuid.safeParse(envelope.commandId).success) {
    return refused(invalid([{ path: 'commandId', message: 'commandId is a UUID' }]))
  }
  const own = actor.role === 'system' ? entryOf(systemCommands, name) : undefined
  if (own !== undefined) {
    const parsed = own.safeParse(envelope.input)
    if (!parsed.success) return refused(invalid(issuesOf(parsed.error)))
    // Name and input come from the same schema.
    return { kind: 'command', command: { name, input: parsed.data } as ParsedCommand }
  }
  // Presence is between a console and the gateway; it never comes as far as this.
  if (!isCommandName(name) || name.startsWith('presence:'))
    return refused(refuse('unknown-command', `There is no command "${name.slice(0, 80)}".`))
  const spec = commands[name]
  const allowed: readonly string[] = spec.roles
  if (actor.role !== 'system' && !allowed.includes(actor.role)) {
    return refused(refuse('forbidden', `A ${actor.role} may not do this.`))
  }
  const parsed = spec.input.safeParse(envelope.input)
  if (!parsed.success) return refused(invalid(issuesOf(parsed.error)))
  if (isQuery(name)) return { kind: 'query', name, input: parsed.data }
  // Name and input come from the same row of the table.
  return { kind: 'command', command: { name, input: parsed.data } as ParsedCommand }
}

function isQuery(name: CommandName): name is CommandName & `query:${string}` {
  return name.startsWith('query:')
}

const refused = (reply: Reply): Admitted => ({ kind: 'refused', reply })

function invalid(issues: readonly Issue[]): Reply {
  const fields = issues.map(({ path }) => path || 'input').join(', ')
  return { ok: false, error: { code: 'invalid-input', message: `This cannot be taken as it is: ${fields}.`, issues } }
}

function issuesOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): readonly Issue[] {
  return error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
}
