import { defaultLexicon } from '../intake/default-lexicon'
import { compileLexicon } from '../intake/compile-lexicon'
import { findPhrases, readWords } from '../intake/find-phrases'
import type { Lexicon } from '../intake/lexicon'
import { spokenWords, type Span } from '../intake/spoken-words'

/** A phrase to look for, written as `readPhrase` says, and whose it is. */
export interface WantedPhrase {
  readonly of: string
  readonly words: string
  /** How much it says, above 0, at most 1. */
  readonly weight: number
}

export interface SaidPhrase {
  readonly of: string
  readonly weight: number
  /** 0–1: less where a word was misspelt. */
  readonly sure: number
  /** Positions of its words. */
  readonly at: readonly number[]
  readonly clause: number
  readonly spans: readonly Span[]
}

/** UTF-16 units read of a text: as long as the citizen's form allows, and some. */
const LONGEST = 6_000

/** The intake's way of reading, with other words: its misspellings, abbreviations, fillers. */
function lexiconOf(wanted: readonly WantedPhrase[]): Lexicon {
  return {
    ...defaultLexicon,
    traps: [],
    signs: [],
    entries: wanted.map(({ words, weight }, at) => ({
      id: String(at),
      words,
      weight,
      // The machinery asks for one; what a phrase speaks for is looked up by its id.
      type: 'lainnya',
      language: 'id',
    })),
  }
}

const lexicons = new WeakMap<readonly WantedPhrase[], Lexicon>()

/** Every wanted phrase that stands in the text. The list is made ready once: keep it, don't make it anew. */
export function saidPhrases(text: string, wanted: readonly WantedPhrase[]): readonly SaidPhrase[] {
  const lexicon = lexicons.get(wanted) ?? lexiconOf(wanted)
  lexicons.set(wanted, lexicon)
  const compiled = compileLexicon(lexicon)
  const read = readWords(spokenWords(text.slice(0, LONGEST)), compiled)
  return findPhrases(read, compiled).flatMap(({ phrase, at, sure }) => {
    const { meaning } = phrase
    const one = meaning.kind === 'entry' ? wanted[Number(meaning.entry.id)] : undefined
    if (one === undefined) return []
    const words = at.flatMap((position) => read.words[position] ?? [])
    const spans = words.map(({ from, to }) => ({ from, to }))
    return [{ of: one.of, weight: one.weight, sure, at, clause: words[0]?.clause ?? 0, spans }]
  })
}
