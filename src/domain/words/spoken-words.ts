/** A stretch of the text as it was typed: index of the first UTF-16 unit and one past the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface SpokenWord extends Span {
  /** Lower case, no accents, letters that are repeated written once: `TOLOOONG` → `tolong`. */
  readonly text: string
  /** Counts the sentences; a phrase never runs over the end of one. */
  readonly sentence: number
  /** Counts the clauses: also a comma, or a word such as `tapi`, ends one. */
  readonly clause: number
}

/** Letters and digits, with the signs people put for a letter (`k3b@karan`) and invisible joiners inside. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u200b-\u200d]|[@$](?=\p{L}))*/gu
const sentenceEnd = /[.!?;\n\u061f\u3002]/u
const clauseEnd = /[,:()\u2026]| - /u

/** What follows one of these corrects or goes on from what was said before. */
const turns: ReadonlySet<string> = new Set(
  'tapi tetapi tp tpi namun ternyata trnyata malah malahan melainkan terus trus trs'.split(' '),
)

/**
 * `maaf` and `maf`, `gempaaa` and `gempa` are one word: runs of a letter count once. Two stay where Indonesian tells words
 * apart by them (`tangga` and `tanga`, `tangannya`). Digits keep their number.
 */
export function squeeze(text: string): string {
  return text.replace(/(\p{L})\1+/gu, (run: string, letter: string, at: number) => {
    const next = text[at + run.length] ?? ''
    const apart = (letter === 'g' && text[at - 1] === 'n' && /\p{L}/u.test(next)) || (letter === 'n' && next === 'y')
    return apart ? letter + letter : letter
  })
}

/** One spelling for what is typed: compatibility letters and accents undone, lower case, runs of a letter once. */
export function plainSpelling(text: string): string {
  return squeeze(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\u200b-\u200d]/gu, '')
      .toLowerCase(),
  )
}

/** The words of a text where they stand. Any string is legal. */
export function spokenWords(text: string): readonly SpokenWord[] {
  const words: SpokenWord[] = []
  let sentence = 0
  let clause = 0
  let end = 0
  for (const match of text.matchAll(word)) {
    const between = text.slice(end, match.index)
    if (sentenceEnd.test(between)) sentence++
    if (sentenceEnd.test(between) || clauseEnd.test(between)) clause++
    end = match.index + match[0].length
    const spelling = plainSpelling(match[0])
    if (turns.has(spelling)) clause++
    words.push({ text: spelling, from: match.index, to: end, sentence, clause })
  }
  return words
}
