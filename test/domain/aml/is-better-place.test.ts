import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBetterPlace } from '../../../src/domain/aml/is-better-place'
import { locationSources, type Location } from '../../../src/domain/kernel/location'
import { HOUR, MINUTE, SECOND } from '../../../src/domain/kernel/time'

const now = 1_795_500_000_000
const place = (changes: Partial<Location>): Location => ({
  lat: -6.12,
  lon: 106.15,
  radius: 100,
  source: 'aml',
  at: now,
  ...changes,
})

test('any place is better than none', () => {
  expect(isBetterPlace(undefined, place({ radius: 50_000 }), now)).toBe(true)
})

test('a more precise place is offered, a coarser one is not', () => {
  expect(isBetterPlace(place({ radius: 2_000 }), place({ radius: 20 }), now)).toBe(true)
  expect(isBetterPlace(place({ radius: 20 }), place({ radius: 2_000 }), now)).toBe(false)
  expect(isBetterPlace(place({ radius: 100 }), place({ radius: 95 }), now)).toBe(false)
})

test('a caller who moved is offered where they are now', () => {
  const before = place({ radius: 30, at: now - MINUTE })
  expect(isBetterPlace(before, place({ radius: 30, lat: -6.122 }), now)).toBe(true)
  expect(isBetterPlace(place({ radius: 30 }), place({ radius: 30, lat: -6.122, at: now - MINUTE }), now)).toBe(false)
})

test('the same place again is no offer', () => {
  expect(isBetterPlace(place({ at: now - 10 * MINUTE }), place({}), now)).toBe(false)
})

test('what somebody chose without a time is not pushed aside for its age', () => {
  const { at: _, ...chosen } = place({ radius: 50, source: 'map' })
  expect(isBetterPlace(chosen, place({ radius: 45, lat: -6.13 }), now)).toBe(false)
  expect(isBetterPlace(chosen, place({ radius: 10, lat: -6.13 }), now)).toBe(true)
})

test('a place that does not say its age counts as old', () => {
  const { at: _, ...offered } = place({ radius: 20, lat: -6.13 })
  expect(isBetterPlace(place({ radius: 300 }), offered, now)).toBe(false)
  expect(isBetterPlace(place({ radius: 3_000 }), offered, now)).toBe(true)
})

const anyPlace = fc
  .record({
    lat: fc.double({ min: -7, max: -5, noNaN: true }),
    lon: fc.double({ min: 105, max: 107, noNaN: true }),
    source: fc.constantFrom(...locationSources),
    radius: fc.option(fc.nat(10_000), { nil: undefined }),
    at: fc.option(fc.integer({ min: now - HOUR, max: now + SECOND }), { nil: undefined }),
  })
  .map(({ radius, at, ...rest }): Location => ({
    ...rest,
    ...(radius === undefined ? {} : { radius }),
    ...(at === undefined ? {} : { at }),
  }))

test('of two places never is each better than the other, and none is better than itself', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (a, b) => {
      expect(isBetterPlace(a, b, now) && isBetterPlace(b, a, now)).toBe(false)
      expect(isBetterPlace(a, a, now)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
