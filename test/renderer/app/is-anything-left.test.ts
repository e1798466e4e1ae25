import { expect, test } from 'vitest'
import { isAnythingLeft } from '../../../renderer/app/left-orders'

test('leaving is asked about where a call, an order, a command or an alarm test is left behind', () => {
  const nothing = { calls: 0, unsent: 0, orders: [], hasTest: false }
  expect(isAnythingLeft(nothing)).toBe(false)
  expect(isAnythingLeft({ ...nothing, calls: 1 })).toBe(true)
  expect(isAnythingLeft({ ...nothing, unsent: 1 })).toBe(true)
  expect(isAnythingLeft({ ...nothing, hasTest: true })).toBe(true)
})
