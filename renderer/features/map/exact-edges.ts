import { isInArea } from '../../../src/domain/boundary/area-at'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import type { Point, Ring } from '../../../src/domain/place/place'

/** What lies on the other side of a border: a kelurahan of the same kecamatan, another kecamatan, or no area. */
export type BorderRank = 'kelurahan' | 'kecamatan' | 'city'

export interface BorderLine {
  readonly rank: BorderRank
  readonly corners: Ring
}

interface Boxed {
  readonly area: BoundaryArea
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** Degrees, about 30 m: neighbours that were simplified apart leave gaps and overlaps of a few metres. */
const beside = 0.00027

function boxed(area: BoundaryArea): Boxed {
  let south = Infinity
  let north = -Infinity
  let west = Infinity
  let east = -Infinity
  for (const [lat, lon] of area.polygons.flat(2)) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
    west = Math.min(west, lon)
    east = Math.max(east, lon)
  }
  return { area, south, north, west, east }
}

function isInside({ area, south, north, west, east }: Boxed, point: Point): boolean {
  const { lat, lon } = point
  return lat >= south && lat <= north && lon >= west && lon <= east && isInArea(area, point)
}

/** The points a little to both sides of an edge's middle. */
function besideEdge(from: readonly [number, number], to: readonly [number, number]): readonly Point[] {
  const north = to[0] - from[0]
  const east = to[1] - from[1]
  const length = Math.hypot(north, east)
  if (length === 0) return []
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
  return [1, -1].map((side) => ({
    lat: middle[0] + (side * beside * -east) / length,
    lon: middle[1] + (side * beside * north) / length,
  }))
}

const kecamatanOf = (code: string) => code.slice(0, 8)

/**
 * The borders of imported areas by what they part. Exact areas share no corners once they are simplified, so what lies
 * beyond an edge is looked up beside its middle. An inner border is drawn from one of its two sides only.
 */
export function exactEdges(areas: readonly BoundaryArea[]): readonly BorderLine[] {
  const boxes = areas.map(boxed)
  const rankOf = (
    own: Boxed,
    from: readonly [number, number],
    to: readonly [number, number],
  ): BorderRank | undefined => {
    const outside = besideEdge(from, to).find((point) => !isInside(own, point))
    if (outside === undefined) return undefined
    const other = boxes.find((box) => box !== own && isInside(box, outside))
    if (other === undefined) return 'city'
    if (other.area.code < own.area.code) return undefined
    return kecamatanOf(other.area.code) === kecamatanOf(own.area.code) ? 'kelurahan' : 'kecamatan'
  }
  return boxes.flatMap((own) =>
    own.area.polygons.flat().flatMap((ring) => {
      const lines: { rank: BorderRank; corners: (readonly [number, number])[] }[] = []
      let last: BorderRank | undefined
      ring.forEach((from, index) => {
        const to = ring[(index + 1) % ring.length] ?? from
        const rank = rankOf(own, from, to)
        if (rank !== undefined) {
          const line = lines.at(-1)
          if (line !== undefined && rank === last) line.corners.push(to)
          else lines.push({ rank, corners: [from, to] })
        }
        last = rank
      })
      return lines
    }),
  )
}
