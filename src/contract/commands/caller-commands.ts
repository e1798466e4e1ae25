import { z } from 'zod'
import { callerMeasures } from '../../domain/caller/caller-measure'
import { id, instant, phoneNumber, reason, seq } from '../primitives'
import type { CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const measureId = id
const done = z.strictObject({ seq })

/** What a supervisor signs about a number. Never automatic; every block ends by itself. */
export const callerCommands = {
  'caller:sign-measure': {
    input: z.strictObject({ kind: z.enum(callerMeasures), number: phoneNumber, reason, occurredAt }),
    value: z.strictObject({ seq, measureId }),
    roles: ['supervisor'],
  },
  'caller:lift-measure': {
    input: z.strictObject({ measureId, reason, occurredAt }),
    value: done,
    roles: ['supervisor'],
  },
  'caller:disaster-mode': {
    input: z.strictObject({ on: z.boolean(), reason, occurredAt }),
    value: done,
    roles: ['supervisor'],
  },
} as const satisfies CommandTable
