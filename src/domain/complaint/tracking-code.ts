/**
 * Symbols that neither look nor, said over a telephone, sound like another: no 0/O, 1/I/L, 5/S beside each other, no B or D
 * beside P and T, no N beside M. Their number is prime, which the check symbol needs.
 */
export const TRACKING_SYMBOLS = '23456789ACEFHJKMPRTVWXY'
const PRIME = TRACKING_SYMBOLS.length
const SAID = 8
const GROUP = 3

/** How many bytes a code is made of. */
export const TRACKING_BYTES = 8
export const PIN_BYTES = 4

/**
 * The name of a complaint for the person who made it: three groups of three symbols, the last one a check. Every
 * single wrong symbol and every two that changed places are noticed. `bytes`: eight that nobody can guess.
 */
export function trackingCodeOf(bytes: Uint8Array): string {
  let rest = bytes.slice(0, TRACKING_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const values: number[] = []
  for (let at = 0; at < SAID; at += 1) {
    values.push(Number(rest % BigInt(PRIME)))
    rest /= BigInt(PRIME)
  }
  return grouped([...values, checkOf(values)].map((value) => TRACKING_SYMBOLS[value] ?? '').join(''))
}

/** Six digits that open the complaint to whoever made it. `bytes`: four that nobody can guess. */
export function pinOf(bytes: Uint8Array): string {
  const number = bytes.slice(0, PIN_BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}

export type TrackingCodeReading =
  | { readonly kind: 'code'; readonly code: string }
  /** `check`: the right number of symbols, but at least one is not what was given out. */
  | { readonly kind: 'fault'; readonly fault: 'length' | 'symbol' | 'check' }

/** Letters that people hear or read for a symbol of the code. */
const takenFor: Readonly<Record<string, string>> = { B: '8', S: '5', G: '6', Z: '2', N: 'M', D: 'T', U: 'V', Q: '9' }

/** Reads a code as a person types or dictates it: any case, with or without dashes and spaces. */
export function readTrackingCode(text: string): TrackingCodeReading {
  const symbols = Array.from(text.toUpperCase().replace(/[\s.\-–_/]/g, '')).map((symbol) => takenFor[symbol] ?? symbol)
  if (symbols.length !== SAID + 1) return { kind: 'fault', fault: 'length' }
  const values = symbols.map((symbol) => TRACKING_SYMBOLS.indexOf(symbol))
  if (values.includes(-1)) return { kind: 'fault', fault: 'symbol' }
  const right = checkOf(values.slice(0, SAID)) === values[SAID]
  return right ? { kind: 'code', code: grouped(symbols.join('')) } : { kind: 'fault', fault: 'check' }
}

/** Weights 1…8 and −1, all different and none a multiple of the prime: that is what finds swapped symbols. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + (at + 1) * value, 0) % PRIME
}

function grouped(symbols: string): string {
  return (symbols.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')
}
