import { z } from 'zod'
import { complaintChannels, complaintStates } from '../../domain/complaint/complaint'
import { reporter, routing } from '../complaint-data'
import { id, instant, location, seq, shortText, slug } from '../primitives'
import { everyone, room, type CommandTable } from './command-table'

export const complaintListItem = z.strictObject({
  complaintId: id,
  trackingCode: z.string(),
  category: slug.exactOptional(),
  state: z.enum(complaintStates),
  agencyIds: z.array(slug),
  submittedAt: instant,
  /** As things stood when it was last changed: a clock that stands still moves them on. */
  responseDueAt: instant,
  completionDueAt: instant,
  channel: z.enum(complaintChannels),
  /** Absent: nobody has answered with anything to say. */
  respondedAt: instant.exactOptional(),
  completedAt: instant.exactOptional(),
  location: location.exactOptional(),
  /** The beginning of its text. */
  excerpt: z.string().exactOptional(),
})

export const complaintQueries = {
  'query:complaints': {
    input: z.strictObject({
      text: shortText.exactOptional(),
      from: instant.exactOptional(),
      to: instant.exactOptional(),
      state: z.enum(complaintStates).exactOptional(),
      agencyId: slug.exactOptional(),
      category: slug.exactOptional(),
      limit: z.int().min(1).max(500).exactOptional(),
      /** The `next` of the page before. */
      after: z.string().max(200).exactOptional(),
    }),
    value: z.strictObject({ seq, items: z.array(complaintListItem), next: z.string().exactOptional() }),
    roles: everyone,
    query: true,
  },
  /** What other rules would do with the latest complaints: before they are saved. */
  'query:simulate-routing': {
    input: routing.extend({ limit: z.int().min(1).max(5_000).exactOptional() }),
    value: z.strictObject({
      seq,
      looked: z.int(),
      /** `before`, `after`: where it goes by itself; empty where an operator is asked. */
      changed: z.array(
        z.strictObject({
          complaintId: id,
          before: z.array(slug),
          after: z.array(slug),
          rule: slug.exactOptional(),
        }),
      ),
      asked: z.strictObject({ before: z.int(), after: z.int() }),
      perAgency: z.record(slug, z.strictObject({ before: z.int(), after: z.int() })),
    }),
    roles: ['supervisor', 'admin'],
    query: true,
  },
  /** Who made a secret complaint: to the two who agreed on it, for a day. */
  'query:reporter': {
    input: z.strictObject({ complaintId: id }),
    value: z.strictObject({ seq, reporter: reporter.exactOptional() }),
    roles: room,
    query: true,
  },
  /** What would swallow complaints unseen. */
  'query:complaint-alarms': {
    input: z.strictObject({}),
    value: z.strictObject({
      seq,
      items: z.array(
        z.union([
          /** Complaints are meant for it, and nobody of it can sign in. `complaints`: open ones that went elsewhere for it. */
          z.strictObject({ kind: z.literal('no-operator'), agencyId: slug, complaints: z.int() }),
          z.strictObject({
            kind: z.literal('calendar'),
            calendarId: id,
            end: z.enum(['ends-soon', 'ended']),
            until: z.string(),
          }),
        ]),
      ),
    }),
    roles: everyone,
    query: true,
  },
} as const satisfies CommandTable
