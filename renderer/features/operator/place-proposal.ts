import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { PlaceProposal } from '../../../src/domain/place/propose-places'
import type { Location } from '../../../src/domain/kernel/location'
import { kelurahanAt } from '../../../src/domain/place/kelurahan-at'
import { nearestKelurahan } from '../../../src/domain/place/nearest-kelurahan'
import type { Point } from '../../../src/domain/place/place'
import { placeInWords, unknownPlace } from '../../../src/domain/place/whole-city'
import { areaName, placeName } from './place-words'

/** A place to take with one key. */
export interface PlaceChoice {
  readonly key: string
  readonly name: string
  /** What the place field reads once it is taken; its name when absent. */
  readonly text?: string
  readonly location: Location
}

/** Scores this near are a tie: `sukawana` is two kelurahan, and nobody may guess which (0–1). */
const tie = 0.05

/** The place the text surely names; of two that are named alike none is taken, both are shown, and so is what stands in a street. */
export function surePlace(places: readonly PlaceProposal[]): PlaceProposal | undefined {
  const [first, second] = places
  if (first?.location === undefined || first.isStreet) return undefined
  const isTie =
    second !== undefined &&
    second.kind === first.kind &&
    second.place.name === first.place.name &&
    first.score - second.score < tie
  return isTie ? undefined : first
}

/** What the text may mean as a place, each with its kecamatan. */
export function choicesOf(places: readonly PlaceProposal[]): readonly PlaceChoice[] {
  return places.flatMap((proposal) => {
    const { location, kind, place } = proposal
    if (location === undefined) return []
    const id = kind === 'landmark' ? place.name : place.code
    return [
      {
        key: `${kind}-${id}`,
        name: proposal.isStreet ? (location.address ?? placeName(proposal)) : placeName(proposal),
        location,
      },
    ]
  })
}

/** The kelurahan a click may lie in, nearest first: the first is right in 70 %, one of the three in 95 %. */
export function kelurahanChoices(location: Location, areas: readonly BoundaryArea[]): readonly PlaceChoice[] {
  const found = kelurahanAt(location, areas)
  if (location.source !== 'map' || found === undefined || found.basis === 'exact') return []
  return nearestKelurahan(location.lat, location.lon, 3).map(({ kelurahan }) => ({
    key: kelurahan.code,
    name: areaName(kelurahan.code) ?? kelurahan.name,
    location: { ...location, areaCode: kelurahan.code },
  }))
}

/** The key of the choice that is no place but the lack of one. */
export const WHOLE_CITY = 'city'

/**
 * A place for an emergency that has none: somebody can be sent to look for it. `name` says that it is not known, `address`
 * says it to those who get the order.
 */
export function wholeCity(name: string, address: string = name): PlaceChoice {
  return { key: WHOLE_CITY, name, location: unknownPlace(address) }
}

/** The key of the choice that keeps the caller's words as the address. */
export const WORDS = 'words'

/** What the caller called a place that no list knows, kept as its address; `name` says so. */
export function wordsChoice(words: string, name: string): PlaceChoice {
  return { key: WORDS, name, text: words, location: placeInWords(words) }
}

/** Metres by which a finger misses on the map. */
const CLICK_RADIUS = 30

/** A point chosen on the map: with its kelurahan, by imported borders or else the nearest, when it lies in or near the city. */
export function locationOfPoint(
  { lat, lon }: Point,
  source: 'map' | 'aml',
  areas: readonly BoundaryArea[] = [],
): Location {
  const found = kelurahanAt({ lat, lon }, areas)
  const area = found === undefined ? {} : { areaCode: found.kelurahan.code }
  return { lat, lon, source, ...(source === 'map' ? { radius: CLICK_RADIUS } : {}), ...area }
}
