import { z } from 'zod'
import { incidentTypes } from '../../domain/incident/incident-types'
import { id, instant, location, reason, seq, shortText } from '../primitives'
import { room, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const massEventId = id
const done = z.strictObject({ seq })
const members = { incidentIds: z.array(id).max(2_000), callIds: z.array(id).max(2_000) }

/** Many calls about one thing over a wide area: a folder of incidents and calls. */
export const massEventCommands = {
  'mass-event:open': {
    input: z.strictObject({ name: shortText, type: z.enum(incidentTypes), location, ...members, occurredAt }),
    value: z.strictObject({ seq, massEventId }),
    roles: room,
  },
  'mass-event:join': { input: z.strictObject({ massEventId, ...members, occurredAt }), value: done, roles: room },
  'mass-event:leave': {
    input: z.strictObject({ massEventId, ...members, reason, occurredAt }),
    value: done,
    roles: room,
  },
  'mass-event:close': { input: z.strictObject({ massEventId, reason, occurredAt }), value: done, roles: room },
} as const satisfies CommandTable
