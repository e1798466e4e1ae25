import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIKENESS_SIDE, likenessDistance, likenessOf, SAME_PICTURE } from '../../src/hub/rabeg/photo-likeness'

const pixels = LIKENESS_SIDE * LIKENESS_SIDE
const grey = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: pixels, maxLength: pixels })
const hex = fc.stringMatching(/^[0-9a-f]{16}$/)

test('a likeness is 64 bits, and of a plain surface there is none', () => {
  fc.assert(
    fc.property(grey, (picture) => {
      expect(likenessOf(picture) ?? '0'.repeat(16)).toMatch(/^[0-9a-f]{16}$/)
    }),
  )
  expect(likenessOf(Array.from({ length: pixels }, () => 120))).toBeUndefined()
})

test('a picture made lighter is the same picture', () => {
  const property = fc.property(grey, fc.integer({ min: 1, max: 55 }), (picture, more) => {
    const [as, lighter] = [likenessOf(picture), likenessOf(picture.map((value) => value + more))]
    if (as === undefined || lighter === undefined) return as === lighter
    return likenessDistance(as, lighter) <= SAME_PICTURE
  })
  fc.assert(property, { numRuns: 30 })
})

test('a distance counts the bits that differ: none to itself, all to its opposite, the same both ways', () => {
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      const opposite = a.replace(/./g, (digit) => (15 - parseInt(digit, 16)).toString(16))
      expect(likenessDistance(a, a)).toBe(0)
      expect(likenessDistance(a, opposite)).toBe(64)
      expect(likenessDistance(a, b)).toBe(likenessDistance(b, a))
      expect(likenessDistance(a, b) + likenessDistance(opposite, b)).toBe(64)
    }),
  )
})

test('noise is not taken for other noise', () => {
  const property = fc.property(fc.integer(), (seed) => {
    let state = seed
    const noise = () =>
      likenessOf(
        Array.from({ length: pixels }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24),
      )
    const [a, b] = [noise(), noise()]
    return a !== undefined && b !== undefined && likenessDistance(a, b) > SAME_PICTURE
  })
  fc.assert(property, { numRuns: 30, seed: 112 })
})
