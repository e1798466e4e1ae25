import type { Span } from '../words/spoken-words'
import { complaintPhrases, placePhrases } from './complaint-phrases'
import { saidPhrases, type SaidPhrase } from './said-phrases'

export interface SaidCategory {
  readonly category: string
  /** 0–1: how much its words say; no probability. */
  readonly score: number
  readonly words: readonly Span[]
}

/** What is left of a word that only says where. */
const ONLY_A_PLACE = 0.35
/** A misspelling may make a word, not a place out of it. */
const SURE_OF_A_PLACE = 0.9

/** The kinds of complaint a text speaks of, best first. Any string is legal; one nobody understands gives none. */
export function categoriesSaid(text: string): readonly SaidCategory[] {
  const places = new Map<string, Set<number>>()
  for (const { of, at, sure } of saidPhrases(text, placePhrases)) {
    if (sure < SURE_OF_A_PLACE) continue
    const covered = places.get(of) ?? new Set()
    for (const position of at) covered.add(position)
    places.set(of, covered)
  }
  const byCategory = new Map<string, SaidPhrase[]>()
  for (const said of saidPhrases(text, complaintPhrases)) {
    byCategory.set(said.of, [...(byCategory.get(said.of) ?? []), said])
  }
  return [...byCategory]
    .map(([category, said]) => weighed(category, said, places.get(category)))
    .sort((a, b) => b.score - a.score)
}

/** Independent words add up without passing 1; a word counts once, in its strongest phrase. */
function weighed(category: string, said: readonly SaidPhrase[], places: ReadonlySet<number> | undefined): SaidCategory {
  const used = new Set<number>()
  const spans = new Map<number, Span>()
  const strength = ({ weight, sure, at }: SaidPhrase) =>
    weight * sure * (at.every((position) => places?.has(position) === true) ? ONLY_A_PLACE : 1)
  let doubt = 1
  for (const phrase of [...said].sort((a, b) => strength(b) - strength(a))) {
    if (phrase.at.some((position) => used.has(position))) continue
    for (const [index, position] of phrase.at.entries()) {
      used.add(position)
      const place = phrase.spans[index]
      if (place !== undefined) spans.set(position, place)
    }
    doubt *= 1 - strength(phrase)
  }
  return { category, score: 1 - doubt, words: [...spans].sort(([a], [b]) => a - b).map(([, span]) => span) }
}
