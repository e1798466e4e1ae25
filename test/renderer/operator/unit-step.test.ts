import { expect, test } from 'vitest'
import { unitStep } from '../../../renderer/features/operator/unit-step'

const unit = { unitId: 'damkar-pemadam-1' }

test('a unit that has said nothing is assigned', () => {
  expect(unitStep({ ...unit, times: { assigned: 1_000 } })).toBe('assigned')
})

test('the furthest step counts, in the order of the work and not of the clock', () => {
  expect(unitStep({ ...unit, times: { assigned: 1_000, 'en-route': 5_000, 'on-scene': 3_000 } })).toBe('on-scene')
  expect(unitStep({ ...unit, times: { assigned: 1_000, cleared: 9_000 } })).toBe('cleared')
})
