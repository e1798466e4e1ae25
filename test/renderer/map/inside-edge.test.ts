import { expect, test } from 'vitest'
import { moveInside, shiftInside, underScale } from '../../../renderer/features/map/inside-edge'

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

test('the map moves so that a pin at its edge is seen whole, and stays where it is otherwise', () => {
  const size = { x: 400, y: 300 }
  const pin = (x: number, y: number) => ({ left: x - 13, right: x + 13, top: y - 33, bottom: y + 1 })
  expect(moveInside(pin(200, 150), size)).toEqual({ x: 0, y: 0 })
  // Its point is in sight, its head is above the edge.
  expect(moveInside(pin(200, 10), size)).toEqual({ x: 0, y: 29 })
  expect(moveInside(pin(2, 150), size)).toEqual({ x: 17, y: 0 })
  expect(moveInside(pin(398, 299), size)).toEqual({ x: -17, y: -6 })
})
