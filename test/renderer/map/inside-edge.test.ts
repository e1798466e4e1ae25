import { expect, test } from 'vitest'
import { shiftInside } from '../../../renderer/features/map/inside-edge'

test('a name in the middle of the map stays where it is', () => {
  expect(shiftInside(300, 100, 600)).toBe(0)
})

test('a name the edge would cut is moved in until it is whole', () => {
  expect(shiftInside(10, 100, 600)).toBe(46)
  expect(shiftInside(595, 100, 600)).toBe(-51)
})

test('a name whose place is out of sight, or that has no room, is left out', () => {
  expect(shiftInside(-1, 100, 600)).toBeUndefined()
  expect(shiftInside(601, 100, 600)).toBeUndefined()
  expect(shiftInside(50, 100, 105)).toBeUndefined()
})
