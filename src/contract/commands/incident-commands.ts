import { z } from 'zod'
import { dispatchStatuses, relayWays, voiceChannels } from '../../domain/dispatch/dispatch'
import { incidentDispositions } from '../../domain/incident/incident'
import { incidentTypes, priorities } from '../../domain/incident/incident-types'
import { id, instant, location, longText, personName, reason, seq, slug } from '../primitives'
import { room, roomAndLiaison, type CommandTable } from './command-table'

const occurredAt = instant.exactOptional()
const incidentId = id
const dispatchId = id
const done = z.strictObject({ seq })
const warned = z.strictObject({
  seq,
  warnings: z.array(z.enum(['outside-indonesia', 'swapped'])).exactOptional(),
})
const byVoice = { via: z.enum(voiceChannels).exactOptional(), name: personName.exactOptional() }
const incidentType = z.enum(incidentTypes)
const priority = z.enum(priorities)

export const incidentCommands = {
  'incident:open': {
    input: z.strictObject({
      callId: id.exactOptional(),
      type: incidentType,
      priority: priority.exactOptional(),
      location,
      narrative: longText,
      occurredAt,
    }),
    value: warned.extend({ incidentId, number: z.string() }),
    roles: room,
  },
  'incident:attach-call': { input: z.strictObject({ incidentId, callId: id, occurredAt }), value: done, roles: room },
  'incident:detach-call': {
    input: z.strictObject({ incidentId, callId: id, reason, occurredAt }),
    value: done,
    roles: room,
  },
  'incident:merge': { input: z.strictObject({ into: id, from: id, reason, occurredAt }), value: done, roles: room },
  'incident:unmerge': { input: z.strictObject({ into: id, from: id, reason, occurredAt }), value: done, roles: room },
  'incident:note': {
    input: z.strictObject({
      incidentId,
      text: longText,
      question: z.boolean().exactOptional(),
      answerTo: id.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, noteId: id }),
    roles: roomAndLiaison,
  },
  'incident:strike-note': {
    input: z.strictObject({ incidentId, noteId: id, reason, occurredAt }),
    value: done,
    roles: roomAndLiaison,
  },
  'incident:relocate': {
    input: z.strictObject({ incidentId, location, reason, occurredAt }),
    value: warned,
    roles: room,
  },
  'incident:retype': {
    input: z.strictObject({ incidentId, type: incidentType, reason, occurredAt }),
    value: done,
    roles: room,
  },
  'incident:reprioritise': {
    input: z.strictObject({ incidentId, priority, reason, occurredAt }),
    value: done,
    roles: room,
  },
  'incident:dispatch': {
    input: z.strictObject({
      incidentId,
      agencyIds: z.array(slug).min(1).max(50),
      planId: id.exactOptional(),
      level: z.int().min(1).max(9).exactOptional(),
      message: longText.exactOptional(),
      overrideReason: reason.exactOptional(),
      occurredAt,
    }),
    value: z.strictObject({ seq, dispatchIds: z.array(dispatchId) }),
    roles: room,
  },
  'incident:close': {
    input: z.strictObject({
      incidentId,
      disposition: z.enum(incidentDispositions),
      note: longText.exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: room,
  },
  'incident:reopen': { input: z.strictObject({ incidentId, reason, occurredAt }), value: done, roles: room },
  'incident:review': {
    input: z.strictObject({
      incidentId,
      findings: longText,
      score: z.number().min(0).max(100).exactOptional(),
      occurredAt,
    }),
    value: done,
    roles: ['supervisor'],
  },
  'dispatch:delivered': { input: z.strictObject({ dispatchId, occurredAt }), value: done, roles: ['liaison'] },
  'dispatch:acknowledge': {
    input: z.strictObject({ dispatchId, ...byVoice, occurredAt }),
    value: done,
    roles: roomAndLiaison,
  },
  'dispatch:decline': {
    input: z.strictObject({
      dispatchId,
      reason,
      /** The order was accepted and can't be done after all; only before anybody of it is at the scene. */
      givesUp: z.literal(true).exactOptional(),
      ...byVoice,
      occurredAt,
    }),
    value: done,
    roles: roomAndLiaison,
  },
  'dispatch:status': {
    input: z.strictObject({
      dispatchId,
      unitId: id.exactOptional(),
      status: z.enum(dispatchStatuses),
      /** `occurredAt` is what a person said, not when the key was pressed: one that can't be is refused. */
      told: z.literal(true).exactOptional(),
      ...byVoice,
      occurredAt,
    }),
    value: done,
    roles: roomAndLiaison,
  },
  'dispatch:take-back-status': {
    input: z.strictObject({ dispatchId, unitId: id.exactOptional(), status: z.enum(dispatchStatuses), occurredAt }),
    value: done,
    roles: ['liaison'],
  },
  'dispatch:assign-units': {
    input: z.strictObject({ dispatchId, unitIds: z.array(slug).min(1).max(50), occurredAt }),
    value: done,
    roles: roomAndLiaison,
  },
  'dispatch:relay': {
    input: z.strictObject({ dispatchId, how: z.enum(relayWays), occurredAt }),
    value: done,
    roles: room,
  },
  'dispatch:cancel': { input: z.strictObject({ dispatchId, reason, occurredAt }), value: done, roles: room },
} as const satisfies CommandTable
