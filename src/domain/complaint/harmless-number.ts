const CLOCK = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`

/** What looks like a number of a person and is none. Each has a largest length, so looking for it costs little. */
const patterns = [
  // An amount of money; a telephone number after "Rp" begins with 0.
  String.raw`(?:rp|idr)\.?\s?(?!0)\d[\d.,]{0,30}`,
  // Thousands with their dots; +62 8… written in threes is no amount.
  String.raw`(?!62[.,]8\d\d[.,]\d{3}[.,]\d{3})[1-9]\d{0,2}(?:[.,]\d{3}){1,4}(?:,\d{1,2})?(?![.,\-/]?\d)`,
  String.raw`r[tw](?![a-z])[.:]?\s?\d{1,3}(?:\s?/\s?\d{1,3})?(?!\d)`,
  String.raw`112-20\d{6}-\d{4,8}(?!-?\d)`,
  // A moment as programs write it, then days in both orders, the year in two digits too, and the number of a letter.
  String.raw`(?:19|20)\d\d-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?(?!\d)`,
  String.raw`(?:19|20)\d\d(?<ymd>[-/.])\d{1,2}\k<ymd>\d{1,2}(?![-/.]?\d)`,
  String.raw`\d{1,2}(?<dmy>[-/.])\d{1,2}\k<dmy>(?:19|20)\d\d(?![-/.]?\d)`,
  String.raw`(?:[0-2]?\d|3[01])(?<short>[-/.])(?:0?\d|1[0-2])\k<short>\d\d(?![-/.\s]?\d)`,
  String.raw`\d{1,3}(?:/\d{1,4}){1,3}/(?:19|20)\d\d(?![-/.]?\d)`,
  // A clock time, with seconds or to another; not the first pairs of a number that goes on.
  String.raw`${CLOCK}[.:][0-5]\d(?![.:\-/]?\d)(?!\s?\d\d)`,
  String.raw`${CLOCK}(?:\s?(?:-|s/d)\s?${CLOCK})?(?![.:\-/]?\d)(?!\s?\d{2,}(?![.:/-]\d))`,
  // Degrees with their fraction.
  String.raw`(?!62\.8\d{8})(?:0|[1-9]\d{0,2})\.\d{3,17}(?![.\-/]?\d)`,
]
const HARMLESS = new RegExp(`(?:${patterns.join('|')})`, 'y')
/** How each of them begins: most of what is looked at does not, and is done with sooner. */
const BEGINNING = /(?:rp|idr|r[tw])|\d{1,4}[.,:/-]\d/y

/**
 * Where the amount, date, clock time, place, case or point that begins at `from` ends; `undefined` when none does. `plain`:
 * as `plainSigns` makes it.
 */
export function harmlessEnd(plain: string, from: number): number | undefined {
  BEGINNING.lastIndex = from
  if (!BEGINNING.test(plain) || isInNumber(plain, from)) return undefined
  HARMLESS.lastIndex = from
  return HARMLESS.test(plain) ? HARMLESS.lastIndex : undefined
}

/** In the middle of a number nothing begins. */
function isInNumber(plain: string, at: number): boolean {
  return at > 1 && '-/.'.includes(plain.charAt(at - 1)) && isDigit(plain.charAt(at - 2))
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'
