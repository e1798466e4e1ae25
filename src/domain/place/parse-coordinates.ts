import type { Point } from './place'

/** Nobody writes a point longer than this; a pasted page is not searched. */
const longestText = 100

const hemispheres: ReadonlyMap<string, { readonly axis: 'lat' | 'lon'; readonly sign: 1 | -1 }> = new Map([
  ['n', { axis: 'lat', sign: 1 }],
  ['lu', { axis: 'lat', sign: 1 }],
  ['s', { axis: 'lat', sign: -1 }],
  ['ls', { axis: 'lat', sign: -1 }],
  ['e', { axis: 'lon', sign: 1 }],
  ['bt', { axis: 'lon', sign: 1 }],
  ['w', { axis: 'lon', sign: -1 }],
  ['bb', { axis: 'lon', sign: -1 }],
])

interface Angle {
  readonly degrees: number
  readonly axis: 'lat' | 'lon' | undefined
}

/** Two angles of degrees, minutes, seconds and hemisphere, with the given decimal mark and separator. */
function pattern(decimal: string, separator: string): RegExp {
  const number = (digits: number) => `\\d{1,${digits}}(?:${decimal}\\d{1,15})?`
  const angle =
    `([+-]?)(${number(3)})\\s*°?\\s*(?:(${number(2)})\\s*['′’]\\s*(?:(${number(2)})\\s*(?:["″”]|'')\\s*)?)?` +
    `(lu|ls|bt|bb|n|s|e|w)?`
  return new RegExp(`^${angle}${separator}${angle}$`)
}

const patterns = [pattern('\\.', '(?:\\s*[,;/]\\s*|\\s+)'), pattern(',', '(?:\\s*[;/]\\s*|\\s*,\\s+|\\s+)')]

function readAngle(parts: readonly (string | undefined)[]): Angle | undefined {
  const [sign = '', degrees, minutes, seconds, letter = ''] = parts
  const value = (text: string | undefined) => (text === undefined ? 0 : Number(text.replace(',', '.')))
  if (value(minutes) >= 60 || value(seconds) >= 60) return undefined
  const size = value(degrees) + value(minutes) / 60 + value(seconds) / 3600
  const hemisphere = hemispheres.get(letter)
  // A letter and a minus say the same twice (`-6.12 LS`).
  const signed = hemisphere === undefined ? (sign === '-' ? -size : size) : hemisphere.sign * size
  return Math.abs(signed) <= 180 ? { degrees: signed, axis: hemisphere?.axis } : undefined
}

/**
 * Reads a point as people write it: `-6.12, 106.15`, `6,12 LS 106,15 BT`, `6°07'12"S 106°09'00"E`. Latitude comes first
 * unless the letters say otherwise; a point that looks swapped is returned as said, for `pointWarnings` to tell.
 * `undefined` when the text is no point.
 */
export function parseCoordinates(text: string): Point | undefined {
  if (text.length > longestText) return undefined
  const plain = text.trim().toLowerCase().replace(/[−–]/g, '-')
  for (const candidate of patterns) {
    const found = candidate.exec(plain)
    if (found === null) continue
    const first = readAngle(found.slice(1, 6))
    const second = readAngle(found.slice(6, 11))
    if (first === undefined || second === undefined) return undefined
    if (first.axis !== undefined && first.axis === second.axis) return undefined
    const turned = first.axis === 'lon' || second.axis === 'lat'
    return turned ? { lat: second.degrees, lon: first.degrees } : { lat: first.degrees, lon: second.degrees }
  }
  return undefined
}
