import type { Point } from './place'

/*
 * Open Location Code (https://github.com/google/open-location-code, specification of 2019), decoding only. Written here
 * since the domain takes no dependency and 80 lines hold all of it; checked against the specification's own test tables.
 */

const alphabet = '23456789CFGHJMPQRVWX'
/** Digits before the `+` of a full code. */
const beforePlus = 8
/** Latitude and longitude take turns up to here; later digits each name a cell of a grid of 4 columns and 5 rows. */
const pairedDigits = 10
/** What follows the fifteenth digit is ignored (specification). */
const longestCode = 15

/** A cell of the grid: its middle and its sides in degrees. */
export interface PlusCodeCell extends Point {
  readonly height: number
  readonly width: number
}

export type PlusCode = { readonly kind: 'full' | 'short'; readonly code: string }

/** A code in capitals and whether it stands alone; `undefined` when the text is none. Any string is a legal try. */
export function parsePlusCode(text: string): PlusCode | undefined {
  const code = text.toUpperCase()
  const found = /^([2-9CFGHJMPQRVWX]*)(0*)\+([2-9CFGHJMPQRVWX]*)$/.exec(code)
  if (found === null) return undefined
  const [, digits = '', padding = '', after = ''] = found
  const before = digits.length + padding.length
  if (before > beforePlus || before % 2 !== 0 || digits.length % 2 !== 0) return undefined
  // Only a full code is padded, and a padded one ends with its `+`.
  if (padding !== '' && (before !== beforePlus || digits === '' || after !== '')) return undefined
  if (after.length === 1 || (before < beforePlus && after === '')) return undefined
  const first = alphabet.indexOf(code[0] ?? '')
  // 20° a digit: the ninth is past the pole, the eighteenth past the date line.
  if (before === beforePlus && (first >= 9 || alphabet.indexOf(code[1] ?? '') >= 18)) return undefined
  return { kind: before === beforePlus ? 'full' : 'short', code }
}

/** The cell of a full code that `parsePlusCode` accepted. */
export function plusCodeCell(code: string): PlusCodeCell {
  const digits = Array.from(code.replace(/[+0]/g, '').slice(0, longestCode), (digit) => alphabet.indexOf(digit))
  let south = -90
  let west = -180
  let height = 400
  let width = 400
  digits.forEach((digit, index) => {
    if (index >= pairedDigits) {
      height /= 5
      width /= 4
      south += Math.floor(digit / 4) * height
      west += (digit % 4) * width
    } else if (index % 2 === 0) {
      height /= 20
      south += digit * height
    } else {
      width /= 20
      west += digit * width
    }
  })
  return { lat: south + height / 2, lon: west + width / 2, height, width }
}

/** The first `count` digits of the code of a point, `count` even and at most 8: what a short code leaves out. */
function leadingDigits({ lat, lon }: Point, count: number): string {
  let north = Math.min(180 - 1e-9, Math.max(0, lat + 90))
  let east = (((lon + 180) % 360) + 360) % 360
  let size = 20
  let code = ''
  for (let pair = 0; pair < count / 2; pair++) {
    const row = Math.floor(north / size)
    const column = Math.floor(east / size)
    code += (alphabet[row] ?? '') + (alphabet[column] ?? '')
    north -= row * size
    east -= column * size
    size /= 20
  }
  return code
}

/** The full code a short one stands for near a point: of all places that share it, the nearest. */
export function recoverPlusCode(short: string, near: Point): string {
  const missing = beforePlus - short.indexOf('+')
  const reference = { lat: Math.min(90, Math.max(-90, near.lat)), lon: near.lon }
  const full = leadingDigits(reference, missing) + short
  const cell = plusCodeCell(full)
  // Places that share the rest of the code repeat at this distance.
  const step = 20 ** (2 - missing / 2)
  let { lat, lon } = cell
  if (reference.lat + step / 2 < lat && lat - step >= -90) lat -= step
  else if (reference.lat - step / 2 > lat && lat + step <= 90) lat += step
  if (reference.lon + step / 2 < lon) lon -= step
  else if (reference.lon - step / 2 > lon) lon += step
  return leadingDigits({ lat, lon }, missing) + short
}
