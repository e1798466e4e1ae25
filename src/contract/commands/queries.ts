import { z } from 'zod'
import { callKinds } from '../../domain/call/call'
import { callerMeasures } from '../../domain/caller/caller-measure'
import { dispatchStates } from '../../domain/dispatch/dispatch'
import { ownOutcomes } from '../../domain/dispatch/own-outcome'
import { incidentTypes, priorities } from '../../domain/incident/incident-types'
import { id, instant, location, phoneNumber, seq, shortText, slug } from '../primitives'
import { everyone, room, type CommandTable } from './command-table'

const page = {
  limit: z.int().min(1).max(500).exactOptional(),
  /** The `next` of the page before. */
  after: z.string().max(200).exactOptional(),
}
const period = { from: instant.exactOptional(), to: instant.exactOptional() }
const next = z.string().exactOptional()
const phase = z.enum(['new', 'dispatched', 'acknowledged', 'in-progress', 'resolved', 'closed', 'merged'])

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

const duplicateItem = z.strictObject({
  incidentId: id,
  number: z.string(),
  /** 0–1. */
  score: z.number(),
  evidence: z.strictObject({
    distanceMetres: z.number().exactOptional(),
    /** The bound it was held against: both places' own uncertainty in it. */
    withinMetres: z.number().exactOptional(),
    /** Since its last activity. */
    minutes: z.number(),
    minutesSinceOpened: z.number(),
    type: z.enum(['same', 'related', 'other', 'unknown']),
    words: z.array(z.string()),
  }),
})

const burstItem = z.strictObject({
  type: z.enum(incidentTypes).exactOptional(),
  centre: z.strictObject({ lat: z.number(), lon: z.number() }).exactOptional(),
  radiusMetres: z.number(),
  since: instant,
  callIds: z.array(id),
  incidentIds: z.array(id),
  /** How many distinct things the reports are about. */
  distinct: z.strictObject({ estimate: z.number(), low: z.number(), high: z.number() }),
})

const ownOrder = z.strictObject({
  dispatchId: id,
  state: z.enum(dispatchStates),
  times: z.partialRecord(z.enum(dispatchStates), instant),
  /** Why it was declined. */
  reason: z.string().exactOptional(),
  /** The units that were sent, and when each was free again. */
  units: z.array(z.strictObject({ unitId: id, clearedAt: instant.exactOptional() })),
})

export const queries = {
  /**
   * Everything that was ever ordered of the sender's agency, newest first: also what it declined and what was withdrawn. Of
   * those only what it knew when it lost sight of them, without the place; and where it declined, whom the centre ordered
   * after it. `outcome`: only incidents with an own order of that kind; accepted ones whatever came of them.
   */
  'query:own-orders': {
    input: z.strictObject({ outcome: z.enum(ownOutcomes).exactOptional(), ...page }),
    value: z.strictObject({
      seq,
      items: z.array(
        z.strictObject({
          incidentId: id,
          number: z.string(),
          type: z.enum(incidentTypes),
          priority: z.enum(priorities),
          location: location.exactOptional(),
          openedAt: instant,
          orders: z.array(ownOrder),
          /** Only where the agency declined: which agencies were ordered after it, and when. Nothing else of them. */
          instead: z.array(z.strictObject({ agencyId: slug, at: instant })).exactOptional(),
        }),
      ),
      next,
    }),
    roles: ['liaison'],
    query: true,
  },
  /** What the people are called whose accounts a session may meet on its screens: of an agency its own, and the room's. */
  'query:people': {
    input: z.strictObject({}),
    value: z.strictObject({ seq, items: z.array(z.strictObject({ username: z.string(), name: z.string() })) }),
    roles: everyone,
    query: true,
  },
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
      /** Only calls that are in no incident. */
      withoutIncident: z.literal(true).exactOptional(),
      ...page,
    }),
    value: z.strictObject({ seq, items: z.array(callListItem), next }),
    roles: ['operator', 'supervisor', 'admin'],
    query: true,
  },
  /** What is known of a number: earlier calls and what they let expect, with the reasons. */
  'query:caller': {
    input: z.strictObject({
      number: phoneNumber,
      /** The call that is being taken: not counted. */ callId: id.exactOptional(),
    }),
    value: z.strictObject({
      seq,
      total: z.int(),
      kinds: z.partialRecord(z.enum(callKinds), z.int()),
      recent: z.array(callListItem),
      hint: z.strictObject({
        level: z.enum(['unknown', 'trusted', 'mixed', 'doubtful']),
        reasons: z.array(
          z.strictObject({
            code: z.enum(['real-emergencies', 'pranks', 'silent-or-dropped', 'nothing-known']),
            count: z.int(),
            lastAt: instant.exactOptional(),
          }),
        ),
      }),
    }),
    roles: room,
    query: true,
  },
  /** Numbers whose pranks of the remembered days call for a measure that is not signed yet. */
  'query:measure-proposals': {
    input: z.strictObject({}),
    value: z.strictObject({
      seq,
      items: z.array(
        z.strictObject({ number: z.string(), kind: z.enum(callerMeasures), pranks: z.int(), lastAt: instant }),
      ),
    }),
    roles: ['supervisor'],
    query: true,
  },
  /** Open and recent incidents that a report may be about, best first, with the evidence. */
  'query:duplicates': {
    input: z.strictObject({
      text: z.string().max(20_000),
      type: z.enum(incidentTypes).exactOptional(),
      location: location.exactOptional(),
      /** Left out of the answer: what the report itself belongs to. */
      incidentId: id.exactOptional(),
      limit: z.int().min(1).max(20).exactOptional(),
    }),
    value: z.strictObject({ seq, items: z.array(duplicateItem), bursts: z.array(burstItem) }),
    roles: room,
    query: true,
  },
  /** Addresses used before, most used first. */
  'query:places-used': {
    input: z.strictObject({ limit: z.int().min(1).max(1_000).exactOptional() }),
    value: z.strictObject({
      seq,
      items: z.array(z.strictObject({ name: z.string(), location, times: z.int(), lastAt: instant })),
    }),
    roles: room,
    query: true,
  },
  'query:timeline': {
    input: z.union([
      z.strictObject({ incidentId: id }),
      z.strictObject({ callId: id }),
      z.strictObject({ complaintId: id }),
    ]),
    value: z.strictObject({ seq, events: z.array(z.unknown()) }),
    roles: everyone,
    query: true,
  },
  'query:directory': {
    input: z.strictObject({
      kind: z.enum([
        'account',
        'agency',
        'key',
        'protocol',
        'lexicon',
        'boundary',
        'unit',
        'plan',
        'calendar',
        'ladder',
        'category',
        'routing',
      ]),
    }),
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
