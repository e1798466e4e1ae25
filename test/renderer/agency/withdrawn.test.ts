import { expect, test } from 'vitest'
import type { HistoryItem } from '../../../renderer/features/agency/own-outcome'
import {
  goneOrders,
  hearOutcome,
  readWatched,
  watchOn,
  withdrawnOrders,
  type Watched,
} from '../../../renderer/features/agency/withdrawn'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { anOrder } from '../../support/a-desk'

const incidentsOf = (orders: Readonly<Record<string, Partial<Dispatch>>>) =>
  Object.entries(orders).map(([id, more]) => anOrder(id, 'P1', more).incident)
const watch = (before: Watched, orders: Readonly<Record<string, Partial<Dispatch>>>) =>
  watchOn(before, incidentsOf(orders), 'damkar')
const unread = (watched: Watched) => withdrawnOrders(watched).map(({ id }) => id)

/** The hub's word on one order of the past. */
const past = (dispatchId: string, state: 'cancelled' | 'declined' | 'en-route', cancelled?: number): HistoryItem => ({
  incidentId: `incident-${dispatchId}`,
  number: dispatchId,
  type: 'kebakaran',
  priority: 'P1',
  openedAt: 0,
  orders: [
    {
      dispatchId,
      state,
      times: cancelled === undefined ? {} : { cancelled },
      units: [],
      ...(state === 'cancelled' ? { reason: 'Ganda' } : {}),
    },
  ],
})

test('an order the centre took off the screen is said with its reason until somebody has read it', () => {
  const units = [{ unitId: 'u1', times: { assigned: 1, 'en-route': 2 } }]
  const open = watch([], { a: { state: 'en-route', assignments: units } })
  const left = watch(open, {})
  expect(goneOrders(left, [], 'damkar')).toEqual(['a'])
  const heard = watch(hearOutcome(left, ['a'], [past('a', 'cancelled', 50)]), {})
  expect(withdrawnOrders(heard)).toMatchObject([
    { number: 'a', units: [{ unitId: 'u1', step: 'en-route' }], cancelled: { at: 50, reason: 'Ganda' } },
  ])
  expect(goneOrders(heard, [], 'damkar')).toEqual([])
  expect(unread(heard.filter(({ id }) => id !== 'a'))).toEqual([])
})

test('an order cancelled where the incident stays on the screen is said too', () => {
  const open = watch([], { a: { state: 'en-route' } })
  expect(unread(watch(open, { a: { state: 'cancelled', reason: 'Ganda' } }))).toEqual(['a'])
})

test('an order that was cancelled before this desk ever showed it is no news', () => {
  expect(watch([], { a: { state: 'cancelled' } })).toEqual([])
})

test('what the hub has not shown yet after a start is watched on', () => {
  const open = watch([], { a: { state: 'en-route' } })
  const started = watch(open, {})
  const asked = hearOutcome(started, ['a'], [past('a', 'en-route')])
  expect(unread(watch(asked, { a: { state: 'en-route' } }))).toEqual([])
  expect(watch(asked, { a: { state: 'en-route' } })).toEqual(open)
})

test('an end of our own, and an order of others, are no cancellation', () => {
  const open = watch([], { a: { state: 'en-route' }, b: {} })
  expect(watch(open, { a: { state: 'cleared' }, b: { state: 'declined' } })).toEqual([])
  expect(hearOutcome(watch(open, {}), ['a', 'b'], [past('b', 'declined')]).map(({ id }) => id)).toEqual(['a'])
  expect(watch([], { c: { agencyId: 'psc119' } })).toEqual([])
})

test('the first cancelled stays first: a key on its way never reads one that came after it', () => {
  const gone = watch(watch([], { b: {}, a: {} }), {})
  const heard = hearOutcome(gone, ['a', 'b'], [past('b', 'cancelled', 20), past('a', 'cancelled', 10)])
  expect(unread(heard)).toEqual(['a', 'b'])
})

test('what is watched survives a restart', () => {
  const open = watch([], { a: { state: 'en-route' } })
  expect(readWatched(JSON.stringify(open))).toEqual(open)
  expect(readWatched('')).toEqual([])
})
