import type { LexiconChanges } from '../../../src/domain/intake/centre-lexicon'
import type { Lexicon, LexiconEntry, LexiconTrap } from '../../../src/domain/intake/lexicon'
import { trapKey, type LexiconEdits } from './lexicon-edits'

/** `replaced`: a given entry in the centre's own wording; `off`: a given entry that no longer counts. */
export const entryStates = ['given', 'own', 'replaced', 'off'] as const
export type EntryState = (typeof entryStates)[number]

export interface EntryRow {
  readonly entry: LexiconEntry
  readonly state: EntryState
  /** Changed and not yet published. */
  readonly edited: boolean
}

export interface TrapRow {
  readonly key: string
  readonly trap: LexiconTrap
  readonly isOwn: boolean
  readonly edited: boolean
}

export interface RowFilter {
  readonly text: string
  /** Empty: all. */
  readonly type: string
  readonly language: string
  readonly state: string
}

/** Every entry of the lexicon in use and the given ones that are switched off, the centre's own first. */
export function entryRows(given: Lexicon, changes: LexiconChanges, edits: LexiconEdits): readonly EntryRow[] {
  const givenIds = new Set(given.entries.map(({ id }) => id))
  const own = new Set(changes.entries.map(({ id }) => id))
  const off = new Set(changes.disabled)
  const isEdited = (id: string) => id in edits.entries || id in edits.disabled
  return [
    ...changes.entries.map((entry): EntryRow => ({
      entry,
      state: givenIds.has(entry.id) ? 'replaced' : 'own',
      edited: isEdited(entry.id),
    })),
    ...given.entries.flatMap((entry): readonly EntryRow[] =>
      own.has(entry.id) ? [] : [{ entry, state: off.has(entry.id) ? 'off' : 'given', edited: isEdited(entry.id) }],
    ),
  ]
}

export function trapRows(given: Lexicon, changes: LexiconChanges, edits: LexiconEdits): readonly TrapRow[] {
  const row =
    (isOwn: boolean) =>
    (trap: LexiconTrap): TrapRow => {
      const key = trapKey(trap)
      return { key, trap, isOwn, edited: isOwn && key in edits.traps }
    }
  return [...changes.traps.map(row(true)), ...given.traps.map(row(false))]
}

const plain = (text: string) => text.trim().toLowerCase()

export function filterEntries(rows: readonly EntryRow[], filter: RowFilter): readonly EntryRow[] {
  const text = plain(filter.text)
  return rows.filter(
    ({ entry, state }) =>
      (filter.type === '' || entry.type === filter.type) &&
      (filter.language === '' || entry.language === filter.language) &&
      (filter.state === '' || state === filter.state) &&
      (text === '' || entry.words.includes(text) || plain(entry.notes ?? '').includes(text)),
  )
}

export function filterTraps(rows: readonly TrapRow[], text: string): readonly TrapRow[] {
  const wanted = plain(text)
  return rows.filter(({ trap }) => trap.words.includes(wanted) || plain(trap.reason).includes(wanted))
}
