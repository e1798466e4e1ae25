import type { BurstCall } from './burst-call'

/** Calls of a burst lie within this of the next one, beside their uncertainties. Metres. */
const link = 500
/** Of a vaguer point only this much counts: a kelurahan must not link all that lies round it. Metres. */
const mostUncertain = 500
const metresPerDegree = 111_195
/** Calls in one square of ~350 m are at most 500 m apart: they belong together without a look at each pair. */
const side = link / Math.SQRT2 / metresPerDegree

interface Square {
  readonly calls: BurstCall[]
  /** Box round the calls in it, degrees. */
  south: number
  north: number
  west: number
  east: number
  radius: number
  group: number
}

/**
 * Groups placed calls that are linked, one to the next, within 500 m and both uncertainties (up to 500 m each; between the boxes round
 * the calls of two squares, so the bound is generous by less than a square). The work grows with the calls and the squares
 * they lie in, not with the pairs of calls. Calls without a point are left out.
 */
export function gatherNear(calls: readonly BurstCall[]): readonly (readonly BurstCall[])[] {
  const squares = new Map<string, Square>()
  let widest = 0
  for (const call of calls) {
    if (call.disc === undefined) continue
    const { lat, lon } = call.disc
    const radius = Math.min(mostUncertain, call.disc.radius)
    widest = Math.max(widest, radius)
    const key = `${Math.floor(lat / side)} ${Math.floor(lon / side)}`
    const square = squares.get(key)
    if (square === undefined) {
      squares.set(key, { calls: [call], south: lat, north: lat, west: lon, east: lon, radius, group: -1 })
    } else {
      square.calls.push(call)
      square.south = Math.min(square.south, lat)
      square.north = Math.max(square.north, lat)
      square.west = Math.min(square.west, lon)
      square.east = Math.max(square.east, lon)
      square.radius = Math.max(square.radius, radius)
    }
  }

  // A span of longitude is at most as long as at the equator: too many neighbours are looked at, never too few near it.
  const steps = Math.ceil((link + 2 * widest) / metresPerDegree / side) + 1
  const isLinked = (a: Square, b: Square) => {
    const narrowing = Math.cos((a.south * Math.PI) / 180)
    const north = Math.max(0, a.south - b.north, b.south - a.north) * metresPerDegree
    const east = Math.max(0, a.west - b.east, b.west - a.east) * metresPerDegree * narrowing
    return Math.hypot(north, east) <= link + a.radius + b.radius
  }
  const groups: BurstCall[][] = []
  for (const [start, first] of squares) {
    if (first.group >= 0) continue
    const group = groups.length
    const members: BurstCall[] = []
    groups.push(members)
    first.group = group
    const waiting = [start]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const square = squares.get(key)
      if (square === undefined) continue
      for (const call of square.calls) members.push(call)
      const [row = 0, column = 0] = key.split(' ').map(Number)
      for (let r = row - steps; r <= row + steps; r++) {
        for (let c = column - steps; c <= column + steps; c++) {
          const next = squares.get(`${r} ${c}`)
          if (next === undefined || next.group >= 0 || !isLinked(square, next)) continue
          next.group = group
          waiting.push(`${r} ${c}`)
        }
      }
    }
  }
  return groups
}
