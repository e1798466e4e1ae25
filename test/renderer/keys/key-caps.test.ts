import { expect, test } from 'vitest'
import { capsOf } from '../../../renderer/keys/key-caps'

test('keys that count are one cap from the first to the last', () => {
  expect(capsOf(['Alt+1', 'Alt+2', 'Alt+3'])).toEqual(['Alt+1 … Alt+3'])
})

test('a letter is no part of a count', () => {
  expect(capsOf(['Alt+Shift+B', 'Alt+Shift+2', 'Alt+Shift+3', 'Alt+Shift+4'])).toEqual([
    'Alt+Shift+B',
    'Alt+Shift+2 … Alt+Shift+4',
  ])
  expect(capsOf(['Alt+Z', 'Alt+X', 'Alt+C'])).toEqual(['Alt+Z', 'Alt+X', 'Alt+C'])
})
