import type { Lexicon, LexiconEntry, LexiconSign, LexiconTrap } from './lexicon'
import { indexSpellings } from '../words/misspelling'
import { readPhrase } from './phrase'
import type { Phrase } from './phrase'
import { squeeze } from '../words/spoken-words'
import { bareForms, withoutLeet, wordForms } from './word-forms'

interface SearchedSlot {
  /** Words as they stand, starts with their star. */
  readonly keys: readonly string[]
  readonly gap: number
}

export type Meaning =
  | { readonly kind: 'entry'; readonly entry: LexiconEntry }
  | { readonly kind: 'trap'; readonly trap: LexiconTrap; readonly unless: readonly SearchedPhrase[] }
  | { readonly kind: 'sign'; readonly sign: LexiconSign }
  | { readonly kind: 'disarm' }

export interface SearchedPhrase {
  readonly slots: readonly SearchedSlot[]
  readonly meaning: Meaning
}

/** Words of the lexicon that a typed word may be, each with how sure that is: above 0, at most 1. */
export type Readings = ReadonlyMap<string, number>

export interface CompiledLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly SearchedPhrase[]>
  readonly negations: ReadonlySet<string>
  readonly fillers: ReadonlySet<string>
  /** Keeps no memory between texts but that of the lexicon itself. */
  readonly readWord: (word: string) => Readings
}

/** How sure a word is after what was done to it to make it fit. */
const sureness = { affix: 0.97, vowelsLeftOut: 0.85, oneSlip: 0.85, twoSlips: 0.7 } as const

function search(phrase: Phrase, meaning: Meaning): SearchedPhrase {
  return {
    slots: phrase.map(({ words, starts, gap }) => ({ keys: [...words, ...starts.map((start) => `${start}*`)], gap })),
    meaning,
  }
}

/** Phrases that can't be read are left out: `checkLexicon` names them, and the rest still works. */
function phrasesOf(words: string, meaning: Meaning): readonly SearchedPhrase[] {
  const phrase = readPhrase(words)
  return typeof phrase === 'string' ? [] : [search(phrase, meaning)]
}

function allPhrases({ entries, traps, signs }: Lexicon): readonly SearchedPhrase[] {
  return [
    ...entries.flatMap((entry) => phrasesOf(entry.words, { kind: 'entry', entry })),
    ...traps.flatMap((trap) => {
      const unless = (trap.unless ?? []).flatMap((words) => phrasesOf(words, { kind: 'disarm' }))
      return phrasesOf(trap.words, { kind: 'trap', trap, unless })
    }),
    ...signs.flatMap((sign) => phrasesOf(sign.words, { kind: 'sign', sign })),
  ]
}

function compile(lexicon: Lexicon): CompiledLexicon {
  const phrases = allPhrases(lexicon)
  const withUnless = phrases.flatMap((phrase) =>
    phrase.meaning.kind === 'trap' ? [phrase, ...phrase.meaning.unless] : [phrase],
  )
  const keys = new Set(withUnless.flatMap(({ slots }) => slots.flatMap((slot) => slot.keys)))
  const starts = [...keys].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1))
  const words = new Set([...keys].filter((key) => !key.endsWith('*')))
  const negations = new Set(lexicon.negations.map(squeeze))
  const fillers = new Set(lexicon.fillers.map(squeeze))
  const abbreviations = new Map(lexicon.abbreviations.map(({ short, means }) => [squeeze(short), squeeze(means)]))
  const known = new Set([...words, ...negations, ...fillers, ...lexicon.plainWords.map(squeeze)])
  const spellings = indexSpellings([...words, ...starts])

  const byFirstWord = new Map<string, SearchedPhrase[]>()
  for (const phrase of phrases) {
    for (const key of phrase.slots[0]?.keys ?? []) byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), phrase])
  }

  function readWord(word: string): Readings {
    const found = new Map<string, number>()
    const add = (key: string, sure: number) => {
      if (sure > (found.get(key) ?? 0)) found.set(key, sure)
    }
    const long = abbreviations.get(word)
    const leet = withoutLeet(word)
    const bases = [word, ...(long === undefined ? [] : [long]), ...(leet === undefined ? [] : [squeeze(leet)])]
    const forms = new Map<string, number>()
    for (const base of bases) {
      for (const form of wordForms(base))
        forms.set(form, Math.max(forms.get(form) ?? 0, form === base ? 1 : sureness.affix))
    }
    for (const [form, sure] of forms) {
      if (words.has(form) || negations.has(form)) add(form, sure)
      // A start is written of the word as it stands, with its prefix.
      if (sure === 1) for (const start of starts) if (form.startsWith(start)) add(`${start}*`, 1)
    }
    // A word that means something as it stands is no misspelling of another.
    if (found.size > 0 || long !== undefined || bases.some((base) => known.has(base))) return found
    if ([...forms.keys()].some((form) => known.has(form))) return found
    for (const form of bases.flatMap(bareForms)) {
      for (const { word: near, slips } of spellings.near(form)) {
        // Two slips are too many for what is left of a word without its affixes.
        if (slips > 1 && form !== word) continue
        const factor = slips === 0 ? sureness.vowelsLeftOut : slips === 1 ? sureness.oneSlip : sureness.twoSlips
        const sure = form === word ? factor : sureness.affix * factor
        if (words.has(near)) add(near, sure)
        else if (form === word) add(`${near}*`, sure)
      }
    }
    return found
  }
  return { byFirstWord, negations, fillers, readWord }
}

const compiled = new WeakMap<Lexicon, CompiledLexicon>()

/** The lexicon made ready to search; made once for each lexicon, since a version never changes. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const ready = compiled.get(lexicon) ?? compile(lexicon)
  compiled.set(lexicon, ready)
  return ready
}
