import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kelurahanAt } from '../../../src/domain/place/kelurahan-at'
import { placeWarnings } from '../../../src/domain/place/place-warnings'
import { readPlace } from '../../../src/domain/place/read-place'

test('a plus code outside the city warns and names the neighbour', () => {
  // The plus code of the middle of Ciruas, Kabupaten Serang.
  const [reading] = readPlace('6P58V7VV+6R')
  if (reading?.kind !== 'plus-code') throw new Error('not read')
  expect(reading.location.areaCode).toBeUndefined()
  expect(placeWarnings(reading.location)).toMatchObject([
    { kind: 'outside-city', whose: { kind: 'neighbour', region: 'kab-serang' } },
  ])
})

test('a point farther away than the neighbours warns too', () => {
  expect(placeWarnings({ lat: -6.9175, lon: 107.6191 })).toEqual([{ kind: 'outside-city', whose: { kind: 'unknown' } }])
})

test('a point that looks swapped or abroad says so first', () => {
  expect(placeWarnings({ lat: 106.15, lon: -6.12 })).toEqual([{ kind: 'swapped' }])
  expect(placeWarnings({ lat: 52.5, lon: 13.4 })).toEqual([{ kind: 'outside-indonesia' }])
})

test('a point that imported borders hold is no longer outside the city', () => {
  const square = [
    [-6.32, 106.1],
    [-6.3, 106.1],
    [-6.3, 106.12],
    [-6.32, 106.12],
  ] as const
  const areas = [{ code: '36.73.04.1001', polygons: [[square]] }]
  expect(placeWarnings({ lat: -6.31, lon: 106.11 })).toHaveLength(1)
  expect(placeWarnings({ lat: -6.31, lon: 106.11 }, areas)).toEqual([])
})

test('a point has a kelurahan or a warning, never neither', () => {
  const degrees = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  const nearby = fc.record({
    lat: fc.double({ min: -6.4, max: -5.9, noNaN: true }),
    lon: fc.double({ min: 105.9, max: 106.5, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.oneof(degrees, nearby), (point) => {
      expect(kelurahanAt(point) === undefined).toBe(placeWarnings(point).length > 0)
    }),
  )
})
