import type { Point } from '../place/place'
import { isInArea } from './area-at'
import type { BoundaryArea } from './boundary-area'

export interface Overlap {
  readonly codes: readonly [string, string]
  /** 0–1, of the one of the two that is covered more. */
  readonly share: number
}

/** Samples a side of an area's bounding box, the finer grid for an area that fills little of it. */
const grids = [16, 64]
/** Fewer samples on its land would tell nothing about a share. A sliver between two samples stays unseen. */
const enoughSamples = 64

interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

function boxOf({ polygons }: BoundaryArea): Box {
  let box: Box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity }
  for (const [lat, lon] of polygons.flatMap(([outer = []]) => outer)) {
    box = {
      south: Math.min(box.south, lat),
      west: Math.min(box.west, lon),
      north: Math.max(box.north, lat),
      east: Math.max(box.east, lon),
    }
  }
  return box
}

/** Evenly spread points on an area's land. */
function samplesOf(area: BoundaryArea, { south, west, north, east }: Box): readonly Point[] {
  let samples: Point[] = []
  for (const side of grids) {
    samples = []
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const lat = south + ((row + 0.5) / side) * (north - south)
        const lon = west + ((column + 0.5) / side) * (east - west)
        if (isInArea(area, { lat, lon })) samples.push({ lat, lon })
      }
    }
    if (samples.length >= enoughSamples) break
  }
  return samples
}

const touches = (a: Box, b: Box) => a.south < b.north && a.north > b.south && a.west < b.east && a.east > b.west

/** Pairs of areas that cover the same land, by looking at evenly spread points of each; largest share first. */
export function findOverlaps(areas: readonly BoundaryArea[]): readonly Overlap[] {
  const boxed = areas.map((area) => ({ area, box: boxOf(area) }))
  const overlaps = new Map<string, Overlap>()
  for (const { area, box } of boxed) {
    const near = boxed.filter((other) => other.area !== area && touches(box, other.box))
    const samples = samplesOf(area, box)
    for (const { area: other } of near) {
      const share = samples.filter((point) => isInArea(other, point)).length / samples.length
      const codes = area.code < other.code ? ([area.code, other.code] as const) : ([other.code, area.code] as const)
      const key = codes.join(' ')
      if (share > (overlaps.get(key)?.share ?? 0)) overlaps.set(key, { codes, share })
    }
  }
  return [...overlaps.values()].sort((a, b) => b.share - a.share)
}
