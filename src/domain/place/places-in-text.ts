import { addressWords, tight } from './normalise'
import { placeIndex } from './place-index'
import type { NamedPlace } from './place-index'

export interface PlaceInText {
  /** Places of that name: more than one where the name is not unique (Sukawana, or Serang the kelurahan and kecamatan). */
  readonly places: readonly NamedPlace[]
  /** Where the name stands in the text, as indices of its first letter and past its last. */
  readonly start: number
  readonly end: number
}

/** The longest name of the city has four words. */
const longestName = 4

const byName = new Map<string, NamedPlace[]>()
for (const { named, names } of placeIndex) {
  for (const name of names) byName.set(name.tight, [...(byName.get(name.tight) ?? []), named])
}

/**
 * Names of places inside a free text, in the order they stand, the longest name at each spot. Spelling is not forgiven
 * here: while somebody types, a wrong proposal costs more than none.
 */
export function placesInText(text: string): readonly PlaceInText[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const spelt = words.map(([word]) => addressWords(word))
  const found: PlaceInText[] = []
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(longestName, words.length - at); count > 0; count--) {
      const span = words.slice(at, at + count)
      const places = byName.get(tight(spelt.slice(at, at + count).flat()))
      const first = span[0]
      const last = span.at(-1)
      if (places === undefined || first === undefined || last === undefined) continue
      found.push({ places, start: first.index, end: last.index + last[0].length })
      at += count - 1
      break
    }
  }
  return found
}
