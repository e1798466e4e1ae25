import { z } from 'zod'
import { agencyServices } from '../domain/agency/agency'
import { ladderSteps } from '../domain/dispatch/ladder'
import { incidentTypes, priorities } from '../domain/incident/incident-types'
import { areaCode, id, personName, phoneNumber, shortText, slug } from './primitives'

/** What an admin enters about agencies, their units, and who is sent to what. The domain says whether it makes sense. */

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, e.g. 07:45')
const day = z.iso.date()
const weekdays = z.array(z.int().min(1).max(7)).max(7)
const hourSpan = { from: clock, to: clock }
const corner = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])

export const agency = z.strictObject({
  id: slug,
  name: personName,
  shortName: personName,
  services: z.array(z.enum(agencyServices)),
  neighbour: z.boolean(),
  active: z.boolean(),
  phone: phoneNumber.exactOptional(),
  hours: z
    .array(z.strictObject({ weekdays, ...hourSpan }))
    .max(21)
    .exactOptional(),
  dutyOfficers: z
    .array(z.strictObject({ name: personName, phone: phoneNumber.exactOptional() }))
    .max(50)
    .exactOptional(),
  deputies: z.array(z.string().max(64)).max(20).exactOptional(),
  neighbours: z.array(slug).max(20).exactOptional(),
  cover: z
    .strictObject({
      types: z.array(z.enum(incidentTypes)).min(1),
      simultaneous: z.int().min(1).max(1_000),
      source: shortText,
    })
    .exactOptional(),
  withoutConsole: z.boolean().exactOptional(),
})

export const unit = z.strictObject({
  id: slug,
  agencyId: slug,
  name: personName,
  capabilities: z.array(slug).max(20),
  crew: z.int().min(0).max(1_000).exactOptional(),
  base: z
    .strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      name: shortText.exactOptional(),
    })
    .exactOptional(),
  active: z.boolean(),
  source: shortText.exactOptional(),
})

export const calendar = z.strictObject({
  id,
  name: personName,
  days: z.array(z.strictObject({ from: day, to: day, label: shortText.exactOptional() })).max(2_000),
  until: day.exactOptional(),
  source: shortText,
})

const kecamatanCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'a Kemendagri code of a kecamatan, e.g. 36.73.01')

export const responsePlan = z.strictObject({
  id,
  version: z.int().min(1).max(1_000_000),
  name: personName,
  active: z.boolean(),
  types: z.array(z.enum(incidentTypes)),
  priorities: z.array(z.enum(priorities)),
  area: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('city') }),
    z.strictObject({ kind: z.literal('kecamatan'), codes: z.array(kecamatanCode).max(50) }),
    z.strictObject({ kind: z.literal('kelurahan'), codes: z.array(areaCode).max(500) }),
    z.strictObject({ kind: z.literal('polygon'), name: personName, ring: z.array(corner).max(2_000) }),
  ]),
  times: z.strictObject({
    hours: z.strictObject(hourSpan).exactOptional(),
    weekdays: weekdays.exactOptional(),
    calendars: z.array(id).max(20).exactOptional(),
  }),
  levels: z
    .array(
      z.strictObject({
        level: z.int().min(1).max(9),
        picks: z
          .array(
            z.strictObject({
              agencyId: slug,
              units: z.int().min(1).max(99).exactOptional(),
              capability: slug.exactOptional(),
            }),
          )
          .max(50),
      }),
    )
    .max(9),
  source: shortText,
})

export const ladder = z.strictObject({
  steps: z.array(z.strictObject({ step: z.enum(ladderSteps), after: z.int().min(1).max(86_400) })).max(10),
  dailyTestAt: clock.exactOptional(),
})
