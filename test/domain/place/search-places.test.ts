import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/domain/words/edit-distance'
import { kecamatanList, kelurahanList, landmarks } from '../../../src/domain/place/gazetteer-data'
import { addressWords } from '../../../src/domain/place/normalise'
import { searchPlaces } from '../../../src/domain/place/search-places'

const first = (text: string) => searchPlaces(text)[0]

test('abbreviations of an address are read as the words they stand for', () => {
  expect(
    addressWords('Jl. Ahmad Yani Gg.Masjid, Kp Baru Link. Sempu RT.03/RW05 Kel Lopang, KEC. SERANG').join(' '),
  ).toBe('jalan ahmad yani gang masjid kampung baru lingkungan sempu rt 3 rw 5 kelurahan lopang kecamatan serang')
})

test('a name without its spaces finds the kelurahan', () => {
  expect(first('sumurpecung')).toMatchObject({ kind: 'kelurahan', place: { name: 'Sumur Pecung' } })
  expect(first('BANJAR agung')).toMatchObject({ kind: 'kelurahan', place: { name: 'Banjar Agung' } })
})

test('another spelling in use finds the kelurahan and says which spelling it was', () => {
  expect(first('Kepuren')).toMatchObject({ place: { name: 'Kapuren' }, matched: 'Kepuren', score: 100 })
  expect(first('penancangan')).toMatchObject({ kind: 'kelurahan', place: { name: 'Panancangan' } })
})

test('a slip of spelling is forgiven', () => {
  expect(first('lopnag')).toMatchObject({ place: { name: 'Lopang' } })
  expect(first('kota bau')).toMatchObject({ place: { name: 'Kota Baru' } })
  expect(first('sumur pecng')).toMatchObject({ place: { name: 'Sumur Pecung' } })
  expect(first('stasion serang')).toMatchObject({ place: { name: 'Stasiun Serang' } })
})

test('Sukawana is found twice, each with its kecamatan, and the kecamatan in the words picks one', () => {
  const both = searchPlaces('sukawana', 2)
  expect(both.map((match) => match.kind === 'kelurahan' && match.place.kecamatan)).toEqual(['Serang', 'Curug'])
  expect(first('kel. sukawana kec. curug')).toMatchObject({ kind: 'kelurahan', place: { kecamatan: 'Curug' } })
  expect(first('sukawana serang')).toMatchObject({ kind: 'kelurahan', place: { kecamatan: 'Serang' } })
})

test('the kind named first goes before an equal name of another kind', () => {
  expect(first('kec. curug')).toMatchObject({ kind: 'kecamatan', place: { name: 'Curug' } })
  expect(first('kel curug')).toMatchObject({ kind: 'kelurahan', place: { name: 'Curug' } })
})

test('the start of a name is enough', () => {
  expect(first('pakup')).toBeDefined()
  expect(searchPlaces('cipo').map((match) => match.place.name)).toContain('Cipocok Jaya')
  expect(searchPlaces('term').map((match) => match.place.name)).toEqual(
    expect.arrayContaining(['Terminal Pakupatan', 'Terminal Cipocok', 'Terminal Kepandean']),
  )
})

test('a landmark is found by its street', () => {
  expect(first('dekat pasar rau')).toMatchObject({ place: { name: 'Pasar Induk Rau' } })
  expect(searchPlaces('jln jend sudirman').map((match) => match.place.name)).toContain('RS Sari Asih Serang')
})

test('a kind said in full finds the landmark that is written short', () => {
  expect(first('rumah sakit sari asih')).toMatchObject({ place: { name: 'RS Sari Asih Serang' } })
  expect(first('Rumah Sakit Umum Daerah Banten')).toMatchObject({ place: { name: 'RSUD Banten' } })
})

test('house numbers and blocks are no part of a name', () => {
  expect(first('lopang blok B3 no 7 rt 03/05')).toMatchObject({ kind: 'kelurahan', place: { name: 'Lopang' } })
})

test('nothing fits words that are no place of the city', () => {
  expect(searchPlaces('')).toEqual([])
  expect(searchPlaces('   ,.;')).toEqual([])
  expect(searchPlaces('zzzzqqqq')).toEqual([])
})

test('every kelurahan is among the first three under its own name', () => {
  for (const { code, name } of kelurahanList) {
    const found = searchPlaces(name, 3).map((match) => (match.kind === 'kelurahan' ? match.place.code : ''))
    expect(found).toContain(code)
  }
})

test('every kecamatan and landmark is among the first three under its own name', () => {
  for (const { name } of [...kecamatanList, ...landmarks]) {
    const found = searchPlaces(name, 3).filter(({ kind }) => kind !== 'kelurahan')
    expect(found.map(({ place }) => place.name)).toContain(name)
  }
})

test('a kelurahan survives one slip in a name of six letters or more', () => {
  const long = kelurahanList.filter(({ name }) => name.length >= 6)
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom('', 'x', 'q'), ({ code, name }, at, letter) => {
      const index = 1 + (at % (name.length - 1))
      const slipped = name.slice(0, index) + letter + name.slice(index + 1)
      const found = searchPlaces(slipped, 5).map((match) => (match.kind === 'kelurahan' ? match.place.code : ''))
      expect(found).toContain(code)
    }),
  )
})

test('any string is a legal query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 10 }), (text, limit) => {
      const found = searchPlaces(text, limit)
      expect(found.length).toBeLessThanOrEqual(limit)
      expect(found.every(({ score }) => score > 0 && score <= 100)).toBe(true)
    }),
  )
})

test('the edit distance is symmetric, zero only for equal words, and kept under its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const distance = editDistance(a, b, limit)
      expect(distance).toBe(editDistance(b, a, limit))
      expect(distance === 0).toBe(a === b)
      if (distance !== undefined) expect(distance).toBeLessThanOrEqual(limit)
      if (distance === undefined) expect(editDistance(a, b, 8) ?? 9).toBeGreaterThan(limit)
    }),
  )
})
