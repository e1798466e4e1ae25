import { editDistance, slipsAllowed } from '../words/edit-distance'
import { addressWords, tight } from './normalise'
import { placeIndex } from './place-index'
import type { IndexedName, IndexedPlace, NamedPlace } from './place-index'

export type PlaceMatch = NamedPlace & {
  /** 0–100; 100 is the whole name, 40 and less forgives a slip of spelling. */
  readonly score: number
  /** The name or alias that matched. */
  readonly matched: string
}

/** A name is never longer; the rest of a pasted page can't slow the search. */
const longestQuery = 120

/** Words round a name that are no part of it: its kind, or where something stands from it. */
const qualifiers = new Set(['kelurahan', 'kecamatan', 'desa', 'kota', 'di', 'dekat', 'depan', 'sekitar'])

/** What somebody looks for, taken apart; made once and scored against every place. */
export interface Query {
  readonly words: readonly string[]
  readonly tight: string
  /** Kind named in the query: `kec. Curug`. */
  readonly wants: 'kelurahan' | 'kecamatan' | undefined
}

/** A kind said in full and the short form the gazetteer uses; the longest first. */
const spelledOut: readonly (readonly [readonly string[], string])[] = [
  [['rumah', 'sakit', 'umum', 'daerah'], 'rsud'],
  [['rumah', 'sakit', 'umum'], 'rsu'],
  [['rumah', 'sakit'], 'rs'],
]

/** `rumah sakit sari asih` → `rs sari asih`. */
function shortenKinds(words: readonly string[]): readonly string[] {
  for (const [long, short] of spelledOut) {
    const at = words.findIndex((_, index) => long.every((word, offset) => words[index + offset] === word))
    if (at >= 0) return [...words.slice(0, at), short, ...words.slice(at + long.length)]
  }
  return words
}

/** What tells one house of a place from another: followed by a number or a letter, it is no part of a name. */
const houseWords = new Set(['rt', 'rw', 'nomor', 'blok'])

/** `kelurahan lopang rt 3 rw 5` → `kelurahan lopang`. */
function withoutHouse(words: readonly string[]): readonly string[] {
  const isPart = (word: string | undefined) => word !== undefined && /^(?:\d+|\p{L})$/u.test(word)
  const kept: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) continue
    if (!houseWords.has(word) || !isPart(words[at + 1])) kept.push(word)
    else while (isPart(words[at + 1])) at++
  }
  return kept
}

/** Without the qualifiers first; as typed too, since `Kota` may be a qualifier or the start of Kota Baru. */
export function readQueries(text: string): readonly Query[] {
  const all = shortenKinds(addressWords(text.slice(0, longestQuery)))
  const plain = withoutHouse(all)
  const kept = plain.filter((word) => !qualifiers.has(word))
  const first = all[0]
  const wants = first === 'kelurahan' || first === 'kecamatan' ? first : undefined
  const readings = [kept, plain, all].filter(
    (words, index, others) => words.length > 0 && !others.slice(0, index).some(({ length }) => length === words.length),
  )
  return readings.map((words) => ({ words, tight: tight(words), wants }))
}

function wordScore(word: string, candidates: readonly string[]): number {
  let best = 0
  for (const candidate of candidates) {
    if (candidate === word) return 1
    if (candidate.startsWith(word)) best = Math.max(best, 0.9)
    else if (best < 0.6 && editDistance(word, candidate, slipsAllowed(word.length)) !== undefined) best = 0.6
  }
  return best
}

/** Each word of the query must be met by the name or what stands round it, one at least by the name. */
function scoreWords(query: Query, name: IndexedName, context: readonly string[]): number {
  let sum = 0
  let named = false
  for (const word of query.words) {
    const own = wordScore(word, name.words)
    const best = Math.max(own, 0.8 * wordScore(word, context))
    if (best === 0) return 0
    named ||= own > 0
    sum += best
  }
  const average = sum / query.words.length
  return (named ? 70 : 40) * average
}

function scoreSlips(query: Query, name: IndexedName): number {
  const limit = slipsAllowed(query.tight.length)
  if (limit === 0) return 0
  const whole = editDistance(query.tight, name.tight, limit)
  const start = editDistance(query.tight, name.tight.slice(0, query.tight.length), limit)
  return Math.max(whole === undefined ? 0 : 52 - 8 * whole, start === undefined ? 0 : 46 - 8 * start)
}

/** 0–100: how well a name, with what stands round it, meets a query. */
export function scoreName(query: Query, name: IndexedName, context: readonly string[]): number {
  if (name.tight === query.tight) return 100
  if (name.tight + tight(context) === query.tight) return 98
  const length = name.tight.length
  if (name.tight.startsWith(query.tight)) return 90 - Math.min(10, length - query.tight.length)
  const inside = query.tight.length >= 3 && name.tight.includes(query.tight) ? 50 : 0
  return Math.max(inside, scoreWords(query, name, context), scoreSlips(query, name))
}

function match(queries: readonly Query[], { named, names, context }: IndexedPlace): PlaceMatch | undefined {
  let score = 0
  let matched = ''
  for (const query of queries) {
    // The kind that was named goes before an equal name of another kind.
    const fit = query.wants === undefined || query.wants === named.kind ? 1 : 0.9
    for (const name of names) {
      const own = fit * scoreName(query, name, context)
      if (own <= score) continue
      score = own
      matched = name.text
    }
  }
  return score === 0 ? undefined : { ...named, score, matched }
}

/**
 * The city's places whose name, alias or address fits the words, best first, at most `limit`. Forgives abbreviations,
 * missing spaces and slips of spelling; `sukawana curug` picks the Sukawana of Curug. Any string is a legal query.
 */
export function searchPlaces(text: string, limit = 8): readonly PlaceMatch[] {
  const queries = readQueries(text)
  return placeIndex
    .flatMap((entry) => match(queries, entry) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}
