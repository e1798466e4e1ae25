import { expect, test } from 'vitest'
import { wholeMinutes } from '../../../renderer/features/operator/whole-minutes'

test('minutes ago are those that are over', () => {
  expect([0, 0.4, 0.99, 1, 2.45, 8.43].map(wholeMinutes)).toEqual([0, 0, 0, 1, 2, 8])
})

test('an incident that a faster clock opened is not ahead of now', () => {
  expect(wholeMinutes(-0.5)).toBe(0)
})
