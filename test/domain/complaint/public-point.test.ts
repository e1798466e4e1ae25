import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicPoint } from '../../../src/domain/complaint/public-point'

const at = (lat: number, lon: number) => ({ lat, lon, source: 'coordinates' as const })
const inCity = fc.record({
  lat: fc.double({ min: -6.3, max: -5.9, noNaN: true }),
  lon: fc.double({ min: 106, max: 106.3, noNaN: true }),
})

test('a point that may be a home is moved by less than 100 m, and many homes have the same one', () => {
  fc.assert(
    fc.property(inCity, ({ lat, lon }) => {
      const point = publicPoint({ channel: 'web', category: 'sampah', location: at(lat, lon) })
      expect(point?.isRounded).toBe(true)
      const metres = Math.hypot((point?.lat ?? 0) - lat, (point?.lon ?? 0) - lon) * 111_320
      expect(metres).toBeLessThan(100)
      expect(String(point?.lat).replace(/^-?\d+\.?/, '').length).toBeLessThanOrEqual(3)
      expect(String(point?.lon).replace(/^-?\d+\.?/, '').length).toBeLessThanOrEqual(3)
    }),
  )
})

test('what stands in the street, and what another program has published, keeps its point', () => {
  fc.assert(
    fc.property(inCity, ({ lat, lon }) => {
      const same = { lat, lon, isRounded: false }
      expect(publicPoint({ channel: 'web', category: 'lampu-jalan', location: at(lat, lon) })).toEqual(same)
      expect(publicPoint({ channel: 'open311', category: 'sampah', location: at(lat, lon) })).toEqual(same)
    }),
  )
})

test('a complaint without a kind is rounded, one without a point has none', () => {
  expect(publicPoint({ channel: 'phone', location: at(-6.12345, 106.12345) })).toEqual({
    lat: -6.123,
    lon: 106.123,
    isRounded: true,
  })
  expect(publicPoint({ channel: 'web', category: 'sampah' })).toBeUndefined()
})
