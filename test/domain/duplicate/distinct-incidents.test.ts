import { expect, test } from 'vitest'
import { estimateDistinct } from '../../../src/domain/duplicate/distinct-incidents'

test('when no incident has one call only, all have been seen', () => {
  expect(estimateDistinct([2, 3, 9])).toEqual({ seen: 3, estimate: 3, low: 3, high: 3 })
  expect(estimateDistinct([])).toEqual({ seen: 0, estimate: 0, low: 0, high: 0 })
})

test('incidents with a single call tell of those with none (Chao1, by hand)', () => {
  // f1 = 4, f2 = 2: 8 + 4·3 / (2·3) = 10.
  const { seen, estimate, low, high } = estimateDistinct([1, 1, 1, 1, 2, 2, 5, 9])
  expect([seen, estimate, low]).toEqual([8, 10, 4])
  // Variance by hand: 12/6 + 4·49/(4·9) + 16·2·9/(4·81) = 8.3333; K = exp(1.96 √ln(1 + 8.3333/4)) = 7.998.
  expect(high).toBeCloseTo(8 + 2 * 7.998, 1)
})

test('a burst of which one call tells is at least one incident', () => {
  expect(estimateDistinct([1])).toEqual({ seen: 1, estimate: 1, low: 1, high: 1 })
})
