import type { BoundaryArea } from '../../domain/boundary/boundary-area'
import type { Location } from '../../domain/kernel/location'
import { kelurahanAt, kelurahanRadius } from '../../domain/place/kelurahan-at'
import { kelurahanList } from '../../domain/place/gazetteer-data'
import type { PlaceReading } from '../../domain/place/place-reading'
import { pointWarnings } from '../../domain/place/point-warnings'
import { readPlace } from '../../domain/place/read-place'
import { cleanText } from '../../contract/primitives'
import type { ReportForm } from './report-form'

/** One place a person may have meant. */
export interface PlaceOption {
  readonly label: string
  readonly location: Location
}

export type PlaceOutcome =
  | { readonly kind: 'placed'; readonly location: Location }
  /** `words`: what was typed and no place was found for; it goes with the text. */
  | { readonly kind: 'nowhere'; readonly words: string }
  /** Several fit, or none, or nothing was said: worth a question. */
  | { readonly kind: 'ask'; readonly options: readonly PlaceOption[] }
  | { readonly kind: 'outside-city' }

/** The whole name, and nothing else that is nearly as good. */
const SURE = 90
const CLEAR_BY = 8
const MOST_OPTIONS = 5
/** A name found among other words is offered from here on. */
const WORTH_OFFERING = 45

/** Where it is, or what has to be asked. A point from the telephone goes before words. `areas`: imported borders. */
export function choosePlace(form: ReportForm, areas: readonly BoundaryArea[]): PlaceOutcome {
  const words = cleanText(form.place)
  const pointed = readPoint(form.point, words, areas)
  if (pointed !== undefined) return outsideOr(pointed)
  const options = optionsFor(words === '' ? form.text : words, areas)
  const chosen = options.find(({ label }) => label === form.choice)
  if (chosen !== undefined) return outsideOr(withWords(chosen.location, words))
  const kelurahan = kelurahanList.find(({ code }) => code === form.kelurahan)
  if (kelurahan !== undefined) {
    const { lat, lon, code, name } = kelurahan
    const address = `${name}, Kec. ${kelurahan.kecamatan}`
    const radius = kelurahanRadius(code)
    const location = { lat, lon, radius, areaCode: code, address, source: 'gazetteer' } as const
    return { kind: 'placed', location: withWords(location, words) }
  }
  if (form.choice === 'none') return { kind: 'nowhere', words }
  const [first, second] = options
  const isClear = first !== undefined && first.score >= SURE && first.score - (second?.score ?? 0) >= CLEAR_BY
  if (words !== '' && isClear) return outsideOr(withWords(first.location, words))
  return { kind: 'ask', options }
}

/** What the words may mean, best first. */
export function optionsFor(words: string, areas: readonly BoundaryArea[]): readonly (PlaceOption & Scored)[] {
  return readPlace(words, { areas })
    .flatMap((reading) => (reading.kind === 'unplaced' || reading.score < WORTH_OFFERING ? [] : [optionOf(reading)]))
    .slice(0, MOST_OPTIONS)
}

interface Scored {
  readonly score: number
}

function optionOf({ label, location, score }: Exclude<PlaceReading, { readonly kind: 'unplaced' }>) {
  return { label, location, score }
}

/** A person's own words for the place, with the name it was found by. */
function withWords(location: Location, words: string): Location {
  if (words === '' || words === location.address) return location
  const address = location.address === undefined ? words : `${words} (${location.address})`
  return { ...location, address: address.slice(0, 500) }
}

/** `how`: `gps` is the telephone's own idea, `map` a tap on the map. */
function readPoint(point: string, words: string, areas: readonly BoundaryArea[]): Location | undefined {
  const parts = /^(-?\d{1,3}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?),(\d{1,6}),(gps|map)$/.exec(point.trim())
  if (parts === null) return undefined
  const [lat, lon, radius] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const inside = kelurahanAt({ lat, lon }, areas)
  const source = parts[4] === 'map' ? 'map' : 'coordinates'
  const area = inside === undefined ? {} : { areaCode: inside.kelurahan.code }
  return { lat, lon, radius, source, ...area, ...(words === '' ? {} : { address: words.slice(0, 500) }) }
}

function outsideOr(location: Location): PlaceOutcome {
  return pointWarnings(location).length > 0 ? { kind: 'outside-city' } : { kind: 'placed', location }
}
