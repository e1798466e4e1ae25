import { expect, test } from 'vitest'
import { shiftInside, underScale } from '../../../renderer/features/map/inside-edge'

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

test('a name that would be written over the scale is told from one above or beside it', () => {
  const size = { x: 600, y: 600 }
  expect(underScale(550, 580, 90, size)).toBe(true)
  expect(underScale(550, 520, 90, size)).toBe(false)
  expect(underScale(300, 580, 90, size)).toBe(false)
})
