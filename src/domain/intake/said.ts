import type { IncidentType } from '../incident/incident-types'
import type { LexiconEntry, LexiconLanguage } from './lexicon'

/** Entries of one type, language and weight; the id is made of type and words, so that it stays when rows move. */
export function said(
  type: IncidentType,
  language: LexiconLanguage,
  weight: number,
  ...phrases: readonly string[]
): readonly LexiconEntry[] {
  return phrases.map((words) => ({ id: `${type}: ${words}`, words, type, weight, language }))
}
