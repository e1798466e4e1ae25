import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { landmarks } from '../../../src/domain/place/gazetteer-data'
import { placeIndex } from '../../../src/domain/place/place-index'
import { nicknamedLandmarks } from '../../../src/domain/place/place-nicknames'
import { proposePlaces } from '../../../src/domain/place/propose-places'

const first = (text: string) => proposePlaces(text)[0]
const shown = (text: string) => proposePlaces(text).map(({ place, kecamatan }) => `${place.name}, ${kecamatan ?? '–'}`)

test('a kelurahan in a report is proposed with point, radius, code and kecamatan', () => {
  expect(first('kebakaran rumah di lopang pak')).toMatchObject({
    kind: 'kelurahan',
    kecamatan: 'Serang',
    location: { areaCode: '36.73.01.1005', radius: 1100, source: 'gazetteer', address: 'Lopang, Kec. Serang' },
  })
})

test('two Sukawana are both offered; the kecamatan that is said puts one first', () => {
  expect(shown('di kampung sukawana').slice(0, 2)).toEqual(['Sukawana, Serang', 'Sukawana, Curug'])
  expect(shown('sukawana kec curug')[0]).toBe('Sukawana, Curug')
  expect(shown('kebakaran di sukawana, curug')[0]).toBe('Sukawana, Curug')
  expect(shown('kec serang kel sukawana')[0]).toBe('Sukawana, Serang')
})

test('a kecamatan named beside a kelurahan narrows it and is not proposed before it', () => {
  expect(shown('trumbu kasemen')[0]).toBe('Terumbu, Kasemen')
  expect(first('kec. kasemen')).toMatchObject({ kind: 'kecamatan' })
  expect(first('kel. kasemen')).toMatchObject({ kind: 'kelurahan' })
})

test('a misspelt, shortened or joined name is found', () => {
  expect(first('kali gandu rt 03/02')?.place.name).toBe('Kaligandu')
  expect(first('kp tinggr')?.place.name).toBe('Tinggar')
  expect(first('SUMURPECUNG')?.place.name).toBe('Sumur Pecung')
  expect(first('trminal pkupatan')?.place.name).toBe('Terminal Pakupatan')
})

test('near a landmark is less exact than at it', () => {
  expect(first('di pasar rau')?.location?.radius).toBe(100)
  expect(first('belakang pasar rau')?.location?.radius).toBe(300)
})

test('a landmark without a point stands in the kelurahan its address names, else in its kecamatan', () => {
  expect(first('rs puri garcia')?.location).toMatchObject({ areaCode: '36.73.06.1008', radius: 1100 })
  expect(first('rs budi asih')?.location).toMatchObject({ radius: 3800 })
  expect(first('rs bhayangkara')).toMatchObject({ kecamatan: undefined, location: undefined })
})

test('words that are no place propose none', () => {
  expect(proposePlaces('tembok roboh, gelap, banjir parah')).toEqual([])
  expect(proposePlaces('')).toEqual([])
})

test('a word for what happened is no misspelt place', () => {
  expect(proposePlaces('tabrakan truk sama motor, ada yang kejepit')).toEqual([])
  const words = [...defaultLexicon.entries, ...defaultLexicon.traps, ...defaultLexicon.signs].flatMap((one) =>
    one.words.toLowerCase().match(/\p{L}{4,}/gu),
  )
  // What is written as a place is may be one: a trap names the kelurahan Curug.
  const guessed = [...new Set(words)].filter((word) => {
    if (word === null) return false
    const [best] = proposePlaces(`${word} di depan rumah`)
    if (best === undefined || best.score < 0.4) return false
    const names = [best.place.name, ...('aliases' in best.place ? best.place.aliases : [])]
    return !names.some((name) => name.toLowerCase().replaceAll(' ', '').includes(word))
  })
  expect(guessed).toEqual([])
})

test('a street says only what stands in it: the street stays the address, and the place is near it', () => {
  const [best] = proposePlaces('lampu mati di jalan ahmad yani')
  expect(best).toMatchObject({
    isStreet: true,
    place: { name: 'Polresta Serang Kota' },
    location: { address: 'Jalan Ahmad Yani, dekat Polresta Serang Kota, Kec. Serang' },
  })
  expect(first('kebakaran di polresta serang kota')?.isStreet).toBe(false)
})

test('every name of the gazetteer finds its place', () => {
  for (const { named } of placeIndex) {
    if (named.kind === 'landmark' && named.place.name === 'Serang') continue
    const words = named.kind === 'landmark' ? named.place.name : `${named.kind} ${named.place.name}`
    expect(
      proposePlaces(words)
        .slice(0, 2)
        .map(({ place }) => place.name),
    ).toContain(named.place.name)
  }
})

test('every nickname belongs to a landmark of the gazetteer', () => {
  const names = new Set(landmarks.map(({ name }) => name))
  expect(nicknamedLandmarks.filter((name) => !names.has(name))).toEqual([])
})

test('any string is a legal text, and spans stand inside it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('sukawana', 'kec', 'Lopng', '٠٦', '🏠', '\u202e', 'rs', '\ud800'), { maxLength: 60 })
      .map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (value) => {
      for (const { words, score } of proposePlaces(value)) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(words.every(({ from, to }) => from >= 0 && from < to && to <= value.length)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('a paste of 20 kB is searched in 300 ms', () => {
  const paste = 'kebakaran di lopnag dekat trminal pkupatan '.repeat(500).slice(0, 20_000)
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    proposePlaces(paste)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(300)
})
