import { expect, test } from 'vitest'
import { measureState, sortMeasures } from '../../../renderer/features/room/measure-state'
import { desksOf, overdueOrders, waitingCalls } from '../../../renderer/features/room/room-figures'
import type { CallerMeasure, CallerMeasures } from '../../../src/domain/caller/caller-measure'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Role } from '../../../src/domain/kernel/actor'
import { aCall, answered, ended } from './a-call'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

test('waiting is what rings and what the exchange picked up and nobody claimed, the longest ring first', () => {
  const calls = [
    aCall('claimed', answered('op')),
    aCall('over', ended(undefined)),
    aCall('late', { receivedAt: 9 }),
    aCall('unclaimed', { receivedAt: 5, ...answered(undefined) }),
    aCall('early', { receivedAt: 1 }),
  ]
  expect(waitingCalls(calls).map(({ id }) => id)).toEqual(['early', 'unclaimed', 'late'])
})

test('agencies and admins have no desk in the room; whoever holds a call is shown though their desk is gone', () => {
  const roles = new Map<string, Role>([
    ['op', 'operator'],
    ['damkar', 'liaison'],
    ['admin', 'admin'],
  ])
  const calls = [aCall('a', answered('gone')), aCall('b', ended('op')), aCall('c', answered('op'))]
  const desks = desksOf(calls, new Set(['op', 'damkar', 'admin', 'unknown']), roles)
  expect(
    desks.map(({ username, isPresent, live, wrapUp }) => [username, isPresent, live.length, wrapUp.length]),
  ).toEqual([
    ['gone', false, 1, 0],
    ['op', true, 1, 1],
    ['unknown', true, 0, 0],
  ])
})

test('while the hub has not said who is there, nobody is called gone', () => {
  expect(desksOf([aCall('a', answered('op'))], undefined, new Map())[0]?.isPresent).toBeUndefined()
})

test('a call that is closed is held by nobody', () => {
  const closed = aCall('a', { ...ended('op'), disposition: { kind: 'test', by: 'op', at: 4 } })
  expect(desksOf([closed], new Set(), new Map())).toEqual([])
})

const order = (id: string, state: Dispatch['state'], ordered: number): Dispatch =>
  aDispatch({ id, state, times: { ordered }, ladderFrom: ordered })

test('an order is overdue after sixty seconds without an acknowledgement, not a moment sooner', () => {
  const dispatches = [
    order('new', 'ordered', 60_000),
    order('old', 'delivered', 10_000),
    order('taken', 'acknowledged', 0),
  ]
  const incident = { openedAt: 0, dispatches } as unknown as Incident
  const at = (now: number) => overdueOrders([incident], 60_000, now).map(({ dispatch }) => dispatch.id)
  expect(at(70_000)).toEqual([])
  expect(at(70_001)).toEqual(['old'])
  expect(at(130_000)).toEqual(['old', 'new'])
})

test('the worst of the overdue orders stands first, of like ones the longest wait', () => {
  const incident = (priority: Incident['priority'], ...dispatches: Dispatch[]) => anIncident({ priority, dispatches })
  const incidents = [
    incident('P3', order('tree', 'ordered', 0)),
    incident('P1', order('fire', 'ordered', 50_000)),
    incident('P1', order('crash', 'ordered', 20_000)),
  ]
  expect(overdueOrders(incidents, 60_000, 200_000).map(({ dispatch }) => dispatch.id)).toEqual([
    'crash',
    'fire',
    'tree',
  ])
})

const block = (more: Partial<CallerMeasure> = {}): CallerMeasure => ({
  id: 'm',
  kind: 'block',
  number: '0812',
  signedBy: 's',
  signedAt: 0,
  until: 1_000,
  ...more,
})
const measuresOf = (...items: CallerMeasure[]): CallerMeasures => ({
  version: 1,
  items: Object.fromEntries(items.map((item) => [item.id, item])),
})

test('a block stands, is suspended by disaster mode, expires by itself, and can be lifted', () => {
  const measures = measuresOf(block())
  expect(measureState(block(), measures, 500)).toBe('standing')
  expect(measureState(block(), { ...measures, disasterMode: { by: 's', at: 1 } }, 500)).toBe('suspended')
  expect(measureState(block(), measures, 1_000)).toBe('expired')
  expect(measureState(block({ lifted: { by: 's', at: 2 } }), measures, 500)).toBe('lifted')
  expect(measureState({ ...block(), kind: 'propose-to-ministry' }, measures, 5_000)).toBe('standing')
})

test('what stands is listed before what is over, the latest first', () => {
  const items = [
    block({ id: 'old', signedAt: 1 }),
    block({ id: 'over', signedAt: 9, until: 10 }),
    block({ id: 'new', signedAt: 5 }),
  ]
  expect(sortMeasures(measuresOf(...items), 500).map(({ measure }) => measure.id)).toEqual(['new', 'old', 'over'])
})
