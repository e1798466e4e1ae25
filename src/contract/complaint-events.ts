import { z } from 'zod'
import { complaintChannels, pauseCodes, roadStatuses, routeCauses, severities } from '../domain/complaint/complaint'
import { sp4nClasses, wallClocks } from '../domain/sla/promise'
import { leftSteps } from '../domain/sla/warning'
import { category, routing } from './complaint-data'
import { id, location, slug } from './primitives'

const text = z.string().exactOptional()
const photoIds = z.array(id)
const of = id.exactOptional()
const clockPromise = z.strictObject({
  response: z.int(),
  completion: z.int(),
  sp4n: z.literal(sp4nClasses),
  pauseCap: z.int(),
})
const reporter = z.strictObject({ name: text, number: text, email: text })
const placed = { location: location.exactOptional(), areaCode: z.string().exactOptional() }
const roadStatus = z.enum(roadStatuses).exactOptional()
const link = { leader: id, member: id, reason: text }

/** What happens to complaints, and the tables they are dealt with by. */
export const complaintEvents = {
  'complaint-submitted': {
    body: z.strictObject({
      trackingCode: z.string(),
      channel: z.enum(complaintChannels),
      identity: z.enum(['open', 'secret', 'anonymous']),
      private: z.boolean(),
      category: slug.exactOptional(),
      severity: z.enum(severities),
      roadStatus,
      text,
      ...placed,
      reporter: reporter.exactOptional(),
      photoIds,
      dangers: z.array(slug),
      promise: clockPromise,
      callId: id.exactOptional(),
      externalId: text,
    }),
    personal: ['text', 'location', 'reporter'],
  },
  'complaint-categorised': {
    body: z.strictObject({ category: slug, severity: z.enum(severities), promise: clockPromise, roadStatus }),
    personal: [],
  },
  'complaint-routed': {
    body: z.strictObject({
      agencyId: slug,
      reason: z.strictObject({
        cause: z.enum(routeCauses),
        rule: text,
        confidence: z.number().exactOptional(),
        instead: slug.exactOptional(),
      }),
    }),
    personal: [],
  },
  'complaint-returned': { body: z.strictObject({ agencyId: slug, reason: text }), personal: ['reason'] },
  'complaint-withdrawn': { body: z.strictObject({ agencyId: slug, reason: text }), personal: ['reason'] },
  'complaint-responded': {
    body: z.strictObject({ answerId: id, agencyId: slug.exactOptional(), text, photoIds, empty: z.boolean(), of }),
    personal: ['text'],
  },
  'complaint-completed': {
    body: z.strictObject({ answerId: id, agencyId: slug, text, photoIds, of }),
    personal: ['text'],
  },
  'complaint-closed': {
    body: z.strictObject({ reason: text, automatic: z.literal(true).exactOptional(), of }),
    personal: ['reason'],
  },
  'complaint-rejected': { body: z.strictObject({ reason: text }), personal: ['reason'] },
  'complaint-reopened': { body: z.strictObject({ reason: text }), personal: ['reason'] },
  'complaint-paused': { body: z.strictObject({ code: z.enum(pauseCodes), reason: text }), personal: ['reason'] },
  'complaint-resumed': { body: z.strictObject({ reason: text, incidentId: id.exactOptional() }), personal: ['reason'] },
  'complaint-promoted': { body: z.strictObject({ incidentId: id, number: z.string(), of }), personal: [] },
  'complaint-rated': { body: z.strictObject({ stars: z.int().min(1).max(5), text }), personal: ['text'] },
  'complaint-disputed': { body: z.strictObject({ disputeId: id, text }), personal: ['text'] },
  'emergency-ruled-out': { body: z.strictObject({ reason: text }), personal: ['reason'] },
  'complaint-added': { body: z.strictObject({ additionId: id, text, photoIds }), personal: ['text'] },
  'complaint-relocated': { body: z.strictObject({ ...placed, reason: text }), personal: ['location', 'reason'] },
  'complaint-linked': { body: z.strictObject(link), personal: ['reason'] },
  'complaint-unlinked': { body: z.strictObject(link), personal: ['reason'] },
  'complaint-warned': {
    body: z.strictObject({ clock: z.enum(wallClocks), left: z.literal(leftSteps) }),
    personal: [],
  },
  'identity-reveal-asked': { body: z.strictObject({ revealId: id, reason: text }), personal: ['reason'] },
  'identity-revealed': { body: z.strictObject({ revealId: id }), personal: [] },
  'complaint-erased': { body: z.strictObject({ reason: text, rule: text }), personal: [] },
  'reporter-kept': { body: z.strictObject({ reporter: reporter.exactOptional() }), personal: ['reporter'] },
  'reporter-erased': { body: z.strictObject({ reason: text }), personal: [] },
  'category-put': { body: category, personal: [] },
  'routing-put': { body: routing, personal: [] },
} as const
