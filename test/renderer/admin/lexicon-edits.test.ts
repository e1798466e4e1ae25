import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, countEdits, newEntryId, noEdits, trapKey } from '../../../renderer/features/admin/lexicon-edits'
import { lexiconWith, problemsOf, problemsOfRefusal } from '../../../renderer/features/admin/lexicon-problems'
import { entryRows, filterEntries, filterTraps, trapRows } from '../../../renderer/features/admin/lexicon-rows'
import { markWords } from '../../../renderer/features/admin/mark-words'
import { defaultLexicon } from '../../../src/domain/intake/default-lexicon'
import type { LexiconEntry, LexiconTrap } from '../../../src/domain/intake/lexicon'
import { readReport } from '../../../src/domain/intake/read-report'

const entry = (id: string, words: string): LexiconEntry => ({ id, words, type: 'hewan', weight: 0.8, language: 'id' })
const trap: LexiconTrap = { words: 'ular tangga', cancels: 'hewan', reason: 'Permainan' }
const nothing = { entries: [], traps: [], disabled: [] }
const [given] = defaultLexicon.entries
if (given === undefined) throw new Error('The given lexicon is empty.')

describe('edits of the lexicon', () => {
  test('stand on top of what another admin published meanwhile', () => {
    const edits = { ...noEdits, entries: { mine: entry('mine', 'zirkuplak') }, disabled: { [given.id]: true } }
    const published = { entries: [entry('theirs', 'brontok')], traps: [trap], disabled: ['x'] }
    const changes = applyEdits(published, edits)
    expect(changes.entries.map(({ id }) => id)).toEqual(['theirs', 'mine'])
    expect(changes.traps).toEqual([trap])
    expect(changes.disabled).toEqual(['x', given.id])
    expect(countEdits(edits)).toBe(2)
  })

  test('take away, replace in place and switch on again', () => {
    const published = { entries: [entry('a', 'satu'), entry('b', 'dua')], traps: [trap], disabled: [given.id] }
    const changes = applyEdits(published, {
      entries: { a: entry('a', 'tiga'), b: null },
      traps: { [trapKey(trap)]: null },
      disabled: { [given.id]: false },
    })
    expect(changes).toEqual({ entries: [entry('a', 'tiga')], traps: [], disabled: [] })
  })

  test('applied once more they change nothing', () => {
    const ids = fc.constantFrom('a', 'b', 'c')
    const entries = fc.dictionary(ids, fc.option(fc.constantFrom(entry('a', 'satu'), entry('b', 'dua'))))
    const disabled = fc.dictionary(ids, fc.boolean())
    fc.assert(
      fc.property(entries, disabled, (some, off) => {
        const own = Object.fromEntries(
          Object.entries(some).map(([id, one]) => [id, one === null ? null : { ...one, id }]),
        )
        const edits = { entries: own, traps: {}, disabled: off }
        const once = applyEdits({ ...nothing, entries: [entry('c', 'lima')], disabled: ['b'] }, edits)
        expect(applyEdits(once, edits)).toEqual(once)
      }),
    )
  })

  test('a new entry gets an id that tells its words and that nobody has', () => {
    expect(newEntryId(entry('', 'ular|biawak masuk'), new Set())).toBe('own-hewan-ular-biawak-masuk')
    expect(newEntryId(entry('', 'ular'), new Set(['own-hewan-ular']))).toBe('own-hewan-ular-2')
    expect(newEntryId(entry('', '***'), new Set())).toBe('own-hewan-x')
  })
})

describe('the list of entries', () => {
  const changes = { entries: [entry('mine', 'zirkuplak'), { ...given, weight: 0.1 }], traps: [trap], disabled: [] }
  const rows = entryRows(defaultLexicon, changes, { ...noEdits, entries: { mine: entry('mine', 'zirkuplak') } })

  test('marks own, replaced, given and switched off, and what is not saved', () => {
    expect(rows[0]).toEqual({ entry: entry('mine', 'zirkuplak'), state: 'own', edited: true })
    expect(rows[1]).toMatchObject({ entry: { id: given.id, weight: 0.1 }, state: 'replaced', edited: false })
    expect(rows[2]).toMatchObject({ state: 'given' })
    expect(rows).toHaveLength(defaultLexicon.entries.length + 1)
    const off = entryRows(defaultLexicon, { ...nothing, disabled: [given.id] }, noEdits)
    expect(off.find((row) => row.entry.id === given.id)?.state).toBe('off')
  })

  test('is filtered by words, type, language and state together', () => {
    const all = { text: '', type: '', language: '', state: '' }
    expect(filterEntries(rows, all)).toHaveLength(rows.length)
    expect(filterEntries(rows, { ...all, text: ' ZIRKU ' })).toHaveLength(1)
    expect(filterEntries(rows, { ...all, text: 'zirku', type: 'banjir' })).toEqual([])
    expect(filterEntries(rows, { ...all, state: 'replaced' })).toHaveLength(1)
    expect(filterEntries(rows, { ...all, language: 'sunda' }).every((row) => row.entry.language === 'sunda')).toBe(true)
  })

  test('own traps stand before the given ones and are found by their reason', () => {
    const traps = trapRows(defaultLexicon, changes, noEdits)
    expect(traps[0]).toMatchObject({ isOwn: true, trap })
    expect(traps).toHaveLength(defaultLexicon.traps.length + 1)
    expect(filterTraps(traps, 'permainan').some(({ isOwn }) => isOwn)).toBe(true)
  })
})

describe('trying and checking before it is saved', () => {
  test('a new word is read, a switched-off one is not', () => {
    expect(readReport('ada zirkuplak', lexiconWith(nothing)).types).toEqual([])
    const own = lexiconWith({ ...nothing, entries: [entry('mine', 'zirkuplak')] })
    expect(readReport('ada zirkuplak', own).types[0]?.type).toBe('hewan')
    const kobong = defaultLexicon.entries.filter(({ words }) => words.includes('kobong'))
    const off = lexiconWith({ ...nothing, disabled: kobong.map(({ id }) => id) })
    expect(readReport('ana kobong', lexiconWith(nothing)).types[0]?.type).toBe('kebakaran')
    expect(readReport('ana kobong', off).types).toEqual([])
  })

  test('faults are named, and the hub’s issues are read back to the same faults', () => {
    const changes = { ...nothing, entries: [entry('mine', '!!!')] }
    const [problem] = problemsOf(changes)
    expect(problem).toEqual({ part: 'entry', which: 'mine', fault: 'odd-sign' })
    const refusal = {
      code: 'invalid-input' as const,
      message: '',
      issues: [
        { path: 'entry.mine', message: 'odd-sign' },
        { path: 'entries.0.words', message: 'Too big' },
        { path: 'disabled', message: 'Too big' },
      ],
    }
    expect(problemsOfRefusal(refusal, changes)).toEqual([
      { kind: 'known', problem },
      { kind: 'said', path: '!!!', message: 'Too big' },
      { kind: 'said', path: 'disabled', message: 'Too big' },
    ])
  })

  test('pieces of a marked text make the text again, and every marked stretch is marked', () => {
    const span = fc.record({ from: fc.nat(30), to: fc.nat(30) }).filter(({ from, to }) => from < to)
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), fc.array(span), (text, spans) => {
        const pieces = markWords(
          text,
          spans.map((one) => ({ span: one, mark: 'type' })),
        )
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        let at = 0
        for (const piece of pieces) {
          const covered = spans.some(({ from, to }) => from <= at && at < to)
          expect(piece.marks.length > 0).toBe(covered)
          at += piece.text.length
        }
      }),
    )
    expect(markWords('', [])).toEqual([])
  })
})
