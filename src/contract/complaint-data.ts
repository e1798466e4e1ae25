import { z } from 'zod'
import { complaintChannels, roadStatuses, severities } from '../domain/complaint/complaint'
import { incidentTypes } from '../domain/incident/incident-types'
import { sp4nClasses } from '../domain/sla/promise'
import { id, longText, personName, phoneNumber, shortText, slug, words } from './primitives'

/** What an admin may change of how complaints are dealt with, and what is said of one. */

const wording = z.strictObject({ id: words(300), en: words(300) })
/** An hour at least, two years at most. */
const hours = z.number().min(1).max(17_520)
const clockHours = z.strictObject({ response: hours, completion: hours })

export const category = z.strictObject({
  id: slug,
  name: wording,
  private: z.boolean(),
  asksRoadStatus: z.boolean(),
  severity: z.enum(severities),
  hours: z.strictObject({ ringan: clockHours, sedang: clockHours, berat: clockHours }),
  sp4n: z.literal(sp4nClasses),
  dangers: z.array(z.strictObject({ id: slug, ask: wording, type: z.enum(incidentTypes) })).max(10),
  incidentType: z.enum(incidentTypes),
  /** Days after its end that a complaint keeps words, place and people. */
  keepDays: z.int().min(30).max(36_500).exactOptional(),
  active: z.boolean(),
  source: shortText,
})

export const routing = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        id: slug,
        categories: z.array(slug).max(100).exactOptional(),
        areas: z
          .array(z.string().regex(/^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/, 'a Kemendagri code or its beginning'))
          .max(100)
          .exactOptional(),
        words: z.array(words(200)).max(100).exactOptional(),
        roadStatus: z.array(z.enum(roadStatuses)).max(5).exactOptional(),
        agencyIds: z.array(slug).min(1).max(10),
        reason: shortText,
      }),
    )
    .max(200),
  lastResort: slug,
  confirmBelow: z.number().min(0).max(1),
  mostReturns: z.int().min(1).max(20),
})

/** 4,000 characters, as Open311 and the citizen's form allow. */
export const complaintText = words(4_000)
export const reporter = z.strictObject({
  name: personName.exactOptional(),
  number: phoneNumber.exactOptional(),
  email: z.email().max(200).exactOptional(),
})
export const photoIds = z.array(id).max(10)
export const channel = z.enum(complaintChannels)
export const answerText = longText
