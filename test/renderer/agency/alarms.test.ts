import { expect, test } from 'vitest'
import { reportsOf, mayDo, nextStep, nextUnitStep } from '../../../renderer/features/agency/actions'
import { obstacleTo } from '../../../renderer/features/agency/key-obstacle'
import { alarmingOrders, toneOf, type Listener } from '../../../renderer/features/agency/alarms'
import { openQuestions } from '../../../renderer/features/agency/questions'
import { isFree, ownUnits } from '../../../renderer/features/agency/own-units'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { LadderStepName } from '../../../src/domain/dispatch/ladder'
import type { Incident, Note } from '../../../src/domain/incident/incident'
import { testOrderOf } from '../../../src/domain/test-round/test-order-of'
import type { Unit } from '../../../src/domain/unit/unit'
import { aDispatch } from '../../support/a-dispatch'

const agency: Agency = {
  id: 'damkar',
  name: 'Damkar',
  shortName: 'Damkar',
  services: ['112'],
  neighbour: false,
  active: true,
  deputies: ['damkar-wakil'],
}

function order(more: Partial<Dispatch> = {}, notes: readonly Note[] = []) {
  const dispatch = aDispatch(more)
  const incident: Incident = {
    id: `i-${dispatch.id}`,
    version: 1,
    number: dispatch.id,
    type: 'kebakaran',
    priority: 'P1',
    openedAt: 0,
    openedBy: 'operator1',
    life: { kind: 'open' },
    calls: [],
    absorbed: [],
    dispatches: [dispatch],
    notes,
    reviews: 0,
  }
  return { incident, dispatch }
}
const climbed = (...steps: readonly LadderStepName[]) =>
  order({ escalations: steps.map((step) => ({ step, dueAt: 0, firedAt: 0 })) })
const listener = (username: string, ...present: readonly string[]): Listener => ({
  username,
  agency,
  present: new Set(present),
})

test('a deputy alarms from the deputy step on, while another person of the agency is there', () => {
  const deputy = listener('damkar-wakil', 'damkar', 'damkar-wakil')
  expect(alarmingOrders([order()], deputy)).toHaveLength(0)
  expect(alarmingOrders([climbed('re-alert')], deputy)).toHaveLength(0)
  expect(alarmingOrders([climbed('re-alert', 'deputy')], deputy)).toHaveLength(1)
})

test('a deputy alarms at once where nobody else is known to be there', () => {
  expect(alarmingOrders([order()], listener('damkar-wakil', 'damkar-wakil'))).toHaveLength(1)
  expect(alarmingOrders([order()], { username: 'damkar-wakil', agency, present: undefined })).toHaveLength(1)
  const twoDeputies: Listener = {
    ...listener('damkar-wakil', 'damkar-wakil', 'damkar-wakil-2'),
    agency: { ...agency, deputies: ['damkar-wakil', 'damkar-wakil-2'] },
  }
  expect(alarmingOrders([order()], twoDeputies)).toHaveLength(1)
})

test('the agency’s own account alarms at once, whoever else is there', () => {
  expect(alarmingOrders([order()], listener('damkar', 'damkar', 'damkar-wakil'))).toHaveLength(1)
})

test('the sound follows the worst wait: as ordered, again after the re-alert, urgent from the deputy on', () => {
  expect(toneOf([], undefined)).toBeUndefined()
  expect(toneOf([order()], undefined)).toBe('order')
  expect(toneOf([order(), climbed('re-alert')], undefined)).toBe('again')
  expect(toneOf([climbed('re-alert', 'deputy'), order()], undefined)).toBe('urgent')
  expect(toneOf([climbed('supervisor')], undefined)).toBe('urgent')
})

test('a test order sounds only where nothing real does, until this agency answered or it is closed', () => {
  const current = { id: 'r', startedAt: 0, startedBy: 'supervisor1', agencyIds: ['damkar'], answers: {} }
  const round = testOrderOf({ version: 1, current }, 'damkar')
  expect(round?.id).toBe('r')
  expect(toneOf([], round)).toBe('test')
  expect(toneOf([order()], round)).toBe('order')
  expect(testOrderOf({ version: 1, current }, 'psc119')).toBeUndefined()
  const answers = { damkar: { acknowledgedAt: 5 } }
  expect(testOrderOf({ version: 1, current: { ...current, answers } }, 'damkar')).toBeUndefined()
  expect(testOrderOf({ version: 1, current: { ...current, closed: { at: 1, by: 's' } } }, 'damkar')).toBeUndefined()
})

test('a question is open until an answer that is not struck; who asked says whose turn it is', () => {
  const ask = (id: string, more: Partial<Note> = {}): Note => ({
    id,
    by: 'x',
    at: 1,
    text: id,
    question: true,
    ...more,
  })
  const notes: readonly Note[] = [
    ask('to-us'),
    ask('from-us', { agencyId: 'damkar', at: 2 }),
    ask('of-another', { agencyId: 'psc119' }),
    ask('answered'),
    { id: 'a1', by: 'x', at: 3, text: 'ya', answerTo: 'answered' },
    ask('answer-struck', { at: 4 }),
    { id: 'a2', by: 'x', at: 5, text: 'x', answerTo: 'answer-struck', struck: { by: 'x', at: 6 } },
    ask('struck', { struck: { by: 'x', at: 6 } }),
  ]
  const open = openQuestions([order({}, notes)], 'damkar')
  expect(open.map(({ note, waitsFor }) => [note.id, waitsFor])).toEqual([
    ['to-us', 'us'],
    ['from-us', 'centre'],
    ['answer-struck', 'us'],
  ])
})

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  agencyId: 'damkar',
  name: id,
  capabilities: [],
  active: true,
  status: 'available',
  ...more,
})

test('a unit on an open order is committed and not free, whatever its own status; once it is cleared it is free', () => {
  const assignments = [
    { unitId: 'u1', times: { assigned: 1, 'en-route': 2 } },
    { unitId: 'u2', times: { assigned: 1, cleared: 9 } },
  ]
  const items = Object.fromEntries(
    [unit('u1'), unit('u2'), unit('u10', { status: 'off-duty' }), unit('other', { agencyId: 'psc119' })].map((one) => [
      one.id,
      one,
    ]),
  )
  const own = ownUnits({ version: 1, items }, 'damkar', [order({ state: 'en-route', assignments })])
  expect(own.map((one) => [one.unit.id, one.commitment?.step, isFree(one)])).toEqual([
    ['u1', 'en-route', false],
    ['u2', undefined, true],
    ['u10', undefined, false],
  ])
})

test('a step for the whole order is told of each unit still before it; the end is told once', () => {
  const assignments = [
    { unitId: 'u1', times: { assigned: 1, 'en-route': 2 } },
    { unitId: 'u2', times: { assigned: 1 } },
    { unitId: 'u3', times: { assigned: 1, cleared: 3 } },
  ]
  const moving = aDispatch({ state: 'en-route', times: { ordered: 0, 'en-route': 2 }, assignments })
  expect(mayDo(moving, 'en-route')).toBe(true)
  expect(reportsOf(moving, 'en-route')).toEqual([{ unitId: 'u2' }])
  expect(reportsOf(moving, 'on-scene')).toEqual([{ unitId: 'u1' }, { unitId: 'u2' }])
  expect(reportsOf(moving, 'cleared')).toEqual([{}])
  expect(reportsOf({ ...moving, assignments: [] }, 'on-scene')).toEqual([{}])
  expect(assignments.map(nextUnitStep)).toEqual(['on-scene', 'en-route', undefined])
})

test('with engines still under way the end is not the next step; with all there it is', () => {
  const there = { unitId: 'u1', times: { assigned: 1, 'en-route': 2, 'on-scene': 3 } }
  const times = { ordered: 0, acknowledged: 1, 'en-route': 2, 'on-scene': 3 }
  const one = aDispatch({
    state: 'on-scene',
    times,
    assignments: [there, { unitId: 'u2', times: { assigned: 1, 'en-route': 2 } }],
  })
  expect(nextStep(one)).toBe('on-scene')
  expect(nextStep({ ...one, assignments: [there, { ...there, unitId: 'u2' }] })).toBe('cleared')
  expect(nextStep({ ...one, assignments: [] })).toBe('cleared')
})

test('a unit that broke down is not said to have come with the others, and alone it is asked about', () => {
  const assignments = [
    { unitId: 'u1', times: { assigned: 1, 'en-route': 2 } },
    { unitId: 'u2', times: { assigned: 1, 'en-route': 2 } },
  ]
  const moving = aDispatch({ state: 'en-route', times: { ordered: 0, acknowledged: 1, 'en-route': 2 }, assignments })
  expect(reportsOf(moving, 'on-scene', (id) => id === 'u1')).toEqual([{ unitId: 'u2' }])
  expect(reportsOf(moving, 'on-scene', () => true)).toEqual([])
  expect(obstacleTo(moving, 'on-scene', (id) => id === 'u1')).toBeUndefined()
  expect(obstacleTo(moving, 'on-scene', () => true)).toEqual({ kind: 'units-unfit' })
  // The order can always be ended.
  expect(obstacleTo(moving, 'cleared', () => true)).toBeUndefined()
})

test('a deputy who took over the shift is woken at once, whoever else is still there', () => {
  const deputy = listener('damkar-wakil', 'damkar', 'damkar-wakil')
  expect(alarmingOrders([order()], { ...deputy, onDuty: ['damkar-wakil'] })).toHaveLength(1)
  expect(alarmingOrders([order()], { ...deputy, onDuty: ['damkar'] })).toHaveLength(0)
})
