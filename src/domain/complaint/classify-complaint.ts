import type { Span } from '../words/spoken-words'
import { complaintPhrases, placePhrases } from './complaint-phrases'
import { categoryLeanings } from './learnt-leanings'
import { saidPhrases, type SaidPhrase } from './said-phrases'
import { leaningsOf } from './word-leanings'

export interface SaidCategory {
  readonly category: string
  /** 0–1: how much its words say; no probability. */
  readonly score: number
  readonly words: readonly Span[]
}

/** What is left of a word that only says where. */
const ONLY_A_PLACE = 0.35
/** What phrases and single words weigh: set by texts from which neither had been made. */
const PHRASES = 0.8
const SINGLE_WORDS = 0.9
/** Below this the words lean nowhere. */
const LEANS = 0.003
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
  const leans = new Map(leaningsOf(text, categoryLeanings).map(({ of, share }) => [of, share]))
  const leaning = [...leans].flatMap(([category, share]) => (share >= LEANS ? [category] : []))
  return [...new Set([...byCategory.keys(), ...leaning])]
    .map((category) => {
      const said = weighed(category, byCategory.get(category) ?? [], places.get(category))
      return { ...said, score: 1 - (1 - PHRASES * said.score) * (1 - SINGLE_WORDS * (leans.get(category) ?? 0)) }
    })
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
