/** Pixels on each side of what a likeness is taken of. */
export const LIKENESS_SIDE = 32
const KEPT = 8
/** Grey levels: below it nothing is in the picture that another could be like. */
const FLAT = 2

/**
 * What a photo looks like, in 64 bits that stay nearly the same when it is scaled, recompressed or made lighter: the lowest
 * frequencies of a cosine transform against their median (pHash). `grey`: 32 × 32 values 0–255, row by row. `undefined` of a
 * plain surface, which is like every other.
 */
export function likenessOf(grey: readonly number[]): string | undefined {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const spread = Math.sqrt(grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length)
  if (spread < FLAT) return undefined
  const low: number[] = []
  for (let v = 0; v < KEPT; v += 1) {
    for (let u = 0; u < KEPT; u += 1) low.push(coefficient(grey, u, v))
  }
  // Without the first, which is only how light it is.
  const sorted = low.slice(1).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const bits = low.map((value, index) => (index > 0 && value > median ? 1 : 0))
  let hex = ''
  for (let at = 0; at < bits.length; at += 4) {
    hex += bits
      .slice(at, at + 4)
      .reduce<number>((sum, bit) => sum * 2 + bit, 0)
      .toString(16)
  }
  return hex
}

const cosines = Array.from({ length: KEPT }, (_, u) =>
  Array.from({ length: LIKENESS_SIDE }, (_unused, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * LIKENESS_SIDE))),
)

function coefficient(grey: readonly number[], u: number, v: number): number {
  let sum = 0
  for (let y = 0; y < LIKENESS_SIDE; y += 1) {
    for (let x = 0; x < LIKENESS_SIDE; x += 1) {
      sum += (grey[y * LIKENESS_SIDE + x] ?? 0) * (cosines[u]?.[x] ?? 0) * (cosines[v]?.[y] ?? 0)
    }
  }
  return sum
}

/** Bits of 64 that differ. Up to `SAME_PICTURE` two photos are taken for one. */
export function likenessDistance(a: string, b: string): number {
  const half = (from: number) => bitsOf(parseInt(a.slice(from, from + 8), 16) ^ parseInt(b.slice(from, from + 8), 16))
  return half(0) + half(8)
}

/** Of 32 bits how many are set. */
function bitsOf(word: number): number {
  let bits = word
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count += 1
  return count
}

export const SAME_PICTURE = 6
