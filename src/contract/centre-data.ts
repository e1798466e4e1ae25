import { z } from 'zod'
import { incidentTypes, priorities } from '../domain/incident/incident-types'
import { lexiconLanguages, trapReaches } from '../domain/intake/lexicon'
import { areaCode, id, shortText, words } from './primitives'

/** What an admin may change of the data the centre works with. The domain says whether it makes sense. */

const wording = z.strictObject({ id: words(1_000), en: words(1_000) })
const next = z.union([id, z.strictObject({ determinant: id })])

export const protocol = z.strictObject({
  id,
  version: z.int().min(1).max(1_000_000),
  title: wording,
  types: z.array(z.enum(incidentTypes)),
  first: id,
  questions: z
    .array(
      z.strictObject({
        id,
        ask: wording,
        help: wording.exactOptional(),
        answers: z
          .array(
            z.strictObject({
              id,
              label: wording,
              key: z.string().length(1).exactOptional(),
              unknown: z.literal(true).exactOptional(),
              next,
            }),
          )
          .max(20),
      }),
    )
    .max(60),
  determinants: z
    .array(
      z.strictObject({
        id,
        label: wording,
        priority: z.enum(priorities),
        advice: z.array(z.strictObject({ text: wording, seconds: z.int().min(1).max(3_600).exactOptional() })).max(40),
        dangers: z.array(wording).max(40),
        needs: z.array(id).min(1).max(10).exactOptional(),
        continueWith: id.exactOptional(),
      }),
    )
    .max(60),
  source: wording,
})

const phrase = words(200)

export const lexiconChanges = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id,
        words: phrase,
        type: z.enum(incidentTypes),
        weight: z.number().gt(0).max(1),
        language: z.enum(lexiconLanguages),
        notes: shortText.exactOptional(),
      }),
    )
    .max(2_000),
  traps: z
    .array(
      z.strictObject({
        words: phrase,
        cancels: z.enum([...incidentTypes, 'any']),
        reach: z.enum(trapReaches).exactOptional(),
        unless: z.array(phrase).max(20).exactOptional(),
        reason: shortText,
      }),
    )
    .max(500),
  disabled: z.array(id).max(5_000),
})

const corner = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])

export const importedBoundaries = z.strictObject({
  source: shortText,
  /** Pieces of land, each an outer ring and its holes; corners as `[lat, lon]`, not closed. */
  areas: z
    .array(z.strictObject({ code: areaCode, polygons: z.array(z.array(z.array(corner).min(3))).min(1) }))
    .max(500),
})
