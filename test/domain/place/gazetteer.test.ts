import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { approximateBoundaries } from '../../../src/domain/place/boundary-data'
import { kecamatanList, kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import { renderGazetteer } from '../../../tools/gazetteer/render'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('the committed gazetteer is what the table of places gives', () => {
  const made = renderGazetteer(read('tools/gazetteer/places.csv'))
  expect(made.gazetteer).toBe(read('src/domain/place/gazetteer-data.ts'))
  expect(made.boundaries).toBe(read('src/domain/place/boundary-data.ts'))
})

test('the city has 6 kecamatan and 67 kelurahan, each with its own code and a parent', () => {
  expect(kecamatanList).toHaveLength(6)
  expect(kelurahanList).toHaveLength(67)
  expect(new Set(kelurahanList.map(({ code }) => code)).size).toBe(67)
  for (const { code, kecamatan } of kelurahanList) {
    expect(kecamatanList.find(({ name }) => name === kecamatan)?.code).toBe(code.slice(0, 8))
  }
})

test('no telephone number is shipped with a place', () => {
  expect(read('tools/gazetteer/places.csv')).not.toMatch(/(?<![.\d])(0254|08\d{2}|\+62)/)
})

test('a place from a public listing says that it is not verified', () => {
  for (const { source, verified } of [...landmarks, ...kelurahanList])
    expect(verified).toBe(!source.includes('unverified'))
  expect(landmarks.some(({ verified }) => verified)).toBe(false)
})

test('every kelurahan and every kecamatan has a cell', () => {
  expect(approximateBoundaries.kelurahan.map(({ code }) => code)).toEqual(kelurahanList.map(({ code }) => code))
  expect(approximateBoundaries.kecamatan.map(({ code }) => code)).toEqual(kecamatanList.map(({ code }) => code))
  for (const { rings } of [...approximateBoundaries.kelurahan, ...approximateBoundaries.kecamatan]) {
    expect(rings.length).toBeGreaterThan(0)
    for (const ring of rings) expect(ring.length).toBeGreaterThanOrEqual(3)
  }
})
