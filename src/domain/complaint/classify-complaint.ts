import type { Span } from '../intake/spoken-words'
import { complaintPhrases } from './complaint-phrases'
import { saidPhrases, type SaidPhrase } from './said-phrases'

export interface SaidCategory {
  readonly category: string
  /** 0–1: how much its words say; no probability. */
  readonly score: number
  readonly words: readonly Span[]
}

/** The kinds of complaint a text speaks of, best first. Any string is legal; one nobody understands gives none. */
export function categoriesSaid(text: string): readonly SaidCategory[] {
  const byCategory = new Map<string, SaidPhrase[]>()
  for (const said of saidPhrases(text, complaintPhrases)) {
    byCategory.set(said.of, [...(byCategory.get(said.of) ?? []), said])
  }
  return [...byCategory].map(([category, said]) => weighed(category, said)).sort((a, b) => b.score - a.score)
}

/** Independent words add up without passing 1; a word counts once, in its strongest phrase. */
function weighed(category: string, said: readonly SaidPhrase[]): SaidCategory {
  const used = new Set<number>()
  const spans = new Map<number, Span>()
  let doubt = 1
  for (const { at, weight, sure, spans: places } of [...said].sort((a, b) => b.weight * b.sure - a.weight * a.sure)) {
    if (at.every((position) => used.has(position))) continue
    for (const [index, position] of at.entries()) {
      used.add(position)
      const place = places[index]
      if (place !== undefined) spans.set(position, place)
    }
    doubt *= 1 - weight * sure
  }
  return { category, score: 1 - doubt, words: [...spans].sort(([a], [b]) => a - b).map(([, span]) => span) }
}
