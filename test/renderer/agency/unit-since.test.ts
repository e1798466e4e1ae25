import { expect, test } from 'vitest'
import { freedAt, unitSince } from '../../../renderer/features/agency/unit-since'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Unit } from '../../../src/domain/unit/unit'
import { aDispatch } from '../../support/a-dispatch'

const aUnit = (more: Partial<Unit> = {}): Unit => ({
  id: 'damkar-1',
  agencyId: 'damkar',
  name: 'Pemadam 1',
  capabilities: [],
  active: true,
  status: 'available',
  statusAt: 1_000,
  ...more,
})
const free = (unit: Unit) => ({ unit, commitment: undefined })
const job = (cleared: number, agencyId = 'damkar') => ({
  dispatches: [aDispatch({ agencyId, assignments: [{ unitId: 'damkar-1', times: { assigned: 2_000, cleared } }] })],
})

test('a unit that came back from a job is free since the job ended, not since its crew signed on', () => {
  const freed = freedAt([], [job(9_000)], 'damkar')
  expect(unitSince(free(aUnit()), freed)).toBe(9_000)
})

test('what its crew said after the job counts', () => {
  const freed = freedAt([], [job(9_000)], 'damkar')
  expect(unitSince(free(aUnit({ statusAt: 12_000 })), freed)).toBe(12_000)
  expect(unitSince(free(aUnit({ status: 'unavailable', statusAt: 5_000 })), freed)).toBe(5_000)
})

test('a job that has left the board counts too, the latest of all', () => {
  const past = [
    { orders: [{ dispatchId: 'd', state: 'cleared' as const, times: {}, units: [one(7_000), one(8_000)] }] },
  ]
  expect(freedAt(past, [job(6_000)], 'damkar').get('damkar-1')).toBe(8_000)
})

test('a unit on an order counts from its step there; one that never worked from its status', () => {
  const order = { incident: undefined as never, dispatch: aDispatch() }
  const commitment = { order, step: 'en-route' as const, since: 4_000 }
  expect(unitSince({ unit: aUnit(), commitment }, freedAt([], [job(9_000)], 'damkar'))).toBe(4_000)
  expect(unitSince(free(aUnit()), new Map())).toBe(1_000)
})

test('a unit still out when its order is cancelled or given up is free since then', () => {
  const assignments = [{ unitId: 'damkar-1', times: { assigned: 2_000, 'en-route': 3_000 } }]
  const ended = (times: Dispatch['times']) => ({ dispatches: [aDispatch({ assignments, times })] })
  expect(freedAt([], [ended({ ordered: 1_500, cancelled: 9_000 })], 'damkar').get('damkar-1')).toBe(9_000)
  expect(freedAt([], [ended({ ordered: 1_500, declined: 8_000 })], 'damkar').get('damkar-1')).toBe(8_000)
  expect(freedAt([], [ended({ ordered: 1_500 })], 'damkar').get('damkar-1')).toBeUndefined()
  const units = [{ unitId: 'damkar-1' }]
  const gone = { orders: [{ dispatchId: 'd', state: 'cancelled' as const, times: { cancelled: 9_000 }, units }] }
  expect(freedAt([gone], [], 'damkar').get('damkar-1')).toBe(9_000)
})

test('a unit that was done before its order was cancelled is free since its own end', () => {
  const assignments = [{ unitId: 'damkar-1', times: { assigned: 2_000, cleared: 4_000 } }]
  const order = aDispatch({ assignments, times: { ordered: 1_500, cancelled: 9_000 } })
  expect(freedAt([], [{ dispatches: [order] }], 'damkar').get('damkar-1')).toBe(4_000)
})

function one(clearedAt: number) {
  return { unitId: 'damkar-1', clearedAt }
}
