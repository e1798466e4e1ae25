import { z } from 'zod'
import { callKinds } from '../../domain/call/call'
import { incidentTypes, priorities } from '../../domain/incident/incident-types'
import { id, instant, location, phoneNumber, seq, shortText, slug } from '../primitives'
import { everyone, type CommandTable } from './command-table'

const page = {
  limit: z.int().min(1).max(500).exactOptional(),
  /** The `next` of the page before. */
  after: z.string().max(200).exactOptional(),
}
const period = { from: instant.exactOptional(), to: instant.exactOptional() }
const next = z.string().exactOptional()
const phase = z.enum(['new', 'dispatched', 'acknowledged', 'in-progress', 'resolved', 'closed'])

export const incidentListItem = z.strictObject({
  incidentId: id,
  number: z.string(),
  type: z.enum(incidentTypes),
  priority: z.enum(priorities),
  phase,
  location: location.exactOptional(),
  openedAt: instant,
  agencyIds: z.array(slug),
})

export const callListItem = z.strictObject({
  callId: id,
  number: z.string().exactOptional(),
  state: z.enum(['ringing', 'answered', 'ended', 'abandoned']),
  kind: z.enum(callKinds).exactOptional(),
  receivedAt: instant,
  incidentId: id.exactOptional(),
})

export const queries = {
  'query:incidents': {
    input: z.strictObject({
      text: shortText.exactOptional(),
      ...period,
      type: z.enum(incidentTypes).exactOptional(),
      phase: phase.exactOptional(),
      agencyId: slug.exactOptional(),
      ...page,
    }),
    value: z.strictObject({ seq, items: z.array(incidentListItem), next }),
    roles: everyone,
    query: true,
  },
  'query:calls': {
    input: z.strictObject({
      number: phoneNumber.exactOptional(),
      ...period,
      kind: z.enum(callKinds).exactOptional(),
      ...page,
    }),
    value: z.strictObject({ seq, items: z.array(callListItem), next }),
    roles: ['operator', 'supervisor', 'admin'],
    query: true,
  },
  'query:timeline': {
    input: z.union([z.strictObject({ incidentId: id }), z.strictObject({ callId: id })]),
    value: z.strictObject({ seq, events: z.array(z.unknown()) }),
    roles: everyone,
    query: true,
  },
  'query:directory': {
    input: z.strictObject({ kind: z.enum(['account', 'agency', 'key']) }),
    value: z.strictObject({ seq, items: z.array(z.unknown()) }),
    roles: everyone,
    query: true,
  },
  'query:board-hash': {
    input: z.strictObject({}),
    value: z.strictObject({ seq, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    roles: everyone,
    query: true,
  },
} as const satisfies CommandTable
