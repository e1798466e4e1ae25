/** Stands where a number or an address was. */
export const MASK = '•••'

/** Digits of any script; people write their number in what their keyboard gives. */
const D = String.raw`\p{Nd}`
/** What people put between the digits of a number, at most two of it. */
const GAP = String.raw`[\s.\-()\u2010-\u2015]{0,2}`

/**
 * Numbers that look like a telephone's and are none, first, so that they stay: amounts of money, dates, RT and RW; then what
 * may be a number of a person: seven digits and more, however they are spaced.
 */
const NUMBERS = new RegExp(
  [
    String.raw`(?<money>\b(?:rp|idr)\.?\s?(?!0)${D}[${D}.,]*)`,
    String.raw`(?<date>(?<!${D})${D}{1,2}(?<sep>[-/.])${D}{1,2}\k<sep>(?:19|20)${D}{2}(?![-/.]?${D}))`,
    String.raw`(?<iso>(?<!${D})(?:19|20)${D}{2}-${D}{2}-${D}{2}(?!-?${D}))`,
    String.raw`(?<area>\br[tw]\b[.:]?\s?${D}{1,3}(?:\s?\/\s?${D}{1,3})?)`,
    String.raw`(?<number>(?:\+|\()?${D}(?:${GAP}${D}){6,})`,
  ].join('|'),
  'giu',
)

/** `nama@contoh.id`, also with `(at)` and `(dot)`, which keep machines away and not people. */
const EMAILS =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?(?:\(dot\)|\[dot\]|\(titik\)|\[titik\])\s?)[\p{L}\p{N}-]{1,63}){1,6}/giu

/**
 * A text as anybody may read it: telephone numbers, other numbers of persons (NIK, accounts) and e-mail addresses become
 * `•••`. House numbers, 112, amounts, dates and coordinates stay. Masking twice is masking once.
 */
export function maskPersonal(text: string): string {
  return text.replace(EMAILS, MASK).replace(NUMBERS, (match: string, ...rest: unknown[]) => {
    // The named groups come last (ECMA-262, 22.2.6.11).
    const { number } = rest.at(-1) as Readonly<Record<string, string | undefined>>
    return number !== undefined && isPersonal(number) ? MASK : match
  })
}

/** `0812…`, `+62…`, `62…`, `0254 …`, `(0254) …`; or so many digits that it counts nothing: NIK, KK, an account. */
function isPersonal(number: string): boolean {
  const digits = number.replace(/\P{Nd}/gu, '')
  const isDialled = /^\+/.test(number) || startsWith(digits, '0') || startsWith(digits, '62')
  if (isDialled && digits.length >= 8) return true
  const isOneNumber = new RegExp(`^${D}+$`, 'u').test(number)
  return digits.length >= (isOneNumber ? 9 : 13)
}

/** Full-width digits are digits. */
function startsWith(digits: string, beginning: string): boolean {
  return digits.normalize('NFKC').startsWith(beginning)
}
