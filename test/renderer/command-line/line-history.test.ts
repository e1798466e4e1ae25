import { expect, test } from 'vitest'
import { readHistory, withLine } from '../../../renderer/features/command-line/line-history'

test('a line said again moves to the end instead of standing twice', () => {
  expect(withLine(['/catat a', '/urung'], '/catat a')).toEqual(['/urung', '/catat a'])
})

test('fifty lines are kept, the oldest go first', () => {
  const history = Array.from({ length: 60 }, (_, index) => `/catat ${index}`).reduce<readonly string[]>(withLine, [])
  expect(history).toHaveLength(50)
  expect(history[0]).toBe('/catat 10')
})

test('what was kept and can not be read is begun anew', () => {
  expect(readHistory('')).toEqual([])
  expect(readHistory('{"a":1}')).toEqual([])
  expect(readHistory('[broken')).toEqual([])
  expect(readHistory('["/urung",3]')).toEqual(['/urung'])
})
