import { expect, test } from 'vitest'
import { leftOrders } from '../../../renderer/app/left-orders'
import { anOrder } from '../../support/a-desk'

test('who leaves is told what rings and runs at their agency, the ringing first; nobody else is', () => {
  const incidents = [
    anOrder('runs', 'P1', { state: 'en-route' }),
    anOrder('rings', 'P3', { state: 'delivered' }),
    anOrder('over', 'P1', { state: 'cleared' }),
    anOrder('theirs', 'P1', { agencyId: 'psc119' }),
  ].map(({ incident }) => incident)
  expect(leftOrders(incidents, 'damkar').map(({ id, rings }) => [id, rings])).toEqual([
    ['rings', true],
    ['runs', false],
  ])
  expect(leftOrders(incidents, undefined)).toEqual([])
})
