import type { BoundaryArea } from '../boundary/boundary-area'
import { kelurahanAt } from './kelurahan-at'
import { kelurahanList } from './gazetteer-data'
import { indexName, type IndexedName } from './place-index'
import type { PlaceReading, UsedPlace } from './place-reading'
import { readQueries, scoreName } from './search-places'

/** Metres assumed round a place whose earlier report gave no radius. */
const usualRadius = 150
/** Enough to choose from beside the gazetteer's. */
const mostUsed = 5
/** UTF-16 units of a name that are compared; what people call a place is shorter. */
const longestName = 120
/** A used name must fit better than one that merely shares letters with the words. */
const leastScore = 35

/** Slips that a search may forgive in all, and letters a name may therefore lack. */
const mostLacking = 2

/** The letters and digits of a word as bits: a cheap bound on how far two words are apart. */
function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 31)
  return bits
}

/** Whether at most two letters of `wanted` are not in `present`. */
function mayFit(wanted: number, present: number): boolean {
  let lacking = wanted & ~present
  let count = 0
  for (; lacking !== 0 && count <= mostLacking; count++) lacking &= lacking - 1
  return count <= mostLacking
}

interface IndexedUse {
  readonly place: UsedPlace
  readonly name: IndexedName
  readonly letters: number
}

/** Taking names apart costs more than comparing them, and the list is the same from key to key. */
const indexed = new WeakMap<readonly UsedPlace[], readonly IndexedUse[]>()

function indexUsed(used: readonly UsedPlace[]): readonly IndexedUse[] {
  const known = indexed.get(used)
  if (known !== undefined) return known
  const made = used.map((place) => {
    const name = indexName(place.name.slice(0, longestName))
    return { place, name, letters: letterBits(name.tight) }
  })
  indexed.set(used, made)
  return made
}

const kelurahanByCode = new Map(kelurahanList.map((kelurahan) => [kelurahan.code, kelurahan]))

function readUsed({ name, location, times }: UsedPlace, score: number, areas: readonly BoundaryArea[]): PlaceReading {
  const { lat, lon, radius = usualRadius, areaCode } = location
  const around = kelurahanAt({ lat, lon }, areas)
  const said = kelurahanByCode.get(areaCode ?? '')
  const kelurahan = around?.basis === 'exact' ? around.kelurahan : (said ?? around?.kelurahan)
  // A used name may already end with its kecamatan.
  const tail = kelurahan === undefined ? '' : `, Kec. ${kelurahan.kecamatan}`
  const label = name.endsWith(tail) ? name : `${name}${tail}`
  return {
    kind: 'used',
    times,
    // Found by its name among places people told of: how the earlier report got the point says nothing about this one.
    location: {
      lat,
      lon,
      radius,
      source: 'gazetteer',
      address: label,
      ...(kelurahan === undefined ? {} : { areaCode: kelurahan.code }),
    },
    basis: around?.basis === 'exact' ? 'exact' : said === undefined ? around?.basis : 'named',
    label,
    score,
    verified: false,
  }
}

/** Places of earlier reports whose name fits the words, best first; of equal ones the more frequent. */
export function searchUsed(
  text: string,
  used: readonly UsedPlace[],
  areas: readonly BoundaryArea[],
): readonly PlaceReading[] {
  const queries = readQueries(text).map((query) => ({ query, letters: letterBits(query.tight) }))
  return indexUsed(used)
    .flatMap(({ place, name, letters }) => {
      let fit = 0
      for (const { query, letters: wanted } of queries) {
        if (mayFit(wanted, letters)) fit = Math.max(fit, scoreName(query, name, []))
      }
      // Often used lifts a name a little, never past one that fits clearly better.
      const score = Math.min(100, 0.95 * fit + Math.min(5, Math.log2(1 + Math.max(0, place.times))))
      return fit < leastScore ? [] : [{ place, score }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostUsed)
    .map(({ place, score }) => readUsed(place, score, areas))
}
