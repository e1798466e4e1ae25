import { z } from 'zod'
import { seq } from '../primitives'
import { everyone, type CommandTable } from './command-table'

export const soundStates = ['on', 'blocked', 'muted'] as const

/** Presence is no fact: it is told to the others and kept nowhere. */
export const presenceCommands = {
  /** Whether this console could sound its alarm: `blocked` where a browser waits for a click. */
  'presence:report': {
    input: z.strictObject({ sound: z.enum(soundStates) }),
    value: z.strictObject({ seq }),
    roles: everyone,
    query: true,
  },
} as const satisfies CommandTable
