import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultCategories } from '../../../src/domain/complaint/default-categories'
import { measureComplaints } from '../../../tools/labelled-complaints/measure'
import { readLabelled } from '../../../tools/labelled-complaints/read-labelled'

const complaints = readLabelled(join(import.meta.dirname, '../../../tools/labelled-complaints/complaints.json'))
const measured = measureComplaints(complaints)
const rate = ({ right, of }: { readonly right: number; readonly of: number }) => right / of

test('the tuning set has every kind, and emergencies enough', () => {
  expect(complaints.length).toBeGreaterThanOrEqual(220)
  expect(new Set(complaints.map(({ id }) => id)).size).toBe(complaints.length)
  expect(new Set(complaints.map(({ category }) => category))).toEqual(new Set(defaultCategories.map(({ id }) => id)))
  expect(complaints.filter(({ emergency }) => emergency).length / complaints.length).toBeGreaterThan(0.25)
})

// Floors: who changes the words may not fall below them.
test('of the tuning set the right agency is among the first three, and what goes by itself goes right', () => {
  expect(rate(measured.firstThree)).toBeGreaterThanOrEqual(0.98)
  expect(rate(measured.byThemselves)).toBeGreaterThanOrEqual(0.96)
  expect(measured.categoryF1).toBeGreaterThanOrEqual(0.92)
})

test('of the tuning set emergencies are noticed, and others are not promoted', () => {
  expect(rate(measured.recall)).toBeGreaterThanOrEqual(0.97)
  expect(rate(measured.falsePromotions)).toBeLessThanOrEqual(0.03)
})

test.each(['apart', 'apart-2', 'apart-3'])(
  'the set %s is the one whose hash was committed before the tuning',
  (set) => {
    const apart = join(import.meta.dirname, '../../../tools/labelled-complaints', set)
    const [sealed] = readFileSync(join(apart, 'hash.txt'), 'utf8').split(/\s/)
    const bytes = readFileSync(join(apart, 'complaints.json'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sealed)
  },
)
