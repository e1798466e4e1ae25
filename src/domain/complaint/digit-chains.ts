import { harmlessEnd } from './harmless-number'
import { UNSEEN } from './plain-signs'
import { digitsOfLetters, mayStandBetween } from './said-digits'

/** Digits that stand together: written as digits, as letters that look like them, or as words. */
export interface DigitGroup {
  readonly from: number
  readonly to: number
  /** As 0–9, whatever script or words they were said in. */
  readonly digits: string
  /** Not plain digits: only a number that is dialled is made of such. */
  readonly isDisguised: boolean
  /** What stands before it is more than blanks, dots, dashes and brackets. `false` for the first of a chain. */
  readonly isLoose: boolean
}

const TOKEN = new RegExp(String.raw`(\d[\d${UNSEEN}]*)|([a-z]+)|[^\da-z]+`, 'g')
const UNSEEN_SIGNS = new RegExp(UNSEEN, 'g')
/** More stands between no two digits of one number; unseen signs are counted in the first. */
const LONGEST_GAP = 24
const LONGEST_SEEN = 3
const PLAIN = /^[\s.\-()]*$/
const LOOSE = /^[\s.\-()/\\_*,:;|~=#+]*$/
/** A list goes on like this too; single digits alone are read out so. */
const COMMA = /[,:;]\s/

/**
 * Everything in a text that may be one number, however it is spaced, in one go from left to right. Amounts, dates, clock
 * times, cases and points are no part of it and end what stood before them. `plain`: as `plainSigns` makes it.
 */
export function digitChains(plain: string): readonly (readonly DigitGroup[])[] {
  const chains: DigitGroup[][] = []
  let chain: DigitGroup[] = []
  /** What has come since the last digit; `undefined`: no number goes on behind it. */
  let gap: string | undefined = ''
  let hasWord = false
  const end = () => {
    if (chain.length > 0) chains.push(chain)
    chain = []
  }
  const add = (from: number, to: number, digits: string, isDisguised: boolean) => {
    const last = chain.at(-1)
    const areSingle =
      last !== undefined && isSaidAlone(last.digits, last.isDisguised) && isSaidAlone(digits, isDisguised)
    const how = last === undefined ? 'apart' : howJoined(gap, hasWord, digits, areSingle)
    if (how === 'apart') end()
    chain.push({ from, to, digits, isDisguised, isLoose: how === 'loose' })
    gap = ''
    hasWord = false
  }
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(plain); token !== null; token = TOKEN.exec(plain)) {
    const { index: from } = token
    const [said, digits, letters] = token
    const to = from + said.length
    const isBehindDigits = chain.at(-1)?.to === from
    if (digits === undefined && letters === undefined) {
      gap = gap === undefined || said.length > LONGEST_GAP ? undefined : gap + said
      continue
    }
    const harmless = isBehindDigits || isLetter(plain, from - 1) ? undefined : harmlessEnd(plain, from)
    if (harmless !== undefined) {
      end()
      TOKEN.lastIndex = harmless
    } else if (digits !== undefined) {
      add(from, to, digits.includes(UNSEEN) ? digits.replace(UNSEEN_SIGNS, '') : digits, false)
    } else if (letters !== undefined) {
      const isInside = isBehindDigits || isDigit(plain, to)
      const disguised = digitsOfLetters(letters, isInside)
      if (disguised !== undefined) add(from, to, disguised, true)
      else if (hasWord || !mayStandBetween(letters, isInside)) gap = undefined
      else hasWord = true
    }
  }
  end()
  return chains
}

const isSaidAlone = (digits: string, isDisguised: boolean) => isDisguised || digits.length === 1

/** `areSingle`: one digit on either side. */
function howJoined(
  gap: string | undefined,
  hasWord: boolean,
  digits: string,
  areSingle: boolean,
): 'plain' | 'loose' | 'apart' {
  if (gap === '') return hasWord ? 'loose' : 'plain'
  if (gap === undefined || gap.length > LONGEST_GAP) return 'apart'
  const seen = gap.replace(UNSEEN_SIGNS, '')
  if (seen.length > LONGEST_SEEN || !LOOSE.test(seen)) return 'apart'
  // A plus begins a number of its own, but for one that was put between digits.
  if (seen.includes('+') && digits.startsWith('62')) return 'apart'
  if (COMMA.test(seen) && !areSingle) return 'apart'
  return !hasWord && PLAIN.test(seen) ? 'plain' : 'loose'
}

function isLetter(plain: string, at: number): boolean {
  const sign = plain.charAt(at)
  return sign >= 'a' && sign <= 'z'
}

function isDigit(plain: string, at: number): boolean {
  const sign = plain.charAt(at)
  return sign >= '0' && sign <= '9'
}
