import { expect, test } from 'vitest'
import { safetyAdvice } from '../../../src/domain/complaint/safety-advice'

test('gas that does not burn is told to touch no switch; gas that burns is a fire', () => {
  expect(safetyAdvice('kebakaran', 'Bau gas di dapur', [])).toBe('gas')
  expect(safetyAdvice('kebakaran', 'Tercium elpiji bocor', [])).toBe('gas')
  expect(safetyAdvice('kebakaran', 'Tabung gas terbakar', [])).toBe('fire')
  expect(safetyAdvice('kebakaran', 'Rumah kebakaran', [])).toBe('fire')
})

test('an answer of gas goes before what the words say', () => {
  expect(safetyAdvice('kebakaran', '', ['bau-gas'])).toBe('gas')
  expect(safetyAdvice('kecelakaan', 'jatuh', ['ada-korban', 'bau-gas'])).toBe('gas')
})
