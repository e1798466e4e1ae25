import { expect, test } from 'vitest'
import { shownTheme } from '../../../renderer/app/shown-theme'

test('a chosen theme holds whatever the system wears; without one the system decides', () => {
  expect(shownTheme('dark', true)).toBe('dark')
  expect(shownTheme('light', false)).toBe('light')
  expect(shownTheme('system', true)).toBe('light')
  expect(shownTheme('system', false)).toBe('dark')
})
