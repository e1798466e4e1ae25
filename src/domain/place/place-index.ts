import { kecamatanList, kelurahanList, landmarks } from './gazetteer-data'
import { addressWords, tight } from './normalise'
import type { Kecamatan, Kelurahan, Landmark } from './place'

/** A thing that can be found by its name. */
export type NamedPlace =
  | { readonly kind: 'kelurahan'; readonly place: Kelurahan }
  | { readonly kind: 'kecamatan'; readonly place: Kecamatan }
  | { readonly kind: 'landmark'; readonly place: Landmark }

export interface IndexedName {
  /** The name or the alias as it is written. */
  readonly text: string
  readonly words: readonly string[]
  readonly tight: string
}

export interface IndexedPlace {
  readonly named: NamedPlace
  readonly names: readonly IndexedName[]
  /** Words that narrow a search without naming the place: its kecamatan and address. */
  readonly context: readonly string[]
}

/** A name taken apart, to be scored against a query. */
export function indexName(text: string): IndexedName {
  const words = addressWords(text)
  return { text, words, tight: tight(words) }
}

function index(named: NamedPlace, names: readonly string[], context: readonly string[]): IndexedPlace {
  return { named, names: names.map(indexName), context: context.flatMap(addressWords) }
}

/** Every place of the city with its names taken apart; the order breaks ties between equal scores. */
export const placeIndex: readonly IndexedPlace[] = [
  ...kelurahanList.map((place) =>
    index({ kind: 'kelurahan', place }, [place.name, ...place.aliases], [place.kecamatan, place.postalCode]),
  ),
  ...kecamatanList.map((place) => index({ kind: 'kecamatan', place }, [place.name], [])),
  ...landmarks.map((place) =>
    index({ kind: 'landmark', place }, [place.name, ...place.aliases], [place.kecamatan ?? '', place.address ?? '']),
  ),
]
