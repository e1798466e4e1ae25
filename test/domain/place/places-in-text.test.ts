import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesInText } from '../../../src/domain/place/places-in-text'

test('places named in a narrative are found where they stand', () => {
  const text = 'kebakaran rumah di Lopang gang masjid dekat Stasiun Serang'
  const found = placesInText(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Lopang', 'Stasiun Serang'])
  expect(found[0]?.places).toMatchObject([{ kind: 'kelurahan', place: { kecamatan: 'Serang' } }])
})

test('a name that is not unique brings every place it may mean', () => {
  expect(placesInText('banjir di sukawana')[0]?.places).toHaveLength(2)
  expect(placesInText('di serang')[0]?.places.map(({ kind }) => kind)).toEqual(['kelurahan', 'kecamatan'])
})

test('a word that only resembles a name is left alone', () => {
  expect(placesInText('lopan sepan bantennya')).toEqual([])
})

test('any text is legal and every span lies inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { start, end } of placesInText(text)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
