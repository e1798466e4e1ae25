import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { Lexicon } from '../../../src/domain/intake/lexicon'
import { longestText, proposeTypes, readReport } from '../../../src/domain/intake/read-report'

const read = (text: string) => readReport(text, defaultLexicon)
const first = (text: string) => read(text).types[0]?.type

test.each([
  ['capitals', 'KEBAKARAN DI LOPANG', 'kebakaran'],
  ['repeated letters', 'tolooong kebakaraaan', 'kebakaran'],
  ['signs for letters', 'k3b4karan rumah', 'kebakaran'],
  ['vowels left out', 'kbkrn rumah', 'kebakaran'],
  ['letters swapped', 'kecelakana motor', 'kecelakaan'],
  ['a letter missing', 'ada yg pingsn', 'medis'],
  ['affixes', 'kebanjirannya parah', 'banjir'],
  ['a doubled word', 'ular2 masuk rumah', 'hewan'],
  ['Jawa Serang', 'umah kula kobong', 'kebakaran'],
  ['Sunda', 'aya oray di imah', 'hewan'],
])('%s are read', (_, text, type) => {
  expect(first(text)).toBe(type)
})

test.each([
  'lampu merah mati di ciceri',
  'mati lampu dari tadi',
  'sampah dibakar tetangga',
  'kebakaran kemarin di pasar',
  'Serang darurat sampah',
  'bau bangkai di got',
  'bukan kebakaran pak',
  'ga jadi pak, udah padam',
  'apa benar ada gempa',
  'hati terbakar emosi',
  'banjir diskon',
  'lain kahuruan, ngabeuleum runtah',
])('a trap of the facts is no emergency: %s', (text) => {
  expect(read(text).types).toEqual([])
  expect(read(text).emergency).not.toBe('likely')
})

test('what is denied is not proposed, what is said after it is', () => {
  expect(first('bukan kebakaran tapi kecelakaan')).toBe('kecelakaan')
  expect(first('ora kobong')).toBeUndefined()
  expect(first('bukan cuma banjir')).toBe('banjir')
})

test('a trap reaches the words it stands on, not the next sentence', () => {
  expect(first('kebakaran kemarin. ada ular masuk rumah')).toBe('hewan')
})

test('a fire that spreads from burning rubbish is a fire', () => {
  expect(first('bakar sampah apinya merembet ke rumah')).toBe('kebakaran')
})

test('the words that made a proposal stand in the text as it was typed', () => {
  const text = '🔥 Tolong, KEBAKARAAAN!!'
  const [proposal] = proposeTypes(text, defaultLexicon)
  expect(proposal?.words.map(({ from, to }) => text.slice(from, to))).toEqual(['KEBAKARAAAN'])
})

test('of the longer phrase and the word in it, the phrase is proposed first', () => {
  expect(proposeTypes('dipukul suami', defaultLexicon).map(({ type }) => type)).toEqual([
    'kdrt',
    'penganiayaan',
    'ketertiban',
  ])
})

test('a type that is only like what was said is proposed after it', () => {
  const types = proposeTypes('dompet dicopet', defaultLexicon, 21)
  expect(types[0]?.type).toBe('pencurian')
  expect(types.find(({ type }) => type === 'perampokan')?.score).toBeLessThan(0.2)
})

test('unlikely needs a reason in the words', () => {
  expect(read('').emergency).toBe('unlikely')
  expect(read('tes tes').emergency).toBe('unlikely')
  expect(read('xqzt vvrp').emergency).toBe('possible')
  expect(read('tolong').emergency).toBe('possible')
  expect(read('tolong kebakaran').emergency).toBe('likely')
})

test('a trap says its reason', () => {
  expect(read('lampu merah mati').doubts.map(({ reason }) => reason)).toContain(
    'Lampu lalu lintas atau lampu jalan, bukan kematian',
  )
})

test('an edited lexicon is followed', () => {
  const lexicon: Lexicon = {
    ...defaultLexicon,
    version: 2,
    entries: [{ id: 'x', words: 'kucrut', type: 'gempa', weight: 0.9, language: 'jawa-serang' }],
    alike: [],
  }
  expect(proposeTypes('kucrut pak', lexicon)).toEqual([{ type: 'gempa', score: 0.9, words: [{ from: 0, to: 6 }] }])
})

test('of a paste longer than a report the reading says where it stopped', () => {
  expect(read('a'.repeat(longestText + 1)).readTo).toBe(longestText)
  expect(read('ular').readTo).toBe(4)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'kebakaran',
        'ULAR',
        'bukan',
        'tabrakan',
        '🔥',
        'مرحبا',
        'שלום',
        '\u202e',
        'a\u0301',
        'ﬁ',
        '\n',
        '.',
        '\ud800',
      ),
      { maxLength: 80 },
    )
    .map((words) => words.join(' ')),
)

test('any string is read: no throw, scores in 0–1, best first, spans inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { types, urgent, doubts, readTo } = read(text)
      expect(readTo).toBe(text.length)
      expect(types.every(({ score }) => score > 0 && score <= 1)).toBe(true)
      expect(types.map(({ score }) => score)).toEqual(types.map(({ score }) => score).sort((a, b) => b - a))
      expect(new Set(types.map(({ type }) => type)).size).toBe(types.length)
      const spans = [...types.flatMap(({ words }) => words), ...urgent, ...doubts.flatMap(({ words }) => words)]
      expect(spans.every(({ from, to }) => from >= 0 && from < to && to <= text.length)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('letter case never changes a reading', () => {
  const word = fc.constantFrom('kebakaran', 'ular', 'bukan', 'tabrakan', 'tolong', 'kemarin', 'rumah', 'lampu', 'mati')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      expect(read(text.toUpperCase())).toEqual(read(text))
    }),
  )
})

/** The best of several, so that a busy machine does not decide. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

test('500 characters are read in 2 ms, a paste of 20 kB in 100 ms', () => {
  const report = 'ada kebakarn di rumah tetangga saya apinya gede bgt tolong cepet kesini korbannya blm keluar '.repeat(
    6,
  )
  expect(milliseconds(() => read(report.slice(0, 500)))).toBeLessThan(2)
  expect(milliseconds(() => read('kebakaran sampah dibakar bukan ular '.repeat(600).slice(0, 20_000)))).toBeLessThan(
    100,
  )
})
