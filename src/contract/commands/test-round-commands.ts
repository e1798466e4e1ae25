import { z } from 'zod'
import { voiceChannels } from '../../domain/dispatch/dispatch'
import { id, instant, personName, seq, slug } from '../primitives'
import { roomAndLiaison, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const done = z.strictObject({ seq })

/** Test orders: to every agency of 112 when none is named. */
export const testRoundCommands = {
  'test-round:start': {
    input: z.strictObject({ agencyIds: z.array(slug).min(1).max(100).exactOptional(), occurredAt }),
    value: z.strictObject({ seq, roundId: id }),
    roles: ['supervisor'],
  },
  'test-round:delivered': { input: z.strictObject({ roundId: id, occurredAt }), value: done, roles: ['liaison'] },
  'test-round:acknowledge': {
    input: z.strictObject({
      roundId: id,
      agencyId: slug.exactOptional(),
      via: z.enum(voiceChannels).exactOptional(),
      name: personName.exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: roomAndLiaison,
  },
  'test-round:close': { input: z.strictObject({ roundId: id, occurredAt }), value: done, roles: ['supervisor'] },
} as const satisfies CommandTable
