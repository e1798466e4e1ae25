import { expect, test } from 'vitest'
import { testStateOf } from '../../../renderer/features/room/test-state'
import type { TestRound } from '../../../src/domain/test-round/test-round'

const round = (more: Partial<TestRound> = {}): TestRound => ({
  id: 'r',
  startedAt: 1_000,
  startedBy: 'supervisor1',
  agencyIds: ['damkar'],
  answers: {},
  ...more,
})
const closed = { at: 9_000, by: 'supervisor1' }

test('an agency that the round leaves out was not asked', () => {
  expect(testStateOf(undefined, 'damkar')).toBe('not-asked')
  expect(testStateOf(round(), 'psc119')).toBe('not-asked')
})

test('a test order is sent, then shown by a console, then answered', () => {
  expect(testStateOf(round(), 'damkar')).toBe('sent')
  expect(testStateOf(round({ answers: { damkar: { deliveredAt: 2_000 } } }), 'damkar')).toBe('delivered')
  const answered = { deliveredAt: 2_000, acknowledgedAt: 3_000 }
  expect(testStateOf(round({ answers: { damkar: answered } }), 'damkar')).toBe('acknowledged')
})

test('an answer by telephone counts although no console showed the order', () => {
  expect(testStateOf(round({ answers: { damkar: { acknowledgedAt: 3_000, via: 'phone' } } }), 'damkar')).toBe(
    'acknowledged',
  )
})

test('once the round is over, whoever has not answered did not hear it, even where a console showed it', () => {
  expect(testStateOf(round({ closed }), 'damkar')).toBe('not-heard')
  expect(testStateOf(round({ closed, answers: { damkar: { deliveredAt: 2_000 } } }), 'damkar')).toBe('not-heard')
  expect(testStateOf(round({ closed, answers: { damkar: { acknowledgedAt: 3_000 } } }), 'damkar')).toBe('acknowledged')
})
