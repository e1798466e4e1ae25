import { readReport } from '../../../src/domain/intake/read-report'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import type { Location } from '../../../src/domain/kernel/location'
import { readPlace } from '../../../src/domain/place/read-place'
import { agenciesInLine, agencyName, agencyNamed } from './agencies-in-line'
import type { LineContext } from './line-context'
import type { Completion, Missing, PlaceInLine, Reading } from './reading'

/** Readings of a place whose scores (0–100) lie so near each other are equal: the line asks which one is meant. */
const asGood = 3

/** The place that words tell of; several of one name are not guessed between. */
export function placeInLine(words: string, { places }: LineContext): PlaceInLine {
  const readings = readPlace(words, places).flatMap((reading) => (reading.kind === 'unplaced' ? [] : [reading]))
  const [best] = readings
  if (best === undefined) return { kind: 'none' }
  const equal = readings.filter(({ score }) => best.score - score <= asGood)
  if (equal.length > 1 && best.kind === 'kelurahan') return { kind: 'several', labels: equal.map(({ label }) => label) }
  return { kind: 'found', label: best.label, location: best.location, verified: best.verified }
}

/** Where the place stands, once it is one. */
export function locationInLine(place: PlaceInLine): Location | undefined {
  return place.kind === 'found' || place.kind === 'of-form' ? place.location : undefined
}

export function placeMissing(place: PlaceInLine): readonly Missing[] {
  if (place.kind === 'none') return ['place']
  return place.kind === 'several' ? ['place-choice'] : []
}

/** One completion for each of several places: the line with that place written out. */
export function placeCompletions(place: PlaceInLine, lineWith: (label: string) => string): readonly Completion[] {
  return place.kind === 'several' ? place.labels.map((label) => ({ line: lineWith(label), label })) : []
}

/** What is missing in the call before an incident can be opened from it. */
function callMissing({ call, showsCall, isAttached }: LineContext): readonly Missing[] {
  if (call === undefined || !showsCall) return ['call']
  return isAttached ? ['call-unattached'] : []
}

/** The words with the chosen place written out where its name stands, so that nothing else of them is lost. */
function withPlace(words: string, label: string): string {
  const [name = label] = label.split(',')
  const at = words.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 ? `${words} ${label}` : words.slice(0, at) + label + words.slice(at + name.length)
}

/**
 * `/kebakaran lopang damkar`: a type, a place, and whom to order; without names those the plan recommends. Without a verb
 * the whole line is the report.
 */
export function readOpening(type: IncidentType, verb: string | undefined, rest: string, context: LineContext): Reading {
  const { agencies, call, form } = context
  const words = rest.split(/\s+/).filter((word) => word !== '')
  const { agencyIds, rest: told } = agenciesInLine(words, agencies)
  const inLine = placeInLine(told, context)
  const place: PlaceInLine =
    inLine.kind === 'none' && form.location !== undefined ? { kind: 'of-form', location: form.location } : inLine
  const known = new Set(agencies.map(({ id }) => id))
  const recommended = context.recommended(type, locationInLine(place)).filter((id) => known.has(id))
  const named = agencyIds.length > 0
  const begun = verb === undefined ? [] : [`/${verb}`]
  const after = agencyIds
    .map((id) => agencies.find((agency) => agency.id === id))
    .filter((found) => found !== undefined)
  return {
    meaning: {
      kind: 'open',
      type,
      place,
      agencyIds: named ? agencyIds : recommended,
      named,
      words: verb === undefined ? told : `${verb} ${told}`.trim(),
      callId: context.showsCall ? call?.id : undefined,
    },
    missing: [...callMissing(context), ...placeMissing(place)],
    completions: [
      ...placeCompletions(place, (label) => [...begun, withPlace(told, label), ...after.map(agencyName)].join(' ')),
      ...agencyCompletions(begun, words, context),
    ],
  }
}

/** The last word as the beginning of an agency's name. */
function agencyCompletions(
  begun: readonly string[],
  words: readonly string[],
  { agencies }: LineContext,
): readonly Completion[] {
  const last = words.at(-1)?.toLowerCase()
  // The first word is the place's.
  if (last === undefined || last.length < 2 || words.length < 2) return []
  if (agencyNamed(last, agencies) !== undefined) return []
  const before = words.slice(0, -1)
  return agencies
    .filter((agency) => agencyName(agency).startsWith(last))
    .map((agency) => ({
      line: `${[...begun, ...before, agencyName(agency)].join(' ')} `,
      label: agencyName(agency),
    }))
}

/** A type that the words of a line without a known verb speak for clearly enough to be offered (0–1). */
const clearly = 0.42

/** A line that begins with no verb, read as a report: `rumah terbakar di lopang damkar`. */
export function typeOfReport(line: string, { lexicon }: LineContext): IncidentType | undefined {
  const [first] = readReport(line, lexicon).types
  return first === undefined || first.score < clearly ? undefined : first.type
}
