import { expect, test } from 'vitest'
import { borderEdges } from '../../../renderer/features/map/border-edges'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'

const square = (code: string, lat: number) => ({ code, rings: [[[lat, 0], [lat, 1], [lat + 1, 1], [lat + 1, 0]] as const] }) // prettier-ignore

test('a border between two kelurahan is drawn once, and says whether it parts two kecamatan', () => {
  const cells = [square('36.73.01.1001', 0), square('36.73.01.1002', 1), square('36.73.02.1001', 2)]
  const { kelurahan, kecamatan } = borderEdges({ kelurahan: cells })
  expect(kelurahan).toEqual([[[1, 0], [1, 1]]]) // prettier-ignore
  expect(kecamatan).toEqual([[[2, 0], [2, 1]]]) // prettier-ignore
})

test('the city’s cells meet corner to corner: every edge inside the outline is shared by two', () => {
  const { kelurahan, kecamatan } = borderEdges(approximateBoundaries)
  const edges = approximateBoundaries.kelurahan
    .flatMap(({ rings }) => rings)
    .reduce((sum, ring) => sum + ring.length, 0)
  const outer = edges - 2 * (kelurahan.length + kecamatan.length)
  // What is left belongs to the outline: its corners, and one more for each border that reaches it.
  expect(outer).toBeGreaterThan(approximateBoundaries.city.length)
  expect(outer).toBeLessThan(approximateBoundaries.city.length + 40)
})
