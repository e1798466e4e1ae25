import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryLeanings, emergencyLeanings } from '../../../src/domain/complaint/learnt-leanings'
import { leaningsOf, readLeanings, traitsOf } from '../../../src/domain/complaint/word-leanings'
import { writtenForms } from '../../../src/domain/complaint/written-forms'
import { unseenLeanings } from '../../../tools/labelled-complaints/folds'
import { learnLeanings } from '../../../tools/labelled-complaints/learn'
import { readLabelled } from '../../../tools/labelled-complaints/read-labelled'
import { learntFile, learntModule, tuningSet } from '../../../tools/labelled-complaints/write-leanings'

test('what is committed as learnt is what the labelled complaints teach', () => {
  expect(readFileSync(learntFile, 'utf8')).toBe(learntModule(readLabelled(tuningSet)))
})

test('words lean to what they were learnt with', () => {
  const table = learnLeanings([
    { text: 'lampu jalan mati', of: 'lampu' },
    { text: 'lampunya padam', of: 'lampu' },
    { text: 'sampah menumpuk', of: 'sampah' },
    { text: 'tumpukan sampah', of: 'sampah' },
  ])
  expect(leaningsOf('Lampu depan rumah', readLeanings(table))[0]?.of).toBe('lampu')
  expect(leaningsOf('sampahnya bertumpuk-tumpuk', readLeanings(table))[0]?.of).toBe('sampah')
})

test('complaints lean rightly by single words alone when they were learnt from others', () => {
  const unseen = unseenLeanings(readLabelled(tuningSet), 2)
  const right = unseen.filter(({ complaint, categories }) => categories.slice(0, 3).includes(complaint.category))
  expect(right.length / unseen.length).toBeGreaterThan(0.75)
  const calm = unseen.filter(({ complaint }) => !complaint.emergency)
  expect(calm.filter(({ emergency }) => emergency > 0.9).length / calm.length).toBeLessThan(0.01)
})

test('relatives of a word are one: with affixes, written short, as it is spoken', () => {
  const shared = (a: string, b: string) => traitsOf(a).some((trait) => traitsOf(b).includes(trait))
  expect(shared('kebakarannya', 'terbakar')).toBe(true)
  expect(shared('jln', 'jalannya')).toBe(true)
  expect(writtenForms('asep')).toContain('asap')
  expect(writtenForms('jatoh')).toContain('jatuh')
  expect(writtenForms('ujan')).toContain('hujan')
  expect(writtenForms('sampe')).toContain('sampai')
})

test('any text leans with shares that are one together', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const leanings of [categoryLeanings, emergencyLeanings]) {
        const shares = leaningsOf(text, leanings).map(({ share }) => share)
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
      }
    }),
  )
})
