import { z } from 'zod'
import { priorities } from '../../domain/incident/incident-types'
import { id, instant, reason, seq } from '../primitives'
import { room, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
/** Of a call, of an incident, or of both: then of the incident. */
const subject = { callId: id.exactOptional(), incidentId: id.exactOptional() }

export const triageCommands = {
  'triage:answer': {
    input: z.strictObject({ ...subject, protocolId: id, questionId: id, answer: id, occurredAt }),
    value: z.strictObject({ seq }),
    roles: room,
  },
  'triage:finish': {
    input: z.strictObject({
      ...subject,
      protocolId: id,
      overridePriority: z.enum(priorities).exactOptional(),
      reason: reason.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, determinant: id.exactOptional(), priority: z.enum(priorities) }),
    roles: room,
  },
} as const satisfies CommandTable
