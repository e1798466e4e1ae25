import type { z } from 'zod'
import type { Refusal } from '../../domain/kernel/result'
import { callCommands } from './call-commands'
import { callerCommands } from './caller-commands'
import { complaintCommands } from './complaint-commands'
import { complaintQueries } from './complaint-queries'
import { directoryCommands } from './directory-commands'
import { incidentCommands } from './incident-commands'
import { massEventCommands } from './mass-event-commands'
import { presenceCommands } from './presence-commands'
import { queries } from './queries'
import { shiftCommands } from './shift-commands'
import { testRoundCommands } from './test-round-commands'
import { triageCommands } from './triage-commands'
import { unitCommands } from './unit-commands'

/** Every command by its wire name: the only source of its types, its parser and its place in the protocol's hash. */
export const commands = {
  ...callCommands,
  ...callerCommands,
  ...triageCommands,
  ...incidentCommands,
  ...massEventCommands,
  ...unitCommands,
  ...shiftCommands,
  ...testRoundCommands,
  ...presenceCommands,
  ...complaintCommands,
  ...directoryCommands,
  ...queries,
  ...complaintQueries,
}

export type CommandName = keyof typeof commands
export type CommandInput<N extends CommandName> = z.output<(typeof commands)[N]['input']>
export type CommandValue<N extends CommandName> = z.output<(typeof commands)[N]['value']>

/** What the hub answers to a command: the value, or a coded refusal with the fields that were wrong. */
export type Reply<V = unknown> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: Refusal }

export interface Issue {
  readonly path: string
  readonly message: string
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
