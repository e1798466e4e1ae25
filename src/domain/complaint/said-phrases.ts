import { defaultLexicon } from '../intake/default-lexicon'
import { compileLexicon, type CompiledLexicon, type Readings } from '../intake/compile-lexicon'
import { findPhrases, readWords } from '../intake/find-phrases'
import type { Lexicon } from '../intake/lexicon'
import { spokenWords, type Span } from '../words/spoken-words'
import { writtenForms } from './written-forms'

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

/** UTF-16 units read of a text: what is meant stands at its beginning, and a flood of long ones must not hold up 112. */
const LONGEST = 2_000
/** Words whose reading is remembered: more than a city uses, and a bound for what nobody uses. */
const REMEMBERED = 20_000

/** Common words of complaints that are no other word bent or misspelt: `mohon` is no `pohon`, `kelurahan` no `lurah`. */
const asTheyStand: ReadonlySet<string> = new Set(
  (
    'mohon kelurahan kecamatan kabupaten perhatian bantuan pirang carang dirampal sarang barang karang kurang sampai gelap ' +
    'gali surat pagar kotor papan batas kapan sejam perang parung nyamuk jatah serut kontrakan pemakaman terondol trondol ' +
    'diangkat angkat dibantu terhambat pencegahan merusak sekarang seorang orang kemarin tolong segera'
  ).split(' '),
)

/** Below this a word is more likely another word than a slip of the finger. */
const SURE_ENOUGH = 0.84

/** The intake's way of reading, with other words: its misspellings, abbreviations, fillers. */
function lexiconOf(wanted: readonly WantedPhrase[]): Lexicon {
  return {
    ...defaultLexicon,
    traps: [],
    signs: [],
    plainWords: [...defaultLexicon.plainWords, ...asTheyStand],
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

/** A word as it would stand in a letter is as sure as one without its affixes. */
const WRITTEN = 0.95
/** Below this a reading is a guess at a misspelling, and the written form is asked too. */
const NO_GUESS = 0.9

const ready = new WeakMap<readonly WantedPhrase[], CompiledLexicon>()

/** Most of the work is finding out what a misspelt word may be: the same words come again and again. */
function remembering(compiled: CompiledLexicon): CompiledLexicon {
  const known = new Map<string, Readings>()
  const withWritten = (word: string, all: Readings): Readings => {
    const [best = 0] = [...all.values()].sort((a, b) => b - a)
    if (best >= NO_GUESS) return all
    const written = writtenForms(word).flatMap((form) => [...compiled.readWord(form)])
    return new Map([
      ...all,
      ...written.flatMap(([key, sure]) => (sure < NO_GUESS ? [] : [[key, sure * WRITTEN] as const])),
    ])
  }
  const readWord = (word: string): Readings => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= REMEMBERED) known.clear()
    const all = compiled.readWord(word)
    const readings = asTheyStand.has(word) ? new Map([...all].filter(([, sure]) => sure === 1)) : withWritten(word, all)
    known.set(word, readings)
    return readings
  }
  return { ...compiled, readWord }
}

/** Every wanted phrase that stands in the text. The list is made ready once: keep it, don't make it anew. */
export function saidPhrases(text: string, wanted: readonly WantedPhrase[]): readonly SaidPhrase[] {
  const compiled = ready.get(wanted) ?? remembering(compileLexicon(lexiconOf(wanted)))
  ready.set(wanted, compiled)
  const read = readWords(spokenWords(text.slice(0, LONGEST)), compiled)
  return findPhrases(read, compiled).flatMap(({ phrase, at, sure }) => {
    const { meaning } = phrase
    const one = meaning.kind === 'entry' ? wanted[Number(meaning.entry.id)] : undefined
    if (one === undefined || sure < SURE_ENOUGH) return []
    const words = at.flatMap((position) => read.words[position] ?? [])
    const spans = words.map(({ from, to }) => ({ from, to }))
    return [{ of: one.of, weight: one.weight, sure, at, clause: words[0]?.clause ?? 0, spans }]
  })
}
