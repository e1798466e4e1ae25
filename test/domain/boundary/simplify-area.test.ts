import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import { landArea } from '../../../src/domain/boundary/ring-area'
import { selfCrossing } from '../../../src/domain/boundary/self-crossing'
import { fitAreas, metresToArea, simplifyArea } from '../../../src/domain/boundary/simplify-area'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import type { Ring } from '../../../src/domain/place/place'
import { wavyRing } from './synthetic-borders'

const cornersOf = ({ polygons }: BoundaryArea) => polygons.flat().reduce((sum, ring) => sum + ring.length, 0)

test('borders of 67 kelurahan drawn to the metre fit in 200 kB, and keep their land', () => {
  const areas = kelurahanList.map(({ code, lat, lon }) => ({ code, polygons: [[wavyRing(lat, lon, 1_500, 0.008)]] }))
  expect(JSON.stringify(areas).length).toBeGreaterThan(2_000_000)
  const fitted = fitAreas(areas, 200_000)
  expect(fitted?.areas).toHaveLength(67)
  expect(JSON.stringify(fitted?.areas).length).toBeLessThan(200_000)
  expect(fitted?.toleranceMetres).toBeLessThanOrEqual(20)
  fitted?.areas.forEach((area, index) => {
    const before = areas[index]
    expect(area.code).toBe(before?.code)
    if (before !== undefined) expect(landArea(area) / landArea(before)).toBeCloseTo(1, 1)
  })
})

test('areas that no tolerance makes fit are not cut further', () => {
  expect(fitAreas([{ code: 'a', polygons: [[wavyRing(-6.12, 106.15, 500, 0.01)]] }], 50)).toBeUndefined()
})

test('no dropped corner is farther from the new border than the tolerance, and rings stay rings', () => {
  const ring = fc
    .tuple(fc.integer({ min: 3, max: 120 }), fc.infiniteStream(fc.integer({ min: 30, max: 100 })))
    .map(([count, distances]): Ring =>
      Array.from({ length: count }, (_, index) => {
        const angle = (2 * Math.PI * index) / count
        const reach = (distances.next().value ?? 50) / 10_000
        return [-6.12 + reach * Math.sin(angle), 106.15 + reach * Math.cos(angle)] as const
      }),
    )
  fc.assert(
    fc.property(ring, fc.integer({ min: 1, max: 400 }), (outer, tolerance) => {
      const area: BoundaryArea = { code: 'a', polygons: [[outer]] }
      const simple = simplifyArea(area, tolerance)
      const [thinned = []] = simple.polygons[0] ?? []
      expect(thinned.length).toBeGreaterThanOrEqual(3)
      expect(cornersOf(simple)).toBeLessThanOrEqual(cornersOf(area))
      expect(selfCrossing(thinned, { left: 1_000_000 })).toBeUndefined()
      // Six decimals move a corner by up to 8 cm.
      for (const [lat, lon] of outer) expect(metresToBorder(simple, lat, lon)).toBeLessThanOrEqual(tolerance + 0.5)
    }),
  )
})

/** Distance to the line itself, also from inside. */
function metresToBorder({ polygons }: BoundaryArea, lat: number, lon: number): number {
  const [ring = []] = polygons[0] ?? []
  const slivers = ring.map((corner, index) => ({
    code: 'edge',
    polygons: [[[corner, ring[(index + 1) % ring.length] ?? corner]]],
  }))
  return Math.min(...slivers.map((edge) => metresToArea(edge, { lat, lon })))
}

test('holes are thinned, not lost', () => {
  const area: BoundaryArea = {
    code: 'a',
    polygons: [[wavyRing(-6.12, 106.15, 800, 0.01), wavyRing(-6.12, 106.15, 200, 0.0002)]],
  }
  const simple = simplifyArea(area, 50)
  expect(simple.polygons[0]).toHaveLength(2)
  expect(simple.polygons[0]?.[1]?.length).toBeGreaterThanOrEqual(3)
})
