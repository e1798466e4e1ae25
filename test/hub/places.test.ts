import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaces } from '../../src/hub/rabeg/places'

const limits = { total: 8, each: 2, forAccounts: 2 }

test('one address has its few places and no more, until one is given back', () => {
  const places = createPlaces(limits)
  const first = places.take('a')
  expect(first).toBeDefined()
  expect(places.take('a')).toBeDefined()
  expect(places.take('a')).toBeUndefined()
  expect(places.take('b')).toBeDefined()
  first?.()
  expect(places.take('a')).toBeDefined()
})

test('all strangers together leave places for people with an account', () => {
  const places = createPlaces(limits)
  const strangers = Array.from({ length: 20 }, (_, at) => places.take(`address-${at}`))
  expect(strangers.filter((place) => place !== undefined)).toHaveLength(6)
  expect(places.take(undefined)).toBeDefined()
  expect(places.take(undefined)).toBeDefined()
  expect(places.take(undefined)).toBeUndefined()
})

test('a place that is given back twice counts once', () => {
  const places = createPlaces({ total: 2, each: 2, forAccounts: 0 })
  const [first] = [places.take('a'), places.take('b')]
  first?.()
  first?.()
  expect(places.take('c')).toBeDefined()
  expect(places.take('d')).toBeUndefined()
})

test('whatever comes and goes, no limit is passed, and when all have left every place is free again', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', undefined)
  fc.assert(
    fc.property(fc.array(fc.tuple(who, fc.boolean()), { maxLength: 60 }), (steps) => {
      const places = createPlaces(limits)
      const held: { readonly who: string | undefined; readonly leave: () => void }[] = []
      for (const [comer, leavesFirst] of steps) {
        if (leavesFirst) held.shift()?.leave()
        const leave = places.take(comer)
        if (leave !== undefined) held.push({ who: comer, leave })
        const strangers = held.filter((one) => one.who !== undefined)
        expect(held.length).toBeLessThanOrEqual(limits.total)
        expect(strangers.length).toBeLessThanOrEqual(limits.total - limits.forAccounts)
        for (const one of strangers)
          expect(strangers.filter((other) => other.who === one.who).length).toBeLessThanOrEqual(limits.each)
      }
      for (const { leave } of held) leave()
      const free = Array.from({ length: limits.total }, () => places.take(undefined))
      expect(free.every((place) => place !== undefined)).toBe(true)
    }),
  )
})
