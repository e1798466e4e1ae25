import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callOfNumber, keepNumbers, MOST_NUMBERS, noNumbers } from '../../../renderer/features/operator/call-numbers'

test('a call keeps its number when others ring before it or leave', () => {
  const two = keepNumbers(noNumbers, ['a', 'b'])
  const more = keepNumbers(two, ['new', 'b', 'a'])
  expect([...more.byId].sort()).toEqual([
    ['a', 1],
    ['b', 2],
    ['new', 3],
  ])
  expect(keepNumbers(more, ['b']).byId.get('b')).toBe(2)
})

test('a ring does not take the number that was let go in the same moment', () => {
  const numbers = keepNumbers(keepNumbers(noNumbers, ['gone', 'here']), ['ring', 'here'])
  expect(callOfNumber(numbers, 1)).toBeUndefined()
  expect(callOfNumber(numbers, 3)).toBe('ring')
})

test('the tenth call waits for a number, and an empty list begins anew', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `call-${at}`)
  const full = keepNumbers(noNumbers, ten)
  expect(full.byId.size).toBe(MOST_NUMBERS)
  expect(full.byId.has('call-9')).toBe(false)
  expect(keepNumbers(full, ten.slice(1)).byId.get('call-9')).toBe(1)
  expect(keepNumbers(keepNumbers(full, []), ['first']).byId.get('first')).toBe(1)
})

test('whatever comes and goes: a number belongs to one call, and to the same as long as it is in the list', () => {
  const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 14 }).map(String), { maxLength: 12 }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(lists, (steps) => {
      let known = noNumbers
      for (const ids of steps) {
        const next = keepNumbers(known, ids)
        for (const [id, number] of known.byId) {
          if (ids.includes(id)) expect(next.byId.get(id)).toBe(number)
        }
        const given = [...next.byId.values()]
        expect(new Set(given).size).toBe(given.length)
        expect(given.length).toBe(Math.min(ids.length, MOST_NUMBERS))
        expect(given.every((number) => number >= 1 && number <= MOST_NUMBERS)).toBe(true)
        expect(keepNumbers(next, ids)).toBe(next)
        known = next
      }
    }),
  )
})
