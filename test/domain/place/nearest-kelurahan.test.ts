import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween } from '../../../src/domain/place/distance'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'
import { nearestKelurahan } from '../../../src/domain/place/nearest-kelurahan'

test('the kelurahan nearest to its own point is itself', () => {
  for (const { code, lat, lon } of kelurahanList) {
    expect(nearestKelurahan(lat, lon)[0]).toMatchObject({ kelurahan: { code }, metres: 0 })
  }
})

test('three are given, nearest first', () => {
  const metres = nearestKelurahan(-6.1, 106.15).map((near) => near.metres)
  expect(metres).toHaveLength(3)
  expect(metres).toEqual([...metres].sort((a, b) => a - b))
})

test('a tenth of a degree of latitude is 11.1 km', () => {
  expect(metresBetween({ lat: -6.1, lon: 106.15 }, { lat: -6.2, lon: 106.15 })).toBeCloseTo(11119.5, 0)
})

test('any point is legal', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.integer({ min: 0, max: 80 }), (lat, lon, count) => {
      expect(nearestKelurahan(lat, lon, count)).toHaveLength(Math.min(count, kelurahanList.length))
    }),
  )
})
