import { Delaunay } from 'd3-delaunay'
import polygonClipping from 'polygon-clipping'
import type { MultiPolygon, Pair } from 'polygon-clipping'
import type { Boundaries, Ring } from '../../src/domain/place/place'
import { approximateOutline } from './outline'
import { area, flatten, unflatten } from './plane'
import type { Places } from './read-places'

/** Published area of Kota Serang, km². */
const cityArea = 267
/** Kilometres: one metre. Neighbouring cells share corners exactly once rounded. */
const grain = 0.001

const snap = (value: number) => Math.round(value / grain) * grain

/** Outer rings, the largest first, without the closing point. */
function outerRings(shape: MultiPolygon): Pair[][] {
  return shape
    .map((polygon) => (polygon[0] ?? []).slice(0, -1))
    .filter((ring) => area(ring) > 0.01)
    .sort((a, b) => area(b) - area(a))
}

const toRing = (ring: readonly Pair[]): Ring => ring.map(unflatten)

/** Draws the approximate cells: the land nearest to each kelurahan's point, inside the approximate outline of the city. */
export function drawBoundaries({ kecamatan, kelurahan }: Places): Boundaries {
  const points = kelurahan.map(flatten)
  const outline = approximateOutline(points, cityArea)
  const voronoi = Delaunay.from(points).voronoi([-60, -60, 60, 60])
  const cells = kelurahan.map(({ code, kecamatan: parent }, index) => {
    const cell = voronoi.cellPolygon(index)
    if (cell === null) throw new Error(`no cell for ${code}: two kelurahan have the same point`)
    const [ring = []] = outerRings(polygonClipping.intersection([cell], [outline]))
    return { code, parent, ring: ring.map(([x, y]): Pair => [snap(x), snap(y)]) }
  })
  return {
    city: toRing(outline),
    kecamatan: kecamatan.map(({ code, name }) => {
      const [first, ...rest] = cells.filter(({ parent }) => parent === name).map(({ ring }) => [ring])
      if (first === undefined) throw new Error(`no kelurahan in ${name}`)
      return { code, rings: outerRings(polygonClipping.union(first, ...rest)).map(toRing) }
    }),
    kelurahan: cells.map(({ code, ring }) => ({ code, rings: [toRing(ring)] })),
  }
}
