import { expect, test } from 'vitest'
import { createOnce, mayDo, nextStep } from '../../../renderer/features/agency/actions'
import { orderClocks, reportedAt } from '../../../renderer/features/agency/order-clocks'
import { ordersOf, othersOrdered, waitingOrders } from '../../../renderer/features/agency/orders'
import { durationText, wibTime } from '../../../renderer/features/agency/times'
import type { Call } from '../../../src/domain/call/call'
import type { Dispatch, DispatchState } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Priority } from '../../../src/domain/incident/incident-types'
import { aDispatch } from '../../support/a-dispatch'
import { emptyBoard, type Board } from '../../../src/projection/board'

const start = Date.UTC(2026, 10, 23, 20, 12, 0)

function dispatch(id: string, agencyId: string, state: DispatchState, times: Dispatch['times'] = {}): Dispatch {
  return aDispatch({ id, agencyId, state, times: { ordered: start, ...times }, ladderFrom: start })
}

function incident(id: string, priority: Priority, ...dispatches: readonly Dispatch[]): Incident {
  return {
    id,
    version: 1,
    number: id,
    type: 'kebakaran',
    priority,
    openedAt: start,
    openedBy: 'operator1',
    life: { kind: 'open' },
    calls: [],
    absorbed: [],
    dispatches,
    notes: [],
    reviews: 0,
  }
}

function board(...incidents: readonly Incident[]): Board {
  return {
    ...emptyBoard,
    incidents: Object.fromEntries(incidents.map((item) => [item.id, item])),
  }
}

const ids = (orders: readonly { readonly dispatch: Dispatch }[]) => orders.map(({ dispatch: { id } }) => id)

test('orders stand unacknowledged first, then worst priority, then longest waiting', () => {
  const orders = ordersOf(
    board(
      incident('a', 'P1', dispatch('running', 'damkar', 'en-route')),
      incident('b', 'P3', dispatch('minor', 'damkar', 'ordered')),
      incident('c', 'P1', dispatch('younger', 'damkar', 'delivered', { ordered: start + 5_000 })),
      incident('d', 'P1', dispatch('older', 'damkar', 'ordered')),
    ),
    'damkar',
  )
  expect(ids(orders)).toEqual(['older', 'younger', 'minor', 'running'])
})

test('orders of others and orders that are over are not ours to do', () => {
  const orders = ordersOf(
    board(
      incident('a', 'P1', dispatch('other', 'polresta', 'ordered'), dispatch('cleared', 'damkar', 'cleared')),
      incident('b', 'P1', dispatch('declined', 'damkar', 'declined'), dispatch('cancelled', 'damkar', 'cancelled')),
    ),
    'damkar',
  )
  expect(orders).toEqual([])
})

test('the alarm stands for every order nobody has accepted or declined, and no other', () => {
  const orders = ordersOf(
    board(
      incident('a', 'P1', dispatch('ordered', 'damkar', 'ordered')),
      incident('b', 'P2', dispatch('delivered', 'damkar', 'delivered')),
      incident('c', 'P1', dispatch('acknowledged', 'damkar', 'acknowledged')),
    ),
    'damkar',
  )
  expect(ids(waitingOrders(orders))).toEqual(['ordered', 'delivered'])
})

test('withdrawn and refused orders of others are no help that comes', () => {
  const all = incident(
    'a',
    'P1',
    dispatch('own', 'damkar', 'ordered'),
    dispatch('comes', 'psc119', 'acknowledged'),
    dispatch('refused', 'polresta', 'declined'),
    dispatch('withdrawn', 'dishub', 'cancelled'),
  )
  expect(othersOrdered(all, 'damkar').map(({ id }) => id)).toEqual(['comes'])
})

test('an unacknowledged order can be accepted or declined, not moved', () => {
  const order = dispatch('d', 'damkar', 'delivered')
  expect(mayDo(order, 'acknowledge')).toBe(true)
  expect(mayDo(order, 'decline')).toBe(true)
  expect(mayDo(order, 'en-route')).toBe(false)
  expect(nextStep(order)).toBe('acknowledge')
})

test('an accepted order can be given up until a crew is there; its next step is to move, then arrive, then clear', () => {
  const accepted = dispatch('d', 'damkar', 'acknowledged', { acknowledged: start })
  expect(mayDo(accepted, 'decline')).toBe(true)
  expect(mayDo({ ...accepted, state: 'on-scene', times: { 'on-scene': start } }, 'decline')).toBe(false)
  expect(nextStep(accepted)).toBe('en-route')
  expect(nextStep({ ...accepted, state: 'en-route', times: { 'en-route': start } })).toBe('on-scene')
  expect(nextStep({ ...accepted, state: 'on-scene', times: { 'on-scene': start } })).toBe('cleared')
})

test('a step already reported cannot be reported again, and nothing after the end', () => {
  const moving = dispatch('d', 'damkar', 'en-route', { 'en-route': start })
  expect(mayDo(moving, 'en-route')).toBe(false)
  expect(mayDo(dispatch('d', 'damkar', 'cleared'), 'on-scene')).toBe(false)
})

test('ten presses of a key are one command; a refused one may be tried again', () => {
  const once = createOnce()
  const firsts = Array.from({ length: 10 }, () => once.first('d acknowledge')).filter(Boolean)
  expect(firsts).toHaveLength(1)
  once.forget('d acknowledge')
  expect(once.first('d acknowledge')).toBe(true)
})

const order = (own: Dispatch, type: Incident['type'] = 'kebakaran') => ({
  incident: { ...incident('a', 'P1', own), type },
  dispatch: own,
})

test('clocks warn near the target and say kept or late once they stop', () => {
  const waiting = order(dispatch('d', 'damkar', 'ordered'))
  expect(orderClocks(waiting, start, start + 10_000).map(({ state }) => state)).toEqual([
    'running',
    'running',
    'running',
  ])
  expect(orderClocks(waiting, start, start + 28_000)[0]?.state).toBe('near')
  expect(orderClocks(waiting, start, start + 31_000)[0]?.state).toBe('late')
  const accepted = order(dispatch('d', 'damkar', 'acknowledged', { acknowledged: start + 14_000 }))
  expect(orderClocks(accepted, start, start + 99_000)[0]).toMatchObject({ state: 'kept', elapsed: 14_000 })
})

test('the answer is counted from the order, moving from the report', () => {
  const clocks = orderClocks(order(dispatch('d', 'damkar', 'ordered')), start - 60_000, start + 10_000)
  expect(clocks.map(({ id, elapsed }) => [id, elapsed])).toEqual([
    ['acknowledge', 10_000],
    ['move', 70_000],
    ['arrive', 70_000],
  ])
})

test('only a fire is held against the arrival standard of Permendagri 114/2018', () => {
  const own = dispatch('d', 'psc119', 'ordered')
  expect(orderClocks(order(own), start, start).map(({ id }) => id)).toEqual(['acknowledge', 'move', 'arrive'])
  for (const type of ['medis', 'banjir', 'listrik', 'kdrt'] as const) {
    expect(orderClocks(order(own, type), start, start).map(({ id }) => id)).toEqual(['acknowledge', 'move'])
  }
})

test('an emergency is reported with its first call, or with its opening where no call is known', () => {
  const told = { ...incident('a', 'P1'), calls: ['c1', 'c2', 'gone'] }
  const call = (id: string, receivedAt: number): Call => ({
    id,
    version: 1,
    channel: 'phone',
    receivedAt,
    state: { kind: 'ringing' },
    callBacks: [],
  })
  expect(reportedAt(told, {})).toBe(start)
  expect(reportedAt(told, { c1: call('c1', start - 5_000), c2: call('c2', start - 60_000) })).toBe(start - 60_000)
})

test('a later report stops the clock of a step nobody reported', () => {
  const arrived = dispatch('d', 'damkar', 'on-scene', { acknowledged: start + 9_000, 'on-scene': start + 600_000 })
  expect(orderClocks(order(arrived), start, start + 3_600_000)[1]).toMatchObject({ state: 'kept', elapsed: 600_000 })
})

test('clock times are WIB with dots, durations have colons', () => {
  expect(wibTime(start + 47_000)).toBe('03.12.47')
  expect(durationText(47_000)).toBe('00:47')
  expect(durationText(3_723_000)).toBe('1:02:03')
  expect(durationText(-5_000)).toBe('00:00')
})
