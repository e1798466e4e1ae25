import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlusCode, plusCodeCell, recoverPlusCode } from '../../../src/domain/place/plus-code'

// The tables of the specification: https://github.com/google/open-location-code/tree/main/test_data
test.each([
  ['7FG49Q00+', 20.35, 2.75, 20.4, 2.8],
  ['7FG49QCJ+2V', 20.37, 2.782125, 20.370125, 2.78225],
  ['7FG49QCJ+2VX', 20.3701, 2.78221875, 20.370125, 2.78225],
  ['7FG49QCJ+2VXGJ', 20.370113, 2.782234375, 20.370114, 2.78223632813],
  ['8FVC2222+22', 47.0, 8.0, 47.000125, 8.000125],
  ['4VCPPQGP+Q9', -41.273125, 174.785875, -41.273, 174.786],
  ['62G20000+', 0.0, -180.0, 1, -179],
  ['22220000+', -90, -180, -89, -179],
  ['22222222+22', -90.0, -180.0, -89.999875, -179.999875],
  ['6VGX0000+', 0, 179, 1, 180],
  ['6FH32222+222', 1, 1, 1.000025, 1.00003125],
  ['CFX30000+', 89, 1, 90, 2],
  ['CFX3X2X2+X2', 89.999875, 1, 90, 1.000125],
  ['84000000+', 30, -140, 50, -120],
  ['849VGJQF+VX7QR3J', 37.53966912, -122.3750698242, 37.53966916, -122.3750697021],
  ['849VGJQF+VX7QR3J7QR3J', 37.53966912, -122.3750698242, 37.53966916, -122.3750697021],
])('the code %s is the cell the specification says', (code, south, west, north, east) => {
  expect(parsePlusCode(code)).toEqual({ kind: 'full', code })
  const cell = plusCodeCell(code)
  expect(cell.lat - cell.height / 2).toBeCloseTo(south, 9)
  expect(cell.lat + cell.height / 2).toBeCloseTo(north, 9)
  expect(cell.lon - cell.width / 2).toBeCloseTo(west, 9)
  expect(cell.lon + cell.width / 2).toBeCloseTo(east, 9)
})

test.each([
  ['9C3W9QCJ+2VX', 51.3701125, -1.217765625, '+2VX'],
  ['9C3W9QCJ+2VX', 51.3708675, -1.217765625, 'CJ+2VX'],
  ['9C3W9QCJ+2VX', 51.3701125, -1.218520625, 'CJ+2VX'],
  ['9C3W9QCJ+2VX', 51.3852125, -1.217765625, '9QCJ+2VX'],
  ['9C3W9QCJ+2VX', 51.3701125, -1.202665625, '9QCJ+2VX'],
  ['8FJFW222+', 42.899, 9.012, '22+'],
  ['796RXG22+', 14.95125, -23.5001, '22+'],
  ['8FRCXGRF+PM', 47.0, 8.55, 'XGRF+PM'],
  ['CFX22222+22', 89.6, 0.0, '2222+22'],
  ['2CXXXXXX+XX', -81.0, 0.0, 'XXXXXX+XX'],
])('the short form of %s is completed from a point near it', (code, lat, lon, short) => {
  expect(recoverPlusCode(short, { lat, lon })).toBe(code)
})

test.each([
  ['8FWC2345+G6', 'full'],
  ['8FWC2345+G6G', 'full'],
  ['8fwc2345+', 'full'],
  ['8FWCX400+', 'full'],
  ['849VGJQF+VX7QR3JW', 'full'],
  ['WC2345+G6g', 'short'],
  ['2345+G6', 'short'],
  ['45+G6', 'short'],
  ['+G6', 'short'],
])('%s is a valid code', (code, kind) => {
  expect(parsePlusCode(code)?.kind).toBe(kind)
})

test.each([
  'G+',
  '+',
  '8FWC2345+G',
  '8FWC2_45+G6',
  '8FWC2η45+G6',
  '8FWC2345+G6+',
  '8FWC2345G6+',
  '8FWC2300+G6',
  'WC2300+G6g',
  'WC2345+G',
  'WC2300+',
  '849VGJQF+VX7QR3U',
  '849VGJQF+VX7QR3JU',
])('%s is no code', (code) => {
  expect(parsePlusCode(code)).toBeUndefined()
})

test('a short code is the nearest place that ends like it', () => {
  const digit = fc.constantFrom(...Array.from('23456789CFGHJMPQRVWX'))
  const short = fc
    .tuple(digit, digit, digit, digit, digit, digit)
    .map((d) => `${d.slice(0, 4).join('')}+${d.slice(4).join('')}`)
  const degrees = (limit: number) => fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((value) => value / 1e4)
  fc.assert(
    fc.property(short, degrees(80), degrees(179), (code, lat, lon) => {
      const full = recoverPlusCode(code, { lat, lon })
      expect(parsePlusCode(full)?.kind).toBe('full')
      expect(full.endsWith(code)).toBe(true)
      const cell = plusCodeCell(full)
      expect(Math.abs(cell.lat - lat)).toBeLessThanOrEqual(0.5 + 1e-9)
      const apart = Math.abs(cell.lon - lon)
      expect(Math.min(apart, 360 - apart)).toBeLessThanOrEqual(0.5 + 1e-9)
    }),
  )
})

test('any string is a legal try', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const parsed = parsePlusCode(text)
      if (parsed?.kind === 'full') expect(Number.isFinite(plusCodeCell(parsed.code).lat)).toBe(true)
    }),
  )
})
