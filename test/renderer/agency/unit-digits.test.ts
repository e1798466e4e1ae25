import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitDigits } from '../../../renderer/features/agency/unit-digits'

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }))
const digitsOf = (...names: readonly string[]) => Object.fromEntries(unitDigits(named(...names)))

test('a unit’s key is the number in its name; one without takes what is left', () => {
  expect(digitsOf('Patroli', 'Pemadam 1', 'Pemadam 2', 'Pemadam 3')).toEqual({
    'Pemadam 1': 1,
    'Pemadam 2': 2,
    'Pemadam 3': 3,
    Patroli: 4,
  })
  expect(digitsOf('Ambulans 2', 'Ambulans 05')).toEqual({ 'Ambulans 2': 2, 'Ambulans 05': 5 })
})

test('of two with the same number the first has it; 12 is not 2', () => {
  expect(digitsOf('Ambulans 1', 'Pemadam 1', 'Pemadam 12')).toEqual({
    'Ambulans 1': 1,
    'Pemadam 1': 2,
    'Pemadam 12': 3,
  })
})

test('every key picks one unit, and the first nine have one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 14 }), (names) => {
      const digits = [...unitDigits(named(...names)).values()]
      expect(new Set(digits).size).toBe(digits.length)
      expect(digits.every((digit) => digit >= 1 && digit <= 9)).toBe(true)
      expect(digits).toHaveLength(Math.min(9, names.length))
    }),
  )
})
