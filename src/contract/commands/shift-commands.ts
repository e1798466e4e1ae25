import { z } from 'zod'
import { id, instant, longText, seq } from '../primitives'
import { roomAndLiaison, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()

/** The shift of the room, or of the sender's agency. */
export const shiftCommands = {
  'shift:start': { input: z.strictObject({ occurredAt }), value: z.strictObject({ seq }), roles: roomAndLiaison },
  'shift:hand-over': {
    input: z.strictObject({ summary: longText, occurredAt }),
    value: z.strictObject({ seq, handOverId: id }),
    roles: roomAndLiaison,
  },
  'shift:accept': {
    input: z.strictObject({ handOverId: id, occurredAt }),
    value: z.strictObject({ seq }),
    roles: roomAndLiaison,
  },
  /** By who gave it, until somebody has accepted it. */
  'shift:take-back': {
    input: z.strictObject({ handOverId: id, occurredAt }),
    value: z.strictObject({ seq }),
    roles: roomAndLiaison,
  },
} as const satisfies CommandTable
