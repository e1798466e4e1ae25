import type { RecordedOf } from '../kernel/recorded'
import type { Lexicon, LexiconEntry, LexiconTrap } from './lexicon'

/** What a centre has changed of the lexicon it was given: words of its own, and given ones it does not want. */
export interface LexiconChanges {
  readonly entries: readonly LexiconEntry[]
  readonly traps: readonly LexiconTrap[]
  /** Ids of given entries that no longer count. */
  readonly disabled: readonly string[]
}

export type LexiconEvent = { readonly type: 'lexicon-put'; readonly body: LexiconChanges }
export type RecordedLexiconEvent = RecordedOf<LexiconEvent>

export interface CentreLexicon {
  readonly version: number
  readonly changes: LexiconChanges
}

export const unchangedLexicon: CentreLexicon = { version: 0, changes: { entries: [], traps: [], disabled: [] } }

/** The last change is the one that holds. */
export function evolveLexicon(event: RecordedLexiconEvent): CentreLexicon {
  return { version: event.version, changes: event.body }
}

/** One lexicon per change: compiling it takes longer than reading with it, and the compiled one is kept by identity. */
const made = new WeakMap<LexiconChanges, Lexicon>()

/** The lexicon a centre reads with. An entry of its own takes the place of the given one with the same id. */
export function lexiconOf(given: Lexicon, { version, changes }: CentreLexicon): Lexicon {
  if (version === 0) return given
  const known = made.get(changes)
  if (known?.version === given.version + version) return known
  const gone = new Set([...changes.disabled, ...changes.entries.map(({ id }) => id)])
  const lexicon = {
    ...given,
    version: given.version + version,
    entries: [...given.entries.filter(({ id }) => !gone.has(id)), ...changes.entries],
    traps: [...given.traps, ...changes.traps],
  }
  made.set(changes, lexicon)
  return lexicon
}
