import { z } from 'zod'
import { apiScopes } from '../../domain/access/api-key'
import { roles } from '../../domain/kernel/actor'
import { importedBoundaries, lexiconChanges, protocol } from '../centre-data'
import { agency, calendar, ladder, responsePlan, unit } from '../dispatch-data'
import { id, instant, personName, reason, seq, slug } from '../primitives'
import type { CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, dot, dash, underscore')
const done = z.strictObject({ seq })

/** Eight characters at least (NIST SP 800-63B); no rules of composition. */
export const password = z.string().min(8).max(256)

export const directoryCommands = {
  'directory:put-account': {
    input: z.strictObject({
      username,
      name: personName,
      role: z.enum(roles),
      agencyId: slug.exactOptional(),
      password: password.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, oneTimePassword: z.string().exactOptional() }),
    roles: ['admin'],
  },
  'directory:disable-account': {
    input: z.strictObject({ username, reason, occurredAt }),
    value: done,
    roles: ['admin'],
  },
  'directory:put-agency': { input: agency.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-unit': { input: unit.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-plan': { input: responsePlan.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-calendar': { input: calendar.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-ladder': { input: ladder.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-protocol': { input: protocol.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-lexicon': { input: lexiconChanges.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-boundaries': { input: importedBoundaries.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:make-key': {
    input: z.strictObject({ partner: personName, scopes: z.array(z.enum(apiScopes)).min(1), occurredAt }),
    value: z.strictObject({ seq, keyId: id, key: z.string() }),
    roles: ['admin'],
  },
  'directory:revoke-key': { input: z.strictObject({ keyId: id, occurredAt }), value: done, roles: ['admin'] },
} as const satisfies CommandTable
