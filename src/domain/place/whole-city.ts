import type { Location } from '../kernel/location'

/** The whole city, metres round its middle: for a call whose place nobody can tell yet (facts: ~267 km²). */
const CITY = { lat: -6.12, lon: 106.15, radius: 12_000 } as const

/** A place for an emergency that has none: somebody can be sent to look for it. `address` says that it is not known. */
export function unknownPlace(address: string): Location {
  return { ...CITY, address, source: 'gazetteer' }
}

/** A place the caller named and no list knows: the words are the address, the point is not known. */
export function placeInWords(words: string): Location {
  return { ...CITY, address: words, source: 'caller' }
}

/** Whether the point of a place says no more than that it is not known. */
export function isWholeCity(location: Location | undefined): boolean {
  return location?.radius === CITY.radius && location.lat === CITY.lat && location.lon === CITY.lon
}

/** The caller's words for a place whose point is not known; undefined where a point is, or where nothing was said. */
export function wordsWithoutPoint(location: Location | undefined): string | undefined {
  return isWholeCity(location) && location?.source === 'caller' ? location.address : undefined
}
