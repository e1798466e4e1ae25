import { expect, test } from 'vitest'
import { placeWords, shortPlace } from '../../../renderer/features/agency/place-name'
import { kelurahanList } from '../../../src/domain/place/gazetteer-data'

const lopang = kelurahanList.find(({ name }) => name === 'Lopang')
const at = (address: string) =>
  placeWords({
    areaCode: lopang?.code ?? '',
    location: { lat: -6.1, lon: 106.16, address, source: 'gazetteer' },
  })

test('an address that only repeats the kelurahan is not said twice', () => {
  for (const address of [
    'Lopang',
    'Kel. Lopang',
    'Lopang, Kec. Serang',
    'kelurahan LOPANG',
    'Kel. Lopang, Kec. Serang',
  ]) {
    expect(at(address)).toEqual({ kelurahan: 'Lopang', kecamatan: 'Serang' })
  }
})

test('an address that says more than the kelurahan stays whole', () => {
  expect(at('Jl. Yusuf Martadilaga, Lopang').address).toBe('Jl. Yusuf Martadilaga, Lopang')
})

test('an address outside every known area stays', () => {
  expect(placeWords({ location: { lat: -6.1, lon: 106.16, address: 'Lopang', source: 'caller' } })).toEqual({
    address: 'Lopang',
  })
})

test('a point that nobody has words for says its degrees and the nearest kelurahan', () => {
  const place = placeWords({ location: { lat: -6.2, lon: 106.82, source: 'coordinates' } })
  expect(place.kelurahan).toBeUndefined()
  expect(place.point?.degrees).toBe('-6.20000, 106.82000')
  expect(kelurahanList.map(({ name }) => name)).toContain(place.point?.nearest)
  expect(place.point?.metres).toBeGreaterThan(50_000)
  expect(shortPlace(place)).toBe('-6.20000, 106.82000')
})

test('a list names a place by the words of its card: what was said, then the kelurahan', () => {
  expect(shortPlace(at('Simpang Boru'))).toBe('Simpang Boru · Lopang')
  expect(shortPlace(at('Lopang'))).toBe('Lopang')
  expect(shortPlace({})).toBeUndefined()
})
