import { locationWarnings } from '../kernel/location'
import { inRing } from '../place/in-ring'
import type { Ring } from '../place/place'

type Corner = readonly [lat: number, lon: number]

export type RingsProblem =
  'no-polygon' | 'bad-corner' | 'too-few-corners' | 'ring-open' | 'hole-outside' | 'swapped' | 'outside-indonesia'

export type ReadRings =
  | { readonly ok: true; readonly polygons: readonly (readonly Ring[])[] }
  | { readonly ok: false; readonly problem: RingsProblem }

function fail(problem: RingsProblem): { readonly ok: false; readonly problem: RingsProblem } {
  return { ok: false, problem }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A position of GeoJSON is longitude, latitude and perhaps height. */
function readCorner(position: unknown): Corner | undefined {
  if (!Array.isArray(position)) return undefined
  const [lon, lat] = position as readonly unknown[]
  return typeof lon === 'number' && typeof lat === 'number' && Number.isFinite(lon) && Number.isFinite(lat)
    ? [lat, lon]
    : undefined
}

const isSame = ([lat, lon]: Corner, [otherLat, otherLon]: Corner) => lat === otherLat && lon === otherLon

function readRing(positions: unknown): { readonly ok: true; readonly ring: Ring } | ReturnType<typeof fail> {
  if (!Array.isArray(positions)) return fail('no-polygon')
  const corners: Corner[] = []
  for (const position of positions as readonly unknown[]) {
    const corner = readCorner(position)
    if (corner === undefined) return fail('bad-corner')
    // A corner written twice in a row is one corner.
    const last = corners.at(-1)
    if (last === undefined || !isSame(last, corner)) corners.push(corner)
  }
  const [first] = corners
  const last = corners.at(-1)
  if (first === undefined || last === undefined) return fail('too-few-corners')
  // RFC 7946: the last position repeats the first. A ring that does not may have lost its end.
  if (!isSame(first, last)) return fail('ring-open')
  const open = corners.slice(0, -1)
  return open.length < 3 ? fail('too-few-corners') : { ok: true, ring: open }
}

/** Odd points of a ring: one is enough, a border has no corner abroad. */
function placeProblem(ring: Ring): RingsProblem | undefined {
  const warnings = ring.flatMap(([lat, lon]) => locationWarnings({ lat, lon }))
  if (warnings.length === 0) return undefined
  return warnings.length === ring.length && warnings.every((warning) => warning === 'swapped')
    ? 'swapped'
    : 'outside-indonesia'
}

/** Reads the polygons of a GeoJSON geometry (RFC 7946) and says the first thing that is wrong with it. */
export function readRings(geometry: unknown): ReadRings {
  if (!isRecord(geometry)) return fail('no-polygon')
  const { type, coordinates } = geometry
  const pieces: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined
  if (!Array.isArray(pieces) || pieces.length === 0) return fail('no-polygon')
  const polygons: Ring[][] = []
  for (const piece of pieces as readonly unknown[]) {
    if (!Array.isArray(piece) || piece.length === 0) return fail('no-polygon')
    const rings: Ring[] = []
    for (const positions of piece as readonly unknown[]) {
      const read = readRing(positions)
      if (!read.ok) return read
      const odd = placeProblem(read.ring)
      if (odd !== undefined) return fail(odd)
      const [outer] = rings
      const [corner] = read.ring
      // A hole may touch its border with a corner, so all of them must lie outside to be wrong.
      if (outer !== undefined && corner !== undefined && !read.ring.some((one) => inRing(one, outer))) {
        return fail('hole-outside')
      }
      rings.push(read.ring)
    }
    polygons.push(rings)
  }
  return { ok: true, polygons }
}

/** Positions in a geometry, before anything is read of it. */
export function countPositions(geometry: unknown, limit: number): number {
  let count = 0
  const visit = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || count > limit) return
    if (typeof value[0] === 'number' || depth === 0) {
      count += 1
      return
    }
    for (const inner of value as readonly unknown[]) visit(inner, depth - 1)
  }
  // Polygons, rings, positions: deeper is no GeoJSON.
  visit(isRecord(geometry) ? geometry['coordinates'] : undefined, 3)
  return count
}
