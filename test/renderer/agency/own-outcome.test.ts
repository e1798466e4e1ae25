import { expect, test } from 'vitest'
import {
  awaitsInstead,
  currentOrders,
  filterBeside,
  historyFilters,
  ownOrdersOf,
  ownSteps,
  stateSince,
  stepTimesOf,
  workTime,
} from '../../../renderer/features/agency/own-outcome'
import { aDispatch } from '../../support/a-dispatch'

test('an agency’s history holds its own orders of an incident, the first one first', () => {
  const dispatches = [
    aDispatch({ id: 'again', times: { ordered: 5_000 } }),
    aDispatch({ id: 'first', times: { ordered: 1_000 } }),
    aDispatch({ id: 'theirs', agencyId: 'psc119' }),
  ]
  expect(ownOrdersOf({ dispatches }, 'damkar').map(({ id }) => id)).toEqual(['first', 'again'])
})

test('only the steps that were reached have a time, in the order of the work', () => {
  const times = { cleared: 9_000, ordered: 1_000, 'on-scene': 4_000 } as const
  expect(stepTimesOf({ times })).toEqual([
    { state: 'ordered', at: 1_000 },
    { state: 'on-scene', at: 4_000 },
    { state: 'cleared', at: 9_000 },
  ])
})

test('the work took from the order to its end, and no time is told where there is none', () => {
  expect(workTime({ times: { ordered: 1_000, cleared: 9_000 } })).toBe(8_000)
  expect(workTime({ times: { ordered: 1_000, declined: 2_000 } })).toBeUndefined()
  expect(workTime({ times: { ordered: 9_000, cleared: 1_000 } })).toBeUndefined()
})

test('a row of the history tells what this console knows now, not what the hub said when it was asked', () => {
  const row = { orders: [{ dispatchId: 'd', state: 'delivered' as const, times: {}, units: [] }] }
  const live = {
    dispatches: [
      aDispatch({
        state: 'cleared',
        times: { ordered: 1_000, cleared: 9_000 },
        assignments: [{ unitId: 'damkar-1', times: { assigned: 2_000, cleared: 8_000 } }],
      }),
      aDispatch({ id: 'theirs', agencyId: 'psc119' }),
    ],
  }
  expect(currentOrders(row, live, 'damkar')).toEqual([
    {
      dispatchId: 'd',
      state: 'cleared',
      times: { ordered: 1_000, cleared: 9_000 },
      units: [{ unitId: 'damkar-1', clearedAt: 8_000 }],
    },
  ])
  // Declined, it has left this console: the hub's word stands.
  expect(currentOrders(row, undefined, 'damkar')).toBe(row.orders)
})

test('why an order was withdrawn is no word of the agency’s history; why it declined is', () => {
  const told = (state: 'declined' | 'cancelled') =>
    currentOrders({ orders: [] }, { dispatches: [aDispatch({ state, reason: 'alasan' })] }, 'damkar')[0]?.reason
  expect(told('declined')).toBe('alasan')
  expect(told('cancelled')).toBeUndefined()
})

test('the history is asked again when an own order moves, comes or goes, not when another agency’s does', () => {
  const own = aDispatch({ state: 'ordered' })
  const steps = (...dispatches: readonly (typeof own)[]) => ownSteps([{ dispatches }], 'damkar')
  expect(steps({ ...own, state: 'acknowledged' })).not.toBe(steps(own))
  expect(steps()).not.toBe(steps(own))
  expect(steps(own, aDispatch({ id: 'theirs', agencyId: 'psc119' }))).toBe(steps(own))
})

test('a row of the history has the time of what it tells: the refusal’s, not the order’s', () => {
  expect(stateSince({ state: 'declined', times: { ordered: 1_000, declined: 8_000 } })).toBe(8_000)
  expect(stateSince({ state: 'cancelled', times: { ordered: 1_000, 'en-route': 3_000, cancelled: 9_000 } })).toBe(9_000)
  // A state without a time of its own: the last step that has one.
  expect(stateSince({ state: 'en-route', times: { ordered: 1_000, acknowledged: 2_000 } })).toBe(2_000)
  expect(stateSince({ state: 'ordered', times: {} })).toBeUndefined()
})

type Row = Parameters<typeof awaitsInstead>[0]

test('who goes instead is awaited for an hour after the last own order was declined', () => {
  const declined: Row['orders'][number] = { dispatchId: 'd', state: 'declined', times: { declined: 1_000 }, units: [] }
  expect(awaitsInstead({ orders: [declined] }, 1_000 + 59 * 60_000)).toBe(true)
  expect(awaitsInstead({ orders: [declined] }, 1_000 + 61 * 60_000)).toBe(false)
  expect(awaitsInstead({ orders: [declined, { ...declined, state: 'ordered', times: {} }] }, 2_000)).toBe(false)
  expect(awaitsInstead({ orders: [{ ...declined, state: 'cancelled' }] }, 2_000)).toBe(false)
})

test('the arrows go through every filter of the history and stop at both ends', () => {
  const there = historyFilters.map((filter) => filterBeside(filter, 1))
  expect(there).toEqual(['accepted', 'declined', 'cancelled', 'cleared', 'cleared'])
  expect(filterBeside('all', -1)).toBe('all')
  expect(filterBeside('declined', -1)).toBe('accepted')
})
