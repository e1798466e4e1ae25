import { z } from 'zod'
import { unitStatuses } from '../../domain/unit/unit'
import { instant, reason, seq, slug } from '../primitives'
import { roomAndLiaison, type CommandTable } from './command-table'

export const unitCommands = {
  'unit:status': {
    input: z.strictObject({
      unitId: slug,
      status: z.enum(unitStatuses),
      reason: reason.exactOptional(),
      occurredAt: instant.exactOptional(),
    }),
    value: z.strictObject({ seq }),
    roles: roomAndLiaison,
  },
} as const satisfies CommandTable
