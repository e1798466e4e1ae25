import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInJson, lineOf } from '../../../renderer/features/admin/json-places'
import { goalOf, pathWords } from '../../../renderer/features/admin/protocol-outline'
import {
  findingsOfRefusal,
  idInText,
  readProtocol,
  writeProtocol,
} from '../../../renderer/features/admin/read-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { shippedSetting } from '../../domain/response-plan/shipped-setting'
import { screenText } from '../../support/screen-texts'

const [good] = shippedProtocols
if (good === undefined) throw new Error('No protocol is shipped.')
const { agencies } = shippedSetting

describe('a protocol as an admin writes it', () => {
  test('the version is one more than the active one, whatever the text says', () => {
    const read = readProtocol(writeProtocol({ ...good, version: 900 }), shippedProtocols, agencies)
    expect(read).toMatchObject({ kind: 'protocol', protocol: { version: good.version + 1 }, base: 900, findings: [] })
  })

  test('a new id starts at version 1, and covering a type twice is found', () => {
    const read = readProtocol(writeProtocol({ ...good, id: 'baru' }), shippedProtocols, agencies)
    expect(read).toMatchObject({ kind: 'protocol', before: 0, protocol: { version: 1 } })
    expect(read.kind === 'protocol' && read.findings.map(({ code }) => code)).toContain('type-covered-twice')
  })

  test('a circle is found with the answers that lead into it', () => {
    const faulty = {
      ...good,
      questions: good.questions.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, next: good.first })),
      })),
    }
    const read = readProtocol(writeProtocol(faulty), shippedProtocols, agencies)
    if (read.kind !== 'protocol') throw new Error(read.kind)
    const circle = read.findings.find(({ code }) => code === 'cycle')
    expect(pathWords(read.protocol, circle?.path ?? [])[0]?.ask).toEqual(good.questions[0]?.ask)
  })

  test('an agency that an outcome calls for and the centre does not have is found, with the answers that call for it', () => {
    const accident = shippedProtocols.find(({ id }) => id === 'kecelakaan')
    if (accident === undefined) throw new Error('There is a protocol for accidents.')
    const { damkar: _without, ...others } = agencies
    const read = readProtocol(writeProtocol(accident), shippedProtocols, others)
    if (read.kind !== 'protocol') throw new Error(read.kind)
    // Two outcomes call for it: of a car or a motorcycle, and of a lorry or a bus.
    expect(read.findings).toMatchObject([
      { code: 'needs-unknown-agency', agencyId: 'damkar' },
      { code: 'needs-unknown-agency', agencyId: 'damkar' },
    ])
    const [finding] = read.findings
    expect(pathWords(read.protocol, finding?.path ?? []).at(-1)?.ask.id).toMatch(/terjepit/i)
    const issues = [{ path: 'needs-unknown-agency', message: JSON.stringify(finding) }]
    // The hub's own finding comes back whole.
    expect(findingsOfRefusal({ code: 'invalid-input', message: '', issues }).findings).toEqual([finding])
  })

  test('broken JSON says where, a wrong shape which part', () => {
    expect(readProtocol('{ "id": "x",, }', shippedProtocols, agencies)).toEqual({ kind: 'not-json', at: 12 })
    expect(readProtocol('', shippedProtocols, agencies)).toMatchObject({ kind: 'not-json' })
    const read = readProtocol(JSON.stringify({ ...good, questions: [{ id: 'a/b' }] }), shippedProtocols, agencies)
    expect(read.kind === 'bad-shape' && read.issues.map(({ at }) => at)).toContain('/questions/0/id')
  })

  test('what does not fit is said by what it is, not in the checker’s words', () => {
    const wordsOf = (change: object) => {
      const read = readProtocol(JSON.stringify({ ...good, ...change }), shippedProtocols, agencies)
      return read.kind === 'bad-shape' ? read.issues.map(({ at, words }) => [at, words.key, words.values]) : read.kind
    }
    const [question] = good.questions
    expect(wordsOf({ title: undefined })).toEqual([['/title', 'admin.shape.missing', {}]])
    expect(wordsOf({ title: 5 })).toEqual([
      ['/title', 'admin.shape.invalid_type', { expected: 'admin.shape.type.object' }],
    ])
    expect(wordsOf({ first: 'a b' })).toEqual([['/first', 'admin.shape.invalid_format', {}]])
    expect(wordsOf({ source: { id: '', en: 'x' } })).toEqual([['/source/id', 'admin.shape.empty', {}]])
    expect(wordsOf({ types: ['api'] })).toMatchObject([['/types/0', 'admin.shape.invalid_value', {}]])
    expect(wordsOf({ warna: 1 })).toEqual([['', 'admin.shape.unrecognized_keys', { keys: 'warna' }]])
    const many = Array.from({ length: 61 }, (_, index) => ({ ...question, id: `q${index}` }))
    expect(wordsOf({ questions: many })).toEqual([['/questions', 'admin.shape.too_many', { most: 60 }]])
  })

  test('every kind of fault has words in both languages', () => {
    const sources = ['missing', 'empty', 'invalid_type', 'invalid_value', 'invalid_format', 'invalid_union']
    const measured = ['unrecognized_keys', 'too_small', 'too_few', 'too_big', 'too_many', 'other']
    const types = ['string', 'number', 'int', 'array', 'object', 'boolean', 'other'].map((one) => `type.${one}`)
    for (const key of [...sources, ...measured, ...types]) {
      for (const language of ['id', 'en'] as const) expect(screenText(language, `admin.shape.${key}`)).not.toBe('')
    }
  })

  test('any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readProtocol(text, shippedProtocols, agencies).kind).not.toBe('protocol')
        expect(idInText(text)).toBeUndefined()
      }),
    )
  })

  test('the hub’s findings are read back, other issues kept as said', () => {
    const finding = { code: 'cycle', at: '/first', path: [{ questionId: 'a', answer: 'b' }], protocolId: 'x' } as const
    const issues = [
      { path: 'cycle', message: JSON.stringify(finding) },
      { path: 'version', message: 'Version 1 is active.' },
    ]
    expect(findingsOfRefusal({ code: 'invalid-input', message: '', issues })).toEqual({
      findings: [finding],
      rest: [issues[1]],
    })
  })

  test('an answer leads to a numbered question, a determinant with its priority, or nowhere', () => {
    const [determinant] = good.determinants
    expect(goalOf(good, good.first)).toMatchObject({ kind: 'question', number: 1 })
    expect(goalOf(good, { determinant: determinant?.id ?? '' })).toMatchObject({ priority: determinant?.priority })
    expect(goalOf(good, 'no-such')).toEqual({ kind: 'nowhere', id: 'no-such' })
  })
})

describe('places in JSON', () => {
  test('every part is found by its pointer', () => {
    const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
    const walk = (value: unknown, pointer: string, see: (pointer: string, value: unknown) => void) => {
      see(pointer, value)
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${escape(key)}`, see)
    }
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        walk(JSON.parse(text), '', (pointer, part) => {
          const { from, to } = findInJson(text, pointer)
          expect(JSON.parse(text.slice(from, to))).toEqual(part)
        })
      }),
    )
  })

  test('of a part that is not there, the nearest one above', () => {
    const text = '{"a": [1, {"b": 2}]}'
    const { from, to } = findInJson(text, '/a/1/zzz/0')
    expect(text.slice(from, to)).toBe('{"b": 2}')
  })

  test('line and column count from 1', () => {
    expect(lineOf('ab\ncd', 0)).toEqual({ line: 1, column: 1 })
    expect(lineOf('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
  })
})
