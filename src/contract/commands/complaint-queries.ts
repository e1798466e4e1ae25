import { z } from 'zod'
import { complaintChannels, complaintStates } from '../../domain/complaint/complaint'
import { complaintText, reporter, routing } from '../complaint-data'
import { complaintFigures } from '../complaint-figures'
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
  /** Its photos, and what is known of them that is nobody else's to know. */
  'query:complaint-photos': {
    input: z.strictObject({ complaintId: id }),
    value: z.strictObject({
      seq,
      items: z.array(
        z.strictObject({
          photoId: id,
          use: z.enum(['report', 'addition', 'proof']),
          at: instant,
          /** Pixels; absent where the hub has no such photo. */
          width: z.int().exactOptional(),
          height: z.int().exactOptional(),
          /** Where the camera said it was. */
          position: z.strictObject({ lat: z.number(), lon: z.number() }).exactOptional(),
          /** Of a proof: where a picture like it was shown before. `distance`: bits of 64 that differ. */
          usedBefore: z.array(
            z.strictObject({
              complaintId: id.exactOptional(),
              use: z.enum(['report', 'addition', 'proof']),
              at: instant,
              distance: z.int(),
            }),
          ),
        }),
      ),
    }),
    roles: everyone,
    query: true,
  },
  /** Open complaints that may tell of the same, and many of near and soon; nothing is linked by it. */
  'query:complaint-duplicates': {
    input: z.strictObject({
      /** One that is kept; else the words that are being typed. */
      complaintId: id.exactOptional(),
      text: complaintText.exactOptional(),
      category: slug.exactOptional(),
      location: location.exactOptional(),
      limit: z.int().min(1).max(20).exactOptional(),
    }),
    value: z.strictObject({
      seq,
      items: z.array(
        z.strictObject({
          complaintId: id,
          trackingCode: z.string(),
          state: z.enum(complaintStates),
          submittedAt: instant,
          excerpt: z.string().exactOptional(),
          /** The complaint it is answered with already. */
          leaderId: id.exactOptional(),
          score: z.number(),
          evidence: z.strictObject({
            distanceMetres: z.number().exactOptional(),
            withinMetres: z.number().exactOptional(),
            hours: z.number(),
            category: z.enum(['same', 'other', 'unknown']),
            words: z.array(z.string()),
          }),
        }),
      ),
      bursts: z.array(
        z.strictObject({
          complaintIds: z.array(id),
          since: instant,
          centre: z.strictObject({ lat: z.number(), lon: z.number() }),
          radiusMetres: z.number(),
          category: slug.exactOptional(),
        }),
      ),
    }),
    roles: room,
    query: true,
  },
  /** Of complaints submitted in a period, `to` not included, at most two years; as they stand now. */
  'query:complaint-figures': {
    input: z
      .strictObject({ from: instant, to: instant })
      .refine(({ from, to }) => to > from && to - from <= 732 * 86_400_000, 'from before to, at most two years'),
    value: complaintFigures.extend({ seq }),
    roles: everyone,
    query: true,
  },
  /** How long what is personal is kept, and what was erased lately; by whom and why tells each complaint's history. */
  'query:retention': {
    input: z.strictObject({ limit: z.int().min(1).max(500).exactOptional() }),
    value: z.strictObject({
      seq,
      /** Days after its end, for what no category says otherwise. */
      keepDays: z.int(),
      /** Complaints that are due and not erased yet. */
      due: z.int(),
      erased: z.array(z.strictObject({ complaintId: id, trackingCode: z.string(), erasedAt: instant })),
    }),
    roles: ['supervisor', 'admin'],
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
          /** A proof of the last 30 days shows what was shown before: on `earlierId`, which may be the same complaint. */
          z.strictObject({
            kind: z.literal('photo-reused'),
            complaintId: id,
            trackingCode: z.string(),
            photoId: id,
            at: instant,
            earlierId: id,
            earlierCode: z.string(),
            earlierAt: instant,
          }),
        ]),
      ),
    }),
    roles: everyone,
    query: true,
  },
} as const satisfies CommandTable
