import { incidentTypes } from '../incident/incident-types'
import type { IncidentType } from '../incident/incident-types'
import type { PersonHarm } from './person-harm'
import { readPhrase } from './phrase'
import type { PhraseFault } from './phrase'

export const lexiconLanguages = ['id', 'jawa-serang', 'sunda', 'en'] as const
export type LexiconLanguage = (typeof lexiconLanguages)[number]

/** A phrase that speaks for a type of incident. Phrases are written as `readPhrase` says. */
export interface LexiconEntry {
  readonly id: string
  readonly words: string
  readonly type: IncidentType
  /** How sure the phrase alone makes the type: above 0, at most 1. */
  readonly weight: number
  readonly language: LexiconLanguage
  readonly notes?: string
}

/** How far a trap reaches: only the words it covers, the clause they stand in, or the whole text. */
export const trapReaches = ['words', 'clause', 'text'] as const
export type TrapReach = (typeof trapReaches)[number]

/** A phrase that makes words mean something else: `lampu merah mati` is no death. */
export interface LexiconTrap {
  readonly words: string
  readonly cancels: IncidentType | 'any'
  /** `words` when left out. */
  readonly reach?: TrapReach
  /** Phrases that disarm it when they stand anywhere in the text: `masih nyala`. */
  readonly unless?: readonly string[]
  readonly reason: string
}

/** A phrase that speaks for an emergency of any kind (above 0) or against one (below 0). */
export interface LexiconSign {
  readonly words: string
  /** −1 to 1, not 0. */
  readonly weight: number
  readonly language: LexiconLanguage
  /** What it says of a person, whatever the type. */
  readonly person?: PersonHarm
}

export interface LexiconAbbreviation {
  readonly short: string
  readonly means: string
}

/** A robbery is often told as a theft: where `said` is proposed, so is `meant`. */
export interface LexiconLikeness {
  readonly said: IncidentType
  readonly meant: IncidentType
}

/** The words by which a text is read; plain JSON, kept by the centre and edited by its admins. */
export interface Lexicon {
  readonly version: number
  readonly entries: readonly LexiconEntry[]
  readonly traps: readonly LexiconTrap[]
  readonly signs: readonly LexiconSign[]
  /** Types that callers take for one another: the second is proposed too, last, by the same words. */
  readonly alike: readonly LexiconLikeness[]
  /** SMS spellings: `rmh` for `rumah`. */
  readonly abbreviations: readonly LexiconAbbreviation[]
  /** Words that deny what follows: `bukan`, `ora`, `teu`. */
  readonly negations: readonly string[]
  /** Words that may stand inside a phrase without changing it. */
  readonly fillers: readonly string[]
  /** Words never taken for a misspelling of another: `banjar` is not `banjir`. */
  readonly plainWords: readonly string[]
}

export interface LexiconProblem {
  readonly part: 'version' | 'entry' | 'trap' | 'sign' | 'likeness' | 'abbreviation' | 'word-list'
  /** Which one of the part: an entry's id, a trap's or sign's words, a list's word. */
  readonly which: string
  readonly fault:
    | PhraseFault
    | 'bad-version'
    | 'unknown-type'
    | 'unknown-language'
    | 'unknown-reach'
    | 'weight-out-of-range'
    | 'no-id'
    | 'same-id'
    | 'same-words'
    | 'no-reason'
    | 'not-one-word'
    | 'type-without-words'
}

const oneWord = /^[a-z0-9]+$/

const isType = (type: string): boolean => incidentTypes.some((known) => known === type)

/**
 * What is wrong with a lexicon; an empty list means it can be published. The shape is checked at the door (schema), this
 * is about its sense: every phrase can be read, ids are unique, and no incident type is left without words.
 */
export function checkLexicon(lexicon: Lexicon): readonly LexiconProblem[] {
  const problems: LexiconProblem[] = []
  const say = (part: LexiconProblem['part'], which: string, fault: LexiconProblem['fault']) =>
    problems.push({ part, which, fault })
  const phrase = (part: LexiconProblem['part'], which: string, words: string) => {
    const read = readPhrase(words)
    if (typeof read === 'string') say(part, which, read)
  }

  if (!Number.isInteger(lexicon.version) || lexicon.version < 1) say('version', String(lexicon.version), 'bad-version')

  const ids = new Set<string>()
  const written = new Set<string>()
  for (const { id, words, type, weight, language } of lexicon.entries) {
    if (id.trim() === '') say('entry', words, 'no-id')
    if (ids.has(id)) say('entry', id, 'same-id')
    ids.add(id)
    const key = `${type} ${words}`
    if (written.has(key)) say('entry', id, 'same-words')
    written.add(key)
    if (!isType(type)) say('entry', id, 'unknown-type')
    if (!(weight > 0 && weight <= 1)) say('entry', id, 'weight-out-of-range')
    if (!lexiconLanguages.includes(language)) say('entry', id, 'unknown-language')
    phrase('entry', id, words)
  }
  for (const type of incidentTypes) {
    if (!lexicon.entries.some((entry) => entry.type === type)) say('entry', type, 'type-without-words')
  }
  for (const { words, cancels, reach, unless, reason } of lexicon.traps) {
    phrase('trap', words, words)
    for (const other of unless ?? []) phrase('trap', words, other)
    if (cancels !== 'any' && !isType(cancels)) say('trap', words, 'unknown-type')
    if (reach !== undefined && !trapReaches.includes(reach)) say('trap', words, 'unknown-reach')
    if (reason.trim() === '') say('trap', words, 'no-reason')
  }
  for (const { words, weight, language } of lexicon.signs) {
    phrase('sign', words, words)
    if (!(weight >= -1 && weight <= 1 && weight !== 0)) say('sign', words, 'weight-out-of-range')
    if (!lexiconLanguages.includes(language)) say('sign', words, 'unknown-language')
  }
  for (const { said, meant } of lexicon.alike) {
    if (!isType(said) || !isType(meant) || said === meant) say('likeness', `${said} ${meant}`, 'unknown-type')
  }
  const shorts = new Set<string>()
  for (const { short, means } of lexicon.abbreviations) {
    if (!oneWord.test(short) || !oneWord.test(means)) say('abbreviation', short, 'not-one-word')
    if (shorts.has(short)) say('abbreviation', short, 'same-words')
    shorts.add(short)
  }
  for (const word of [...lexicon.negations, ...lexicon.fillers, ...lexicon.plainWords]) {
    if (!oneWord.test(word)) say('word-list', word, 'not-one-word')
  }
  return problems
}
