import { z } from 'zod'
import { pauseCodes, roadStatuses, severities } from '../../domain/complaint/complaint'
import { incidentTypes, priorities } from '../../domain/incident/incident-types'
import { answerText, category, channel, complaintText, photoIds, reporter, routing } from '../complaint-data'
import { id, instant, location, reason, seq, shortText, slug } from '../primitives'
import { room, roomAndLiaison, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const complaintId = id
const done = z.strictObject({ seq })
const answer = z.strictObject({ complaintId, text: answerText, photoIds: photoIds.exactOptional(), occurredAt })
/** `pin`: shown once, in the first reply. */
const submitted = z.strictObject({ seq, complaintId, trackingCode: z.string(), pin: z.string().exactOptional() })
const answered = z.strictObject({
  seq,
  answerId: id,
  /** True: it tells the citizen nothing, so the clock goes on. */
  empty: z.boolean(),
})
const maybeReason = z.strictObject({ complaintId, reason: reason.exactOptional(), occurredAt })
const pauseByPerson = z.enum(pauseCodes).exclude(['promoted'])

/** What anybody may say of a new complaint. */
const submission = {
  text: complaintText,
  category: slug.exactOptional(),
  severity: z.enum(severities).exactOptional(),
  roadStatus: z.enum(roadStatuses).exactOptional(),
  location: location.exactOptional(),
  photoIds: photoIds.exactOptional(),
  /** Danger questions of its category that were answered with yes. */
  dangers: z.array(slug).max(20).exactOptional(),
  private: z.boolean().exactOptional(),
}

export const complaintCommands = {
  'complaint:submit': {
    input: z.strictObject({
      channel,
      ...submission,
      reporter: reporter.exactOptional(),
      anonymous: z.boolean().exactOptional(),
      secret: z.boolean().exactOptional(),
      /** The number it has where it comes from: the same one again is the same complaint. */
      externalId: shortText.exactOptional(),
      occurredAt,
    }),
    value: submitted,
    roles: room,
  },
  'complaint:route': {
    input: z.strictObject({
      complaintId,
      agencyId: slug,
      category: slug.exactOptional(),
      severity: z.enum(severities).exactOptional(),
      roadStatus: z.enum(roadStatuses).exactOptional(),
      occurredAt,
    }),
    /** `agencyId`: who has it now; the owner of last resort where the other has nobody at a screen. */
    value: z.strictObject({ seq, agencyId: slug }),
    roles: room,
  },
  'complaint:return': {
    input: z.strictObject({ complaintId, reason, occurredAt }),
    value: done,
    roles: ['liaison'],
  },
  'complaint:withdraw': {
    input: z.strictObject({ complaintId, agencyId: slug, reason, occurredAt }),
    value: done,
    roles: room,
  },
  'complaint:categorise': {
    input: z.strictObject({
      complaintId,
      category: slug,
      severity: z.enum(severities).exactOptional(),
      roadStatus: z.enum(roadStatuses).exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: room,
  },
  'complaint:relocate': {
    input: z.strictObject({ complaintId, location, reason: reason.exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
  'complaint:respond': { input: answer, value: answered, roles: roomAndLiaison },
  'complaint:complete': { input: answer, value: answered, roles: ['liaison'] },
  'complaint:close': { input: maybeReason, value: done, roles: room },
  'complaint:reject': { input: z.strictObject({ complaintId, reason, occurredAt }), value: done, roles: room },
  'complaint:reopen': { input: maybeReason, value: done, roles: room },
  'complaint:pause': {
    input: maybeReason.extend({ code: pauseByPerson.exactOptional() }),
    value: done,
    roles: roomAndLiaison,
  },
  'complaint:resume': { input: maybeReason, value: done, roles: roomAndLiaison },
  'complaint:promote': {
    input: z.strictObject({
      complaintId,
      type: z.enum(incidentTypes),
      priority: z.enum(priorities).exactOptional(),
      /** Of the complaint when left out. */
      location: location.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, incidentId: id, number: z.string() }),
    roles: room,
  },
  /** What speaks for an emergency was looked at, and it is none. */
  'complaint:rule-out': { input: maybeReason, value: done, roles: room },
  'call:to-complaint': {
    input: z.strictObject({ callId: id, ...submission, occurredAt }),
    value: submitted,
    roles: room,
  },
  /** What a citizen says afterwards, also by way of an operator. */
  'complaint:add': {
    input: z.strictObject({
      complaintId,
      text: complaintText.exactOptional(),
      photoIds: photoIds.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, additionId: id }),
    roles: room,
  },
  'complaint:rate': {
    input: z.strictObject({
      complaintId,
      stars: z.int().min(1).max(5),
      text: complaintText.exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: room,
  },
  'complaint:dispute': {
    input: z.strictObject({ complaintId, text: complaintText, occurredAt }),
    value: done,
    roles: room,
  },
  /** `complaintId` is answered with `leaderId` from now on. */
  'complaint:link': {
    input: z.strictObject({ complaintId, leaderId: id, reason: reason.exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
  'complaint:unlink': {
    input: z.strictObject({ complaintId, leaderId: id, reason: reason.exactOptional(), occurredAt }),
    value: done,
    roles: room,
  },
  'complaint:ask-reveal': {
    input: z.strictObject({ complaintId, reason, occurredAt }),
    value: z.strictObject({ seq, revealId: id }),
    roles: room,
  },
  /** By somebody else than who asked; then `query:reporter` tells both for a day. */
  'complaint:reveal': {
    input: z.strictObject({ complaintId, revealId: id, occurredAt }),
    value: done,
    roles: ['supervisor'],
  },
  'complaint:erase': {
    input: z.strictObject({ complaintId, reason, rule: shortText.exactOptional(), occurredAt }),
    value: done,
    roles: ['supervisor', 'admin'],
  },
  'directory:put-category': { input: category.extend({ occurredAt }), value: done, roles: ['admin'] },
  'directory:put-routing': { input: routing.extend({ occurredAt }), value: done, roles: ['admin'] },
} as const satisfies CommandTable
