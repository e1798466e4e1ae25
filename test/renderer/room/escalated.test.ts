import { expect, test } from 'vitest'
import { escalatedOrders, joinIds, readIds } from '../../../renderer/features/room/escalated'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

const climbed = (step: Dispatch['escalations'][number]['step'], firedAt: number) => ({ step, dueAt: firedAt, firedAt })
const ids = (orders: ReturnType<typeof escalatedOrders>) => orders.map(({ dispatch }) => dispatch.id)

test('an order calls the supervisor from the supervisor’s step on, not before', () => {
  const waiting = aDispatch({ escalations: [climbed('re-alert', 2_000), climbed('deputy', 3_000)] })
  expect(escalatedOrders([anIncident({ dispatches: [waiting] })])).toEqual([])
  const called = aDispatch({ escalations: [...waiting.escalations, climbed('supervisor', 4_000)] })
  expect(escalatedOrders([anIncident({ dispatches: [called] })])).toMatchObject([{ since: 4_000 }])
})

test('a ladder without the supervisor’s step still calls at the neighbour’s', () => {
  const called = aDispatch({ escalations: [climbed('deputy', 3_000), climbed('neighbour', 5_000)] })
  expect(escalatedOrders([anIncident({ dispatches: [called] })])).toMatchObject([{ since: 5_000 }])
})

test('an order that climbed on to the neighbour has waited since the supervisor’s step', () => {
  const called = aDispatch({ escalations: [climbed('supervisor', 4_000), climbed('neighbour', 5_000)] })
  expect(escalatedOrders([anIncident({ dispatches: [called] })])).toMatchObject([{ since: 4_000 }])
})

test('an order that somebody has answered calls nobody', () => {
  const escalations = [climbed('supervisor', 4_000)]
  const answered = (['acknowledged', 'declined', 'cancelled'] as const).map((state) =>
    aDispatch({ state, escalations }),
  )
  expect(escalatedOrders([anIncident({ dispatches: answered })])).toEqual([])
})

test('the order that has called for longest stands first', () => {
  const one = anIncident({ dispatches: [aDispatch({ id: 'later', escalations: [climbed('supervisor', 9_000)] })] })
  const two = anIncident({ dispatches: [aDispatch({ id: 'earlier', escalations: [climbed('supervisor', 4_000)] })] })
  expect(ids(escalatedOrders([one, two]))).toEqual(['earlier', 'later'])
})

test('the worst order stands first, however long a lesser one has called', () => {
  const tree = anIncident({
    priority: 'P3',
    dispatches: [aDispatch({ id: 'tree', escalations: [climbed('supervisor', 1_000)] })],
  })
  const fire = anIncident({
    priority: 'P1',
    dispatches: [aDispatch({ id: 'fire', escalations: [climbed('supervisor', 9_000)] })],
  })
  expect(ids(escalatedOrders([tree, fire]))).toEqual(['fire', 'tree'])
})

test('the ids a supervisor sees to come back from the kept text, each once', () => {
  expect(readIds(joinIds(['a', 'b', 'a']))).toEqual(['a', 'b'])
  expect(readIds('')).toEqual([])
})
