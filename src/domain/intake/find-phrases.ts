import type { CompiledLexicon, Readings, SearchedPhrase } from './compile-lexicon'
import type { SpokenWord } from '../words/spoken-words'

export interface FoundPhrase {
  readonly phrase: SearchedPhrase
  /** Positions of the words that make it, in order. */
  readonly at: readonly number[]
  /** The least sure of its words: above 0, at most 1. */
  readonly sure: number
}

export interface ReadText {
  readonly words: readonly SpokenWord[]
  readonly readings: readonly Readings[]
}

/** Fillers that may stand between two words of a phrase. */
const mostFillers = 3

export function readWords(words: readonly SpokenWord[], { readWord }: CompiledLexicon): ReadText {
  const seen = new Map<string, Readings>()
  const readings = words.map(({ text }) => {
    const known = seen.get(text) ?? readWord(text)
    seen.set(text, known)
    return known
  })
  return { words, readings }
}

function slotSureness(keys: readonly string[], readings: Readings | undefined): number {
  let best = 0
  if (readings === undefined || readings.size === 0) return best
  for (const key of keys) best = Math.max(best, readings.get(key) ?? 0)
  return best
}

/** The phrase from this word on, each slot at the first word that fits; undefined where it does not stand. */
export function phraseAt(
  phrase: SearchedPhrase,
  start: number,
  { words, readings }: ReadText,
  fillers: ReadonlySet<string>,
): FoundPhrase | undefined {
  const at: number[] = []
  // A trap must not reach over a comma: `di lampu merah, orang mati`.
  const part = phrase.meaning.kind === 'trap' ? 'clause' : 'sentence'
  let sure = 1
  let position = start
  for (const { keys, gap } of phrase.slots) {
    let others = gap
    let skipped = mostFillers
    for (;;) {
      const word = words[position]
      if (word === undefined || word[part] !== words[start]?.[part]) return undefined
      const fit = slotSureness(keys, readings[position])
      if (fit > 0) {
        sure = Math.min(sure, fit)
        at.push(position++)
        break
      }
      if (at.length === 0) return undefined
      if (fillers.has(word.text) && skipped > 0) skipped--
      else if (others > 0) others--
      else return undefined
      position++
    }
  }
  return { phrase, at, sure }
}

/** A misspelling is forgiven in what speaks for an emergency, never in what speaks against one. */
const sureAgainst = 0.9

function isSureEnough({ phrase: { meaning }, sure }: FoundPhrase): boolean {
  const against = meaning.kind === 'trap' || (meaning.kind === 'sign' && meaning.sign.weight < 0)
  return !against || sure >= sureAgainst
}

/** Every phrase of the lexicon that stands in the text. */
export function findPhrases(text: ReadText, { byFirstWord, fillers }: CompiledLexicon): readonly FoundPhrase[] {
  const found: FoundPhrase[] = []
  for (const [start, readings] of text.readings.entries()) {
    const tried = new Set<SearchedPhrase>()
    for (const key of readings.keys()) {
      for (const phrase of byFirstWord.get(key) ?? []) {
        if (tried.has(phrase)) continue
        tried.add(phrase)
        const hit = phraseAt(phrase, start, text, fillers)
        if (hit !== undefined && isSureEnough(hit)) found.push(hit)
      }
    }
  }
  return found
}

/** Whether a phrase stands anywhere in the text. */
export function standsIn(phrase: SearchedPhrase, text: ReadText, fillers: ReadonlySet<string>): boolean {
  return text.words.some((_, start) => phraseAt(phrase, start, text, fillers) !== undefined)
}
