import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import { neighbourOf } from '../../../src/domain/place/neighbour'
import { neighbourPoints } from '../../../src/domain/place/neighbour-data'
import { neighbourRegions } from '../../../src/domain/place/neighbour-region'

test.each([
  ['alun-alun of Cilegon', -6.0169, 106.0537, 'kota-cilegon'],
  ['Merak harbour', -5.9306, 105.9976, 'kota-cilegon'],
  ['Ciruas', -6.107, 106.243, 'kab-serang'],
  ['Baros', -6.23, 106.13, 'kab-serang'],
  ['Pandeglang', -6.309, 106.106, 'kab-pandeglang'],
  ['Rangkasbitung', -6.357, 106.249, 'kab-lebak'],
  ['Balaraja', -6.205, 106.45, 'kab-tangerang'],
])('%s belongs to a neighbour', (_, lat, lon, region) => {
  expect(neighbourOf({ lat, lon })).toMatchObject({ kind: 'neighbour', region })
})

test('no known place of the city is given to a neighbour', () => {
  for (const { lat, lon } of [...kelurahanList, ...landmarks]) {
    if (lat !== undefined && lon !== undefined) expect(neighbourOf({ lat, lon })).toEqual({ kind: 'city' })
  }
})

test('at sea and far away the neighbour is unknown', () => {
  expect(neighbourOf({ lat: -5.5, lon: 106.2 })).toEqual({ kind: 'unknown' })
  expect(neighbourOf({ lat: -6.9175, lon: 107.6191 })).toEqual({ kind: 'unknown' })
  expect(neighbourOf({ lat: Number.NaN, lon: 106 })).toEqual({ kind: 'unknown' })
})

test('between two regions the other one is named too', () => {
  const [kramatwatu, cibeber] = ['Kramatwatu', 'Cibeber'].map((name) =>
    neighbourPoints.find(({ kecamatan }) => kecamatan === name),
  )
  const lat = ((kramatwatu?.lat ?? 0) + (cibeber?.lat ?? 0)) / 2
  const lon = ((kramatwatu?.lon ?? 0) + (cibeber?.lon ?? 0)) / 2
  const whose = neighbourOf({ lat, lon })
  if (whose.kind !== 'neighbour') throw new Error('no neighbour')
  expect([whose.region, whose.runnerUp].sort()).toEqual(['kab-serang', 'kota-cilegon'])
})

test('imported borders decide what is the city', () => {
  const areas = [
    {
      code: '36.73.01.1001',
      polygons: [
        [
          [
            [-6.3, 106.1],
            [-6.3, 106.12],
            [-6.32, 106.12],
            [-6.32, 106.1],
          ],
        ],
      ],
    },
  ] as const
  expect(neighbourOf({ lat: -6.31, lon: 106.11 })).toMatchObject({ kind: 'neighbour' })
  expect(neighbourOf({ lat: -6.31, lon: 106.11 }, areas)).toEqual({ kind: 'city' })
})

test('every point is the city, a known region within reach, or unknown', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(degrees(-6.6, -5.7), degrees(105.8, 106.6), (lat, lon) => {
      const whose = neighbourOf({ lat, lon })
      if (whose.kind !== 'neighbour') return
      expect(neighbourRegions).toContain(whose.region)
      expect(whose.metres).toBeLessThanOrEqual(7_000)
      expect(whose.runnerUp).not.toBe(whose.region)
    }),
  )
})
