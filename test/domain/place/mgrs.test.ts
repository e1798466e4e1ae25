import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween } from '../../../src/domain/place/distance'
import { parseMgrs } from '../../../src/domain/place/mgrs'
import { mgrsOf, utmOf } from './utm-forward'

test.each([
  // The intersection of the equator and a central meridian is 500 km east, by definition of UTM.
  ['31N EA 00000 00000', 0, 3],
  ['48N WF 00000 00000', 0, 105],
])('%s is where the projection begins', (reference, lat, lon) => {
  const square = parseMgrs(reference)
  expect(metresBetween(square ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(1)
})

test('the reference of the MGRS literature for Honolulu lies there', () => {
  const square = parseMgrs('4Q FJ 12345 67890')
  expect(metresBetween(square ?? { lat: 0, lon: 0 }, { lat: 21.3069, lon: -157.8583 })).toBeLessThan(20_000)
})

test('the middle of the city is in 48M XU, and 48M XT is the square south of it', () => {
  expect(mgrsOf({ lat: -6.12, lon: 106.15 }, 2)).toBe('48M XU 27 23')
  const south = parseMgrs('48M XT 27 23')
  expect(metresBetween(south ?? { lat: 0, lon: 0 }, { lat: -6.12, lon: 106.15 })).toBeGreaterThan(95_000)
})

test('digits narrow the square, with and without blanks', () => {
  expect(parseMgrs('48M XU')?.side).toBe(100_000)
  expect(parseMgrs('48MXU2723')?.side).toBe(1_000)
  expect(parseMgrs('48m xu 27 23')).toEqual(parseMgrs('48MXU2723'))
  expect(parseMgrs('48M XU 27123 23456')?.side).toBe(1)
  expect(parseMgrs('48M XU 2712323456')?.reference).toBe('48M XU 27123 23456')
})

test.each([
  '',
  '48M',
  '48M XU 2',
  '48M XU 27 2',
  '48M XU 2 723',
  '61M XU 27 23',
  '0M XU 27 23',
  '48I XU 27 23',
  '48M IU 27 23',
  '48M AU 27 23',
  '48M XW 27 23',
  '48C XU 27 23',
  'BM 1234 XU',
])('%s is no grid reference', (text) => {
  expect(parseMgrs(text)).toBeUndefined()
})

test('a reference of one metre leads back to its point within its own half diagonal, everywhere in Indonesia', () => {
  const degrees = (min: number, max: number) =>
    fc.integer({ min: min * 1e6, max: max * 1e6 }).map((value) => value / 1e6)
  fc.assert(
    fc.property(degrees(-11, 6), degrees(94.6, 141.4), (lat, lon) => {
      const square = parseMgrs(mgrsOf({ lat, lon }, 5))
      expect(square).toBeDefined()
      expect(metresBetween(square ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(0.72)
    }),
    { numRuns: 500 },
  )
})

test('the middle of a coarse square is within its half diagonal', () => {
  const degrees = (min: number, max: number) =>
    fc.integer({ min: min * 1e6, max: max * 1e6 }).map((value) => value / 1e6)
  fc.assert(
    fc.property(degrees(-7.5, -0.5), degrees(102.5, 113.5), fc.integer({ min: 1, max: 5 }), (lat, lon, half) => {
      const square = parseMgrs(mgrsOf({ lat, lon }, half))
      const bound = ((square?.side ?? 0) * Math.SQRT2) / 2
      expect(metresBetween(square ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(bound * 1.01 + 1)
    }),
  )
})

test('the forward projection of the round trip is the published one', () => {
  // CN Tower, Toronto: 17T 630084 m E 4833438 m N for 43°38′33.24″N 79°23′13.7″W (article "Universal Transverse Mercator").
  const { zone, easting, northing } = utmOf({ lat: 43 + 38 / 60 + 33.24 / 3600, lon: -(79 + 23 / 60 + 13.7 / 3600) })
  expect(zone).toBe(17)
  expect(Math.abs(easting - 630_084)).toBeLessThan(2)
  expect(Math.abs(northing - 4_833_438)).toBeLessThan(2)
})

test('any string is a legal try', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const square = parseMgrs(text)
      if (square !== undefined) expect(Math.abs(square.lat)).toBeLessThanOrEqual(90)
    }),
  )
})
