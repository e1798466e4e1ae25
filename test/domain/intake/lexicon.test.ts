import { expect, test } from 'vitest'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import { checkLexicon, lexiconLanguages } from '../../../src/domain/intake/lexicon'
import type { Lexicon } from '../../../src/domain/intake/lexicon'
import { readPhrase } from '../../../src/domain/intake/phrase'
import { readReport } from '../../../src/domain/intake/read-report'

const faults = (lexicon: Lexicon) => checkLexicon(lexicon).map(({ part, fault }) => `${part}: ${fault}`)
const [entry] = defaultLexicon.entries
if (entry === undefined) throw new Error('The default lexicon has no entries.')

test('the default lexicon has nothing to mend, and words of each language', () => {
  expect(checkLexicon(defaultLexicon)).toEqual([])
  expect(new Set(defaultLexicon.entries.map(({ language }) => language))).toEqual(new Set(lexiconLanguages))
})

test('a lexicon is plain JSON: written and read again it reads a text alike', () => {
  const copy = JSON.parse(JSON.stringify(defaultLexicon)) as Lexicon
  expect(copy).toEqual(defaultLexicon)
  expect(readReport('ada ular di lopang', copy)).toEqual(readReport('ada ular di lopang', defaultLexicon))
})

test('every incident type needs words of its own', () => {
  for (const type of incidentTypes) {
    const entries = defaultLexicon.entries.filter((one) => one.type !== type)
    expect(checkLexicon({ ...defaultLexicon, entries })).toEqual([
      { part: 'entry', which: type, fault: 'type-without-words' },
    ])
  }
})

test('a weight above 1, a repeated id and an unknown type are named', () => {
  const entries = [
    ...defaultLexicon.entries,
    { ...entry, words: 'api biru', weight: 1.5 },
    { ...entry, id: 'x', words: 'api ungu', type: 'perang' as 'kebakaran' },
  ]
  expect(faults({ ...defaultLexicon, entries })).toEqual([
    'entry: same-id',
    'entry: weight-out-of-range',
    'entry: unknown-type',
  ])
})

test('a phrase that can not be read is named and stops no other phrase', () => {
  const broken = { ...defaultLexicon, entries: [{ ...entry, id: 'x', words: 'api (gede' }, ...defaultLexicon.entries] }
  expect(checkLexicon(broken)).toEqual([{ part: 'entry', which: 'x', fault: 'odd-sign' }])
  expect(readReport('ada ular', broken).types[0]?.type).toBe('hewan')
})

test('a trap without a reason, a sign of no weight and an abbreviation of two words are named', () => {
  const lexicon = {
    ...defaultLexicon,
    traps: [{ words: 'api', cancels: 'any', reason: ' ' }],
    signs: [{ words: 'api', weight: 0, language: 'id' }],
    abbreviations: [{ short: 'kbkrn', means: 'ada kebakaran' }],
    alike: [{ said: 'banjir', meant: 'banjir' }],
    version: 0,
  } as const
  expect(faults(lexicon)).toEqual([
    'version: bad-version',
    'trap: no-reason',
    'sign: weight-out-of-range',
    'likeness: unknown-type',
    'abbreviation: not-one-word',
  ])
})

test('a phrase says what is wrong with it', () => {
  expect(readPhrase('  ')).toBe('empty')
  expect(readPhrase('... api')).toBe('gap-at-edge')
  expect(readPhrase('a*b')).toBe('star-inside')
  expect(readPhrase('api!')).toBe('odd-sign')
  expect(readPhrase('a b c d e f g h i')).toBe('too-long')
  expect(readPhrase('kabel ... putus|jatuh percik*')).toEqual([
    { words: ['kabel'], starts: [], gap: 0 },
    { words: ['putus', 'jatuh'], starts: [], gap: 4 },
    { words: [], starts: ['percik'], gap: 0 },
  ])
})
