const words: Readonly<Record<string, string>> = {
  nol: '0',
  kosong: '0',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  lapan: '8',
  sembilan: '9',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const WORD = new RegExp(Object.keys(words).join('|'), 'g')
const ONLY_WORDS = new RegExp(`^(?:${Object.keys(words).join('|')}){1,20}$`)
const LONGEST_WORDS = 20 * 'sembilan'.length
const ONLY_LOOKALIKES = /^[oil]+$/
const LONGEST_LOOKALIKES = 12
/** Words that people say between the digits of a number. */
const BETWEEN = /^(?:[a-z]|strip|spasi|titik|garis|dash|dot|belas|puluh|ratus|ribu)$/

/** The digits that letters stand for; `undefined`: none. `isInside`: digits stand right before or behind them. */
export function digitsOfLetters(letters: string, isInside: boolean): string | undefined {
  const isLike = isInside && letters.length <= LONGEST_LOOKALIKES && ONLY_LOOKALIKES.test(letters)
  if (letters === 'o' || isLike) return letters.replace(/o/g, '0').replace(/[il]/g, '1')
  if (letters.length < 3 || letters.length > LONGEST_WORDS || !ONLY_WORDS.test(letters)) return undefined
  return letters.replace(WORD, (word) => words[word] ?? '')
}

/** Whether a number may go on behind these letters. */
export function mayStandBetween(letters: string, isInside: boolean): boolean {
  return BETWEEN.test(letters) || (isInside && letters.length <= 3)
}
