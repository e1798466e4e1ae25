import { z } from 'zod'
import { apiScopes } from '../domain/access/api-key'
import { amlStatuses, amlWarnings, callBackOutcomes, callChannels, callKinds } from '../domain/call/call'
import { callerMeasures } from '../domain/caller/caller-measure'
import { dispatchStatuses, relayWays, voiceChannels } from '../domain/dispatch/dispatch'
import { ladderSteps } from '../domain/dispatch/ladder'
import { incidentDispositions } from '../domain/incident/incident'
import { incidentTypes, priorities } from '../domain/incident/incident-types'
import { roles } from '../domain/kernel/actor'
import { unitStatuses } from '../domain/unit/unit'
import { importedBoundaries, lexiconChanges, protocol } from './centre-data'
import { agency, calendar, ladder, responsePlan, unit } from './dispatch-data'
import { complaintEvents } from './complaint-events'
import { id, instant, location, seq, slug } from './primitives'

interface EventSpec {
  readonly body: z.ZodType
  /** Fields kept beside the log (salted hash in it), so that they can be erased by law and the chain stays whole. */
  readonly personal: readonly string[]
}

const text = z.string().exactOptional()
/** An emergency that is over and in no incident, and nobody has said why it needs none. */
const unserved = z.literal(true).exactOptional()
const dispatchId = id
const via = z.enum(voiceChannels).exactOptional()
const ofProtocol = { protocolId: id, protocolVersion: z.int() }
const members = { incidentIds: z.array(id), callIds: z.array(id) }
const placed = { location: location.exactOptional(), areaCode: z.string().exactOptional() }

/** Every event type by name: the shape of its body and which fields of it are personal data. */
export const events = {
  'call-received': {
    body: z.strictObject({
      channel: z.enum(callChannels),
      number: text,
      name: text,
      line: text,
      calledNumber: text,
      externalId: text,
      aml: text,
    }),
    personal: ['number', 'name', 'aml'],
  },
  'call-answered': { body: z.strictObject({ by: text, takenFrom: text }), personal: [] },
  'call-ended': { body: z.strictObject({ unserved }), personal: [] },
  'call-abandoned': { body: z.strictObject({ unserved }), personal: [] },
  'call-resumed': { body: z.strictObject({}), personal: [] },
  'call-identified': { body: z.strictObject({ number: text, name: text }), personal: ['number', 'name'] },
  'call-located': { body: z.strictObject(placed), personal: ['location'] },
  'call-kind-retracted': { body: z.strictObject({}), personal: [] },
  'call-disposed': {
    body: z.strictObject({ kind: z.enum(callKinds), note: text, complaintId: id.exactOptional(), unserved }),
    personal: ['note'],
  },
  'call-aml-received': {
    body: z.strictObject({
      status: z.enum(amlStatuses),
      location: location.exactOptional(),
      warnings: z.array(z.enum(amlWarnings)),
      raw: text,
    }),
    personal: ['location', 'raw'],
  },
  'call-back-tried': { body: z.strictObject({ outcome: z.enum(callBackOutcomes), note: text }), personal: ['note'] },
  'aml-received': {
    body: z.strictObject({
      number: text,
      status: z.enum(amlStatuses),
      location: location.exactOptional(),
      warnings: z.array(z.enum(amlWarnings)),
      raw: text,
    }),
    personal: ['number', 'location', 'raw'],
  },
  'aml-settled': { body: z.strictObject({ callId: id.exactOptional() }), personal: [] },
  'caller-measure-signed': {
    body: z.strictObject({
      measureId: id,
      kind: z.enum(callerMeasures),
      number: text,
      until: instant.exactOptional(),
      reason: text,
    }),
    personal: ['number', 'reason'],
  },
  'caller-measure-lifted': { body: z.strictObject({ measureId: id, reason: text }), personal: ['reason'] },
  'disaster-mode-set': { body: z.strictObject({ on: z.boolean(), reason: text }), personal: ['reason'] },
  'mass-event-opened': {
    body: z.strictObject({
      name: z.string(),
      type: z.enum(incidentTypes),
      location: location.exactOptional(),
      ...members,
    }),
    personal: ['location'],
  },
  'mass-event-joined': { body: z.strictObject(members), personal: [] },
  'mass-event-left': { body: z.strictObject({ ...members, reason: text }), personal: ['reason'] },
  'mass-event-closed': { body: z.strictObject({ reason: text }), personal: ['reason'] },
  'triage-answered': { body: z.strictObject({ ...ofProtocol, questionId: id, answer: id }), personal: [] },
  'triage-finished': {
    body: z.strictObject({
      ...ofProtocol,
      determinant: id.exactOptional(),
      proposedPriority: z.enum(priorities),
      priority: z.enum(priorities),
      reason: text,
    }),
    personal: ['reason'],
  },
  'lexicon-put': { body: lexiconChanges, personal: [] },
  'protocol-put': { body: protocol, personal: [] },
  'boundaries-put': { body: importedBoundaries, personal: [] },
  'incident-opened': {
    body: z.strictObject({
      number: z.string(),
      type: z.enum(incidentTypes),
      priority: z.enum(priorities),
      ...placed,
      narrative: text,
      complaintId: id.exactOptional(),
    }),
    personal: ['location', 'narrative'],
  },
  'incident-relocated': { body: z.strictObject({ ...placed, reason: text }), personal: ['location', 'reason'] },
  'incident-retyped': { body: z.strictObject({ type: z.enum(incidentTypes), reason: text }), personal: ['reason'] },
  'incident-reprioritised': {
    body: z.strictObject({ priority: z.enum(priorities), reason: text }),
    personal: ['reason'],
  },
  'incident-closed': {
    body: z.strictObject({ disposition: z.enum(incidentDispositions), note: text }),
    personal: ['note'],
  },
  'incident-reopened': { body: z.strictObject({ reason: text }), personal: ['reason'] },
  'incident-reviewed': {
    body: z.strictObject({ findings: text, score: z.number().exactOptional() }),
    personal: ['findings'],
  },
  'call-attached': { body: z.strictObject({ callId: id }), personal: [] },
  'call-detached': { body: z.strictObject({ callId: id, reason: text }), personal: ['reason'] },
  'incident-merged': { body: z.strictObject({ into: id, from: id, reason: text }), personal: ['reason'] },
  'incident-unmerged': { body: z.strictObject({ into: id, from: id, reason: text }), personal: ['reason'] },
  'note-added': {
    body: z.strictObject({
      noteId: id,
      text,
      agencyId: slug.exactOptional(),
      question: z.boolean().exactOptional(),
      answerTo: id.exactOptional(),
    }),
    personal: ['text'],
  },
  'note-struck': { body: z.strictObject({ noteId: id, reason: text }), personal: ['reason'] },
  'dispatch-ordered': {
    body: z.strictObject({
      dispatchId,
      agencyId: slug,
      planId: text,
      level: z.int().exactOptional(),
      message: text,
      overrideReason: text,
    }),
    personal: ['message', 'overrideReason'],
  },
  'dispatch-delivered': { body: z.strictObject({ dispatchId }), personal: [] },
  'dispatch-acknowledged': { body: z.strictObject({ dispatchId, via, name: text }), personal: ['name'] },
  'dispatch-declined': {
    body: z.strictObject({ dispatchId, reason: text, via, name: text }),
    personal: ['reason', 'name'],
  },
  'dispatch-status-reported': {
    body: z.strictObject({ dispatchId, status: z.enum(dispatchStatuses), unitId: text, via, name: text }),
    personal: ['name'],
  },
  'dispatch-status-taken-back': {
    body: z.strictObject({ dispatchId, status: z.enum(dispatchStatuses), unitId: text }),
    personal: [],
  },
  'dispatch-cancelled': { body: z.strictObject({ dispatchId, reason: text }), personal: ['reason'] },
  'dispatch-escalated': {
    body: z.strictObject({ dispatchId, step: z.enum(ladderSteps), dueAt: instant, firedAt: instant }),
    personal: [],
  },
  'dispatch-relayed': { body: z.strictObject({ dispatchId, how: z.enum(relayWays) }), personal: [] },
  'units-assigned': { body: z.strictObject({ dispatchId, unitIds: z.array(slug) }), personal: [] },
  'unit-put': { body: unit, personal: [] },
  'unit-status-set': {
    body: z.strictObject({ unitId: slug, status: z.enum(unitStatuses), reason: text }),
    personal: ['reason'],
  },
  'plan-put': { body: responsePlan, personal: [] },
  'calendar-put': { body: calendar, personal: [] },
  'ladder-put': { body: ladder, personal: [] },
  'test-round-started': { body: z.strictObject({ roundId: id, agencyIds: z.array(slug) }), personal: [] },
  'test-order-delivered': { body: z.strictObject({ roundId: id, agencyId: slug }), personal: [] },
  'test-order-acknowledged': {
    body: z.strictObject({ roundId: id, agencyId: slug, via, name: text }),
    personal: ['name'],
  },
  'test-round-closed': { body: z.strictObject({ roundId: id }), personal: [] },
  'shift-started': { body: z.strictObject({}), personal: [] },
  'shift-handed-over': { body: z.strictObject({ handOverId: id, summary: text }), personal: ['summary'] },
  'shift-accepted': { body: z.strictObject({ handOverId: id }), personal: [] },
  'shift-taken-back': { body: z.strictObject({ handOverId: id }), personal: [] },
  'agency-put': { body: agency, personal: ['phone', 'dutyOfficers'] },
  'account-put': {
    body: z.strictObject({
      username: z.string(),
      name: text,
      role: z.enum(roles),
      agencyId: slug.exactOptional(),
      passwordChanged: z.boolean(),
    }),
    personal: ['name'],
  },
  'account-disabled': { body: z.strictObject({ username: z.string(), reason: text }), personal: ['reason'] },
  'key-made': {
    body: z.strictObject({ keyId: id, partner: z.string(), scopes: z.array(z.enum(apiScopes)) }),
    personal: [],
  },
  'key-revoked': { body: z.strictObject({ keyId: id }), personal: [] },
  ...complaintEvents,
} as const satisfies Readonly<Record<string, EventSpec>>

export type EventType = keyof typeof events

/** An event as it crosses the wire. */
export const wireEvent = z.strictObject({
  seq,
  stream: z.string(),
  version: z.int().min(1),
  type: z.enum(Object.keys(events) as [EventType, ...EventType[]]),
  v: z.int().min(1),
  body: z.record(z.string(), z.unknown()),
  actor: z.string(),
  occurredAt: instant,
  recordedAt: instant,
})
