import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import { parseCoordinates } from '../../../src/domain/place/parse-coordinates'
import { pointWarnings } from '../../../src/domain/place/point-warnings'

test.each([
  ['-6.12,106.15', -6.12, 106.15],
  [' -6.12   106.15 ', -6.12, 106.15],
  ['−6.12; 106.15', -6.12, 106.15],
  ['-6,12 106,15', -6.12, 106.15],
  ['-6,12, 106,15', -6.12, 106.15],
  ['6,12° LS 106,15° BT', -6.12, 106.15],
  ['-6.12 LS, 106.15 BT', -6.12, 106.15],
  ['106.15 BT 6.12 LS', -6.12, 106.15],
  [`6°07'12"S 106°09'00"E`, -6.12, 106.15],
  ['6° 7.2′ S, 106° 9′ E', -6.12, 106.15],
])('%s is a point', (text, lat, lon) => {
  const point = parseCoordinates(text)
  expect(point?.lat).toBeCloseTo(lat, 9)
  expect(point?.lon).toBeCloseTo(lon, 9)
})

test.each(['', 'lopang', '-6.12', '0812 3456', '-6.12,106.15,3', '6 LS 7 LS', `6°61'S 106°E`, '500 500', '2026-11-24'])(
  '%s is no point',
  (text) => {
    expect(parseCoordinates(text)).toBeUndefined()
  },
)

test('a written point is read back', () => {
  const degrees = (limit: number) => fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((value) => value / 1e6)
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lon) => {
      const point = parseCoordinates(`${lat.toFixed(6)}, ${lon.toFixed(6)}`)
      expect(point?.lat).toBeCloseTo(lat, 6)
      expect(point?.lon).toBeCloseTo(lon, 6)
    }),
  )
})

test('any string is a legal try', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const point = parseCoordinates(text)
      if (point !== undefined) expect(Math.max(Math.abs(point.lat), Math.abs(point.lon))).toBeLessThanOrEqual(180)
    }),
  )
})

test('a point with latitude and longitude exchanged is called swapped', () => {
  expect(pointWarnings({ lat: 106.15, lon: -6.12 })).toEqual(['swapped'])
})

test('a point abroad and a point in another city are told apart', () => {
  expect(pointWarnings({ lat: 52.5, lon: 13.4 })).toEqual(['outside-indonesia'])
  expect(pointWarnings({ lat: -6.9175, lon: 107.6191 })).toEqual(['outside-city'])
})

test('no known place of the city is called outside', () => {
  for (const { lat, lon } of [...kelurahanList, ...landmarks]) {
    if (lat !== undefined && lon !== undefined) expect(pointWarnings({ lat, lon })).toEqual([])
  }
})
