import type { Language } from './language'
import { wordsEn } from './words.en'
import { wordsId, type WordKey } from './words.id'

/** Says a text of the table, `{…}` filled in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const tables: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { id: wordsId, en: wordsEn }

export function sayIn(language: Language): Say {
  const table = tables[language]
  return (key, values = {}) =>
    table[key].replace(/\{(\w+)\}/g, (hole, name: string) => (name in values ? String(values[name]) : hole))
}
