import { describe, expect, test } from 'vitest'
import { readBorders } from '../../../renderer/features/admin/read-borders'
import { exactEdges } from '../../../renderer/features/map/exact-edges'
import { missingAreas } from '../../../renderer/features/map/missing-areas'
import type { BoundaryArea } from '../../../src/domain/boundary/boundary-area'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'

/** A square of 0.01°, its lower left corner at so many hundredths; `shift` moves it a few metres, as thinning does. */
function square(code: string, north: number, east: number, shift = 0): BoundaryArea {
  const south = -6 + north / 100 + shift
  const west = 106 + east / 100 + shift
  const ring = [
    [south, west],
    [south, west + 0.01],
    [south + 0.01, west + 0.01],
    [south + 0.01, west],
  ] as const
  return { code, polygons: [[ring]] }
}

const ranks = (areas: readonly BoundaryArea[]) =>
  exactEdges(areas).reduce<Record<string, number>>(
    (sum, { rank, corners }) => ({ ...sum, [rank]: (sum[rank] ?? 0) + corners.length - 1 }),
    {},
  )

describe('imported borders', () => {
  test('between two kelurahan are drawn once, by what they part, also a few metres apart', () => {
    const neighbours = [
      square('36.73.01.1001', 0, 0),
      square('36.73.01.1002', 0, 1, 0.00003),
      square('36.73.02.1001', 1, 0),
    ]
    expect(ranks(neighbours)).toEqual({ city: 8, kelurahan: 1, kecamatan: 1 })
  })

  test('an area alone is all outline, and no areas have no borders', () => {
    expect(ranks([square('36.73.01.1001', 0, 0)])).toEqual({ city: 4 })
    expect(exactEdges([])).toEqual([])
  })

  test('a hole is bordered too', () => {
    const [outer] = square('36.73.01.1001', 0, 0).polygons[0] ?? []
    if (outer === undefined) throw new Error('no ring')
    const hole = outer.map(([lat, lon]) => [-5.995 + (lat + 5.995) / 5, 106.005 + (lon - 106.005) / 5] as const)
    expect(ranks([{ code: '36.73.01.1001', polygons: [[outer, hole]] }])).toEqual({ city: 8 })
  })

  test('the city’s own cells give the ranks of the approximate drawing', () => {
    const areas = approximateBoundaries.kelurahan.map(({ code, rings }) => ({
      code,
      polygons: rings.map((ring) => [ring]),
    }))
    const counted = ranks(areas)
    expect(counted['kelurahan']).toBeGreaterThan(60)
    expect(counted['kecamatan']).toBeGreaterThan(20)
    expect(missingAreas(areas)).toBe(0)
    expect(missingAreas(areas.slice(0, 60))).toBe(7)
  })
})

describe('a file of borders', () => {
  test('is read or refused by kind', () => {
    expect(readBorders('{')).toEqual({ kind: 'not-json' })
    expect(readBorders('[]')).toMatchObject({ kind: 'bad', check: { problems: [{ kind: 'no-collection' }] } })
    const [cell] = approximateBoundaries.kelurahan
    const code = cell?.code
    const turned = (cell?.rings[0] ?? []).map(([lat, lon]) => [lon, lat])
    const geometry = { type: 'Polygon', coordinates: [[...turned, turned[0]]] }
    const file = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { kode: code }, geometry }] }
    const read = readBorders(JSON.stringify(file))
    expect(read).toMatchObject({ kind: 'good', areas: [{ code }], toleranceMetres: 0.1 })
    expect(read.kind === 'good' && read.bytes).toBeLessThan(200_000)
  })
})
