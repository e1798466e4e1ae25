import { defaultAbbreviations } from '../intake/default-words'
import { wordForms } from '../intake/word-forms'
import { spokenWords, squeeze } from '../words/spoken-words'
import { kindsOfCalm } from './word-kinds-calm'
import { kindsOfDanger } from './word-kinds-danger'
import { LONGEST_READ, traitsOf } from './word-leanings'
import { writtenForms } from './written-forms'

/** Words apart at most so far say something together: `kepala … bocor`, `ga … bangun`, `mau … roboh`. */
const TOGETHER = 4

const kinds = new Map<string, readonly string[]>()
for (const [kind, words] of [...Object.entries(kindsOfDanger), ...Object.entries(kindsOfCalm)]) {
  for (const word of words.split(' ').map(squeeze)) kinds.set(word, [...(kinds.get(word) ?? []), kind])
}
const abbreviations = new Map(defaultAbbreviations.map(({ short, means }) => [squeeze(short), squeeze(means)]))

/** What a word has to do with danger, as typed, written out, or without its affixes; the first that is known. */
export function kindsOf(word: string): readonly string[] {
  // `teriak2`: said twice.
  const once = word.replace(/(?<=\p{L})2$/u, '')
  const written = writtenForms(once).flatMap((form) => [form, ...wordForms(form)])
  const known = [once, abbreviations.get(once) ?? once, ...wordForms(once), ...written].find((form) => kinds.has(form))
  return known === undefined ? [] : (kinds.get(known) ?? [])
}

/**
 * What a text is judged by when it is asked whether it tells of an emergency: its words, their kinds, and which kind stands
 * shortly before which. `somebody` alone says little, `like>dead` that nobody is, `body>wound` that somebody is hurt.
 */
export function dangerTraitsOf(text: string): readonly string[] {
  const traits = new Set(traitsOf(text))
  const said = spokenWords(text.slice(0, LONGEST_READ)).map(({ text: word, sentence }) => ({
    of: kindsOf(word),
    sentence,
  }))
  for (const [at, { of, sentence }] of said.entries()) {
    for (const kind of of) {
      traits.add(`=${kind}`)
      for (const next of said.slice(at + 1, at + 1 + TOGETHER)) {
        if (next.sentence === sentence) for (const other of next.of) traits.add(`=${kind}>${other}`)
      }
    }
  }
  return [...traits]
}
