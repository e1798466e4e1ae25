import { expect, test } from 'vitest'
import { numberOrders, readNumbers, writeNumbers } from '../../../renderer/features/agency/order-numbers'

test('after a new sign-in an order has the number it had; what came meanwhile takes a free one', () => {
  const before = numberOrders(numberOrders({}, ['a', 'b', 'c']), ['c', 'b'])
  expect(before).toEqual({ b: 2, c: 3 })
  const remembered = readNumbers(writeNumbers(before))
  expect(numberOrders({}, ['new', 'c', 'b'], remembered)).toEqual({ b: 2, c: 3, new: 1 })
})

test('a number that is remembered and taken by now is not given twice', () => {
  expect(numberOrders({ a: 2 }, ['a', 'b'], { b: 2 })).toEqual({ a: 2, b: 1 })
})

test('a text that holds no numbers gives none', () => {
  expect(readNumbers('')).toEqual({})
  expect(readNumbers('abc\nb x\nc 4')).toEqual({ c: 4 })
})

test('the number of an order that is over is not given to another while an unused digit is left', () => {
  expect(numberOrders({ a: 1, b: 2, c: 3 }, ['a', 'b', 'new'], {}, [1, 2, 3])).toEqual({ a: 1, b: 2, new: 4 })
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect(numberOrders({ a: 1, b: 2 }, ['a', 'new'], {}, all)).toEqual({ a: 1, new: 2 })
})
