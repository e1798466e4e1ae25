const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Words that only lead a number: `no 12`, `RT 3`. */
const leads = new Set(['no', 'nomor', 'nomer', 'rt', 'rw', 'blok', 'gang', 'gg', 'km', 'lantai', 'lt'])

/** Coordinates, links and codes are numbers throughout; they have no house. */
const isReference = /[:+@°]|\d[.,]\d{3}/u

/**
 * What was typed behind a place's name and tells the house: from the first number that the name does not have, with the
 * words that lead it, to the end. `lopang no 12` chosen as `Lopang, Kec. Serang` is `no 12`. Undefined where there is none.
 */
export function houseDetail(typed: string, label: string): string | undefined {
  if (isReference.test(typed)) return undefined
  const known = new Set(wordsOf(label))
  const words = typed.trim().split(/\s+/)
  const isNew = (word: string) => wordsOf(word).some((one) => !known.has(one))
  const number = words.findIndex((word, index) => index > 0 && /\d/.test(word) && isNew(word))
  if (number === -1) return undefined
  let from = number
  while (from > 1 && leads.has(wordsOf(words[from - 1] ?? '').join(''))) from -= 1
  return words.slice(from).filter(isNew).join(' ')
}
