/** Stands for what nobody sees: zero-width signs, the frames of digits on keys, the second half of a sign. */
export const UNSEEN = '\u0001'
/** Stands for what no number goes on behind. */
const OTHER = '\u0002'

/**
 * A text of the same length in plain signs, for looking for numbers in: digits of all scripts as 0–9, letters as a–z (any
 * other letter as z), all blanks as one, all dashes as one. Where something is in it, it is in the text.
 */
export function plainSigns(text: string): string {
  // The Kelvin sign becomes a `k`; nothing else that is changed before becomes plain by being made small.
  const plain = text.replace(/\P{ASCII}/gu, (sign) => plainSign(sign).padEnd(sign.length, UNSEEN))
  return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Pages are full of these few. */
function plainSign(sign: string): string {
  if (sign === '•') return OTHER
  if (/^[\s]$/.test(sign)) return ' '
  if (/^[\u2010-\u2015]$/.test(sign)) return '-'
  if (/^[\p{M}\p{Cf}]$/u.test(sign)) return UNSEEN
  if (/^\p{N}$/u.test(sign)) return digitOf(sign)
  if (/^\p{L}$/u.test(sign)) return 'z'
  return sign === '·' ? '_' : OTHER
}

/** Scripts have their ten digits side by side, from a code that ends in 0 or in 6 (Unicode, Nd). Circled ones count too. */
function digitOf(sign: string): string {
  const usual = sign.normalize('NFKC').replace(/[()]/g, '')
  if (/^\d$/.test(usual)) return usual
  if (!/^\p{Nd}$/u.test(sign)) return OTHER
  const code = sign.codePointAt(0) ?? 0
  const low = code & 0xf
  const startsAtZero = /^\p{Nd}$/u.test(String.fromCodePoint(code - low))
  return String(startsAtZero ? low : low - 6)
}
