import { expect, test } from 'vitest'
import { canTakeBack } from '../../../renderer/features/agency/can-take-back'
import { anOrder } from '../../support/a-desk'

const sent = { order: anOrder('a', 'P1'), reports: [{}], claimedAt: 1, at: 1 }
const left = { ...sent, status: 'en-route', isEnd: false } as const
const ended = { ...sent, status: 'cleared', isEnd: true } as const
const unitHome = { ...sent, status: 'cleared', reports: [{ unitId: 'u1' }], isEnd: false } as const

test('the end of an order can be taken back though it has left the list', () => {
  expect(canTakeBack(ended, [])).toBe(true)
})

test('a step of an order that the centre has cancelled since can not, nor the end of one of its units', () => {
  const entries = [{ id: left.order.dispatch.id }]
  expect(canTakeBack(left, entries)).toBe(true)
  expect(canTakeBack(unitHome, entries)).toBe(true)
  expect(canTakeBack(left, [])).toBe(false)
  expect(canTakeBack(unitHome, [])).toBe(false)
  expect(canTakeBack(undefined, entries)).toBe(false)
})
