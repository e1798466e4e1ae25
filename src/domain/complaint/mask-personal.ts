import { digitChains } from './digit-chains'
import { personalNumbers } from './personal-number'
import { plainSigns } from './plain-signs'

/** Stands where a number or an address was. */
export const MASK = '•••'

const AT = /@|\(at\)|\[at\]|\{at\}/gi
const LOCAL = /^[\p{L}\p{N}._%+-]$/u
const LONGEST_LOCAL = 64
/** `contoh.id`, also with `(dot)`, which keeps machines away and not people. */
const DOMAIN =
  /\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?(?:\(dot\)|\[dot\]|\(titik\)|\[titik\])\s?)[\p{L}\p{N}-]{1,63}){1,6}/iuy

/**
 * A text as anybody may read it: telephone numbers in whatever way they are written or said, other numbers of persons (NIK,
 * accounts) and e-mail addresses become `•••`. House numbers, 112, amounts, dates, clock times, cases and coordinates stay.
 * Masking twice is masking once. It takes time in proportion to the text: strangers choose how long that is.
 */
export function maskPersonal(text: string): string {
  return maskNumbers(maskEmails(text))
}

function maskEmails(text: string): string {
  let masked = ''
  let done = 0
  for (const { index, 0: sign } of text.matchAll(AT)) {
    if (index < done) continue
    const from = localStart(text, done, index)
    DOMAIN.lastIndex = index + sign.length
    if (from === undefined || !DOMAIN.test(text)) continue
    masked += text.slice(done, from) + MASK
    done = DOMAIN.lastIndex
  }
  return masked + text.slice(done)
}

/** Where the name before an at-sign begins; one blank may stand between them. */
function localStart(text: string, earliest: number, at: number): number | undefined {
  const end = at > earliest && /\s/.test(text.charAt(at - 1)) ? at - 1 : at
  let from = end
  while (from > earliest && end - from < LONGEST_LOCAL && LOCAL.test(text.charAt(from - 1))) from -= 1
  return from === end ? undefined : from
}

function maskNumbers(text: string): string {
  let masked = ''
  let done = 0
  for (const chain of digitChains(plainSigns(text))) {
    for (const { first, last } of personalNumbers(text, chain)) {
      const [one, other] = [chain[first], chain[last]]
      if (one === undefined || other === undefined) continue
      masked += text.slice(done, beginningOf(text, one.from, other.to)) + MASK
      done = other.to
    }
  }
  return masked + text.slice(done)
}

/** A plus belongs to the number, and a bracket that is closed inside it. */
function beginningOf(text: string, from: number, to: number): number {
  const plus = text.charAt(from - 1) === '+' ? from - 1 : from
  return text.charAt(plus - 1) === '(' && text.slice(plus, to).includes(')') ? plus - 1 : plus
}
