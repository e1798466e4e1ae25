import { beforeEach, expect, test } from 'vitest'
import { incidentTimes } from '../../../renderer/features/operator/incident-times'
import { forgetUndo, offerUndo, takeUndo } from '../../../renderer/features/operator/last-undo'
import { absorbedIds, ordersByAgency, wholeIncident } from '../../../renderer/features/operator/whole-incident'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { incidentPhase, type Incident } from '../../../src/domain/incident/incident'
import type { Facts } from '../../../src/projection/facts'
import { aDispatch } from '../../support/a-dispatch'

const order = (agencyId: string, more: Partial<Dispatch> = {}): Dispatch =>
  aDispatch({ id: agencyId, agencyId, ...more })
const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  version: 1,
  number: `112-20261124-${id}`,
  type: 'kebakaran',
  priority: 'P1',
  openedAt: 0,
  openedBy: 'operator1',
  life: { kind: 'open' },
  calls: [],
  absorbed: [],
  dispatches: [],
  notes: [],
  reviews: 0,
  ...more,
})
const factsOf = (...all: readonly Incident[]): Facts =>
  new Map(all.map((one) => [`incident:${one.id}`, { version: 1, state: { kind: 'incident', incident: one } as const }]))

beforeEach(forgetUndo)

test('what was merged into an incident is found over several steps, each once', () => {
  const first = incident('1', { absorbed: ['2'] })
  const facts = factsOf(first, incident('2', { absorbed: ['3', '1'] }), incident('3', { absorbed: ['2'] }))
  expect(absorbedIds(first, facts)).toEqual(['2', '3'])
  expect(absorbedIds(incident('9'), facts)).toEqual([])
})

test('an incident counts the orders of those merged into it, after its own', () => {
  const first = incident('1', { dispatches: [order('pmi')] })
  const whole = wholeIncident(first, [incident('2', { dispatches: [order('damkar')] })])
  expect(whole.dispatches.map(({ agencyId }) => agencyId)).toEqual(['pmi', 'damkar'])
  expect(wholeIncident(first, [incident('2')])).toBe(first)
})

test('an incident has the calls of those merged into it, each once', () => {
  const first = incident('1', { calls: ['a', 'b'] })
  expect(wholeIncident(first, [incident('2', { calls: ['b', 'c'] })]).calls).toEqual(['a', 'b', 'c'])
})

test('an agency stands once in a row: with the order that waits, else the one that runs, else the last', () => {
  const states = (...all: readonly Partial<Dispatch>[]) =>
    ordersByAgency(all.map((more) => order('damkar', more))).map(({ state }) => state)
  expect(states({ state: 'on-scene' }, { state: 'ordered' }, { state: 'cleared' })).toEqual(['ordered'])
  expect(states({ state: 'cleared' }, { state: 'en-route' }, { state: 'declined' })).toEqual(['en-route'])
  expect(states({ state: 'declined' }, { state: 'cleared' })).toEqual(['cleared'])
  expect(states({ state: 'cancelled' })).toEqual([])
  expect(ordersByAgency([order('damkar'), order('pmi'), order('damkar')]).map(({ agencyId }) => agencyId)).toEqual([
    'damkar',
    'pmi',
  ])
})

test('whoever has not accepted stands first in a row, whoever is done last', () => {
  const rows = ordersByAgency([
    order('damkar', { state: 'on-scene' }),
    order('psc119', { state: 'declined' }),
    order('polresta'),
    order('pmi'),
  ])
  expect(rows.map(({ agencyId }) => agencyId)).toEqual(['polresta', 'pmi', 'damkar', 'psc119'])
})

test('an incident with a running order merged into it is not as if nobody had been sent', () => {
  const first = incident('1')
  expect(incidentPhase(first)).toBe('new')
  expect(incidentPhase(wholeIncident(first, [incident('2', { dispatches: [order('damkar')] })]))).toBe('dispatched')
})

test('who has arrived had left: the clock stops at the arrival when nobody reported the departure', () => {
  const arrived = order('damkar', { state: 'on-scene', times: { ordered: 1_000, 'on-scene': 9_000 } })
  expect(incidentTimes(incident('1', { dispatches: [arrived] }), []).enRoute).toBe(9_000)
  const left = order('pmi', { state: 'en-route', times: { ordered: 1_000, 'en-route': 4_000 } })
  expect(incidentTimes(incident('1', { dispatches: [arrived, left] }), []).enRoute).toBe(4_000)
  expect(incidentTimes(incident('1', { dispatches: [order('bpbd')] }), []).enRoute).toBeUndefined()
})

test('the first order ever sent is the first order, also when it was declined or taken back later', () => {
  const declined = order('polresta', { state: 'declined', times: { ordered: 1_000, declined: 5_000 } })
  const later = order('satpolpp', { state: 'acknowledged', times: { ordered: 8_000, acknowledged: 9_000 } })
  const both = incidentTimes(incident('1', { dispatches: [declined, later] }), [])
  expect(both).toMatchObject({ ordered: 1_000, acknowledged: 9_000 })
  const cancelled = order('polresta', { state: 'cancelled', times: { ordered: 1_000, acknowledged: 2_000 } })
  expect(incidentTimes(incident('1', { dispatches: [cancelled, later] }), [])).toMatchObject({
    ordered: 1_000,
    acknowledged: 2_000,
  })
})

test('the newest offer is taken back, once, by key or by button', () => {
  const done: string[] = []
  offerUndo(() => done.push('first'), 10)
  const press = offerUndo(() => done.push('second'), 10)
  expect(takeUndo(10)).toBe(true)
  press()
  expect(takeUndo(10)).toBe(false)
  expect(done).toEqual(['second'])
})

test('an offer ends with its message, and with something newer that has its own way back', () => {
  const done: string[] = []
  offerUndo(() => done.push('late'), 10)
  expect(takeUndo(11)).toBe(false)
  offerUndo(() => done.push('older'), 10)
  forgetUndo()
  expect(takeUndo(5)).toBe(false)
  expect(done).toEqual([])
})

test('a button still takes back its own thing after the key took a newer one', () => {
  const done: string[] = []
  const press = offerUndo(() => done.push('first'), 10)
  offerUndo(() => done.push('second'), 10)
  press()
  expect(takeUndo(10)).toBe(true)
  expect(done).toEqual(['first', 'second'])
})
