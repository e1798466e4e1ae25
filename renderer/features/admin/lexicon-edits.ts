import { z } from 'zod'
import { lexiconChanges } from '../../../src/contract/centre-data'
import type { LexiconChanges } from '../../../src/domain/intake/centre-lexicon'
import type { LexiconEntry, LexiconTrap } from '../../../src/domain/intake/lexicon'

const entryShape = lexiconChanges.shape.entries.element
const trapShape = lexiconChanges.shape.traps.element

/** What an admin has changed and not yet published; `null` takes the centre's own entry or trap away. */
export interface LexiconEdits {
  readonly entries: Readonly<Record<string, LexiconEntry | null>>
  readonly traps: Readonly<Record<string, LexiconTrap | null>>
  /** Given entries by id: no longer wanted, or wanted again. */
  readonly disabled: Readonly<Record<string, boolean>>
}

export const lexiconEditsShape: z.ZodType<LexiconEdits> = z.object({
  entries: z.record(z.string(), entryShape.nullable()),
  traps: z.record(z.string(), trapShape.nullable()),
  disabled: z.record(z.string(), z.boolean()),
})

export const noEdits: LexiconEdits = { entries: {}, traps: {}, disabled: {} }

/** Traps have no id: two with the same words that cancel the same are one. */
export function trapKey({ words, cancels }: Pick<LexiconTrap, 'words' | 'cancels'>): string {
  return `${cancels} ${words}`
}

/**
 * The published changes with the edits on top. Kept as edits and not as a whole, so that what another admin publishes
 * meanwhile stays.
 */
export function applyEdits(changes: LexiconChanges, edits: LexiconEdits): LexiconChanges {
  const disabled = new Set(changes.disabled)
  for (const [id, isOff] of Object.entries(edits.disabled)) {
    if (isOff) disabled.add(id)
    else disabled.delete(id)
  }
  return {
    entries: overlay(changes.entries, edits.entries, ({ id }) => id),
    traps: overlay(changes.traps, edits.traps, trapKey),
    disabled: [...disabled],
  }
}

function overlay<T>(
  published: readonly T[],
  edits: Readonly<Record<string, T | null>>,
  keyOf: (item: T) => string,
): readonly T[] {
  const items = new Map(published.map((item) => [keyOf(item), item]))
  for (const [key, item] of Object.entries(edits)) {
    if (item === null) items.delete(key)
    else items.set(key, item)
  }
  return [...items.values()]
}

export function countEdits({ entries, traps, disabled }: LexiconEdits): number {
  return Object.keys(entries).length + Object.keys(traps).length + Object.keys(disabled).length
}

/** An id that tells the words, not taken yet. */
export function newEntryId({ words, type }: Pick<LexiconEntry, 'words' | 'type'>, taken: ReadonlySet<string>): string {
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base = `own-${type}-${slug === '' ? 'x' : slug}`
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.has(id)) return id
  }
}
