import { expect, test } from 'vitest'
import { labelBoxes, placeLabels } from '../../../renderer/features/map/place-label-boxes'

/** A flat map of 256 · 2^zoom pixels round the world, near enough for one city. */
const at = (zoom: number) => (lat: number, lon: number) => {
  const pixels = (256 * 2 ** zoom) / 360
  return { x: lon * pixels, y: -lat * pixels }
}
const looks = (zoom: number) =>
  new Set(labelBoxes(zoom, at(zoom)).map(({ id }) => placeLabels.find((label) => label.id === id)?.look))

test('from far away only kecamatan are named, from near landmarks too', () => {
  expect(looks(10)).toEqual(new Set(['kecamatan']))
  expect(looks(12)).toEqual(new Set(['kecamatan', 'kelurahan']))
  expect(looks(15)).toEqual(new Set(['kelurahan', 'landmark']))
})

test('every label has somewhere to stand', () => {
  for (const zoom of [10, 12, 13.5, 16]) {
    for (const { offsets } of labelBoxes(zoom, at(zoom))) expect(offsets.length).toBeGreaterThan(0)
  }
})

test('a landmark without a point is on no map', () => {
  expect(placeLabels.some(({ id }) => id === 'BPBD Kota Serang')).toBe(false)
})

test('labels have ids of their own', () => {
  expect(new Set(placeLabels.map(({ id }) => id)).size).toBe(placeLabels.length)
})
