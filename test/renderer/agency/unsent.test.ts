import { expect, test } from 'vitest'
import { unsentOf } from '../../../renderer/features/agency/unsent'
import type { OutboxEntry } from '../../../src/client/client-ports'

const entry = (commandId: string, name: OutboxEntry['name'], input: object): OutboxEntry => ({
  commandId,
  name,
  input,
  createdAt: 1,
  sent: false,
})
const outbox = [
  entry('c1', 'incident:note', { incidentId: 'i', text: 'Dua korban' }),
  entry('c2', 'unit:status', { unitId: 'damkar-2', status: 'unavailable' }),
  entry('c3', 'dispatch:status', { dispatchId: 'd', status: 'en-route' }),
  entry('c4', 'dispatch:assign-units', { dispatchId: 'e', unitIds: ['damkar-1'] }),
]

test('without a line every note, unit and order in the queue counts as unsent', () => {
  const { notes, units, orders } = unsentOf(outbox, false)
  expect([...notes]).toEqual(['c1'])
  expect([...units]).toEqual([['damkar-2', 'unavailable']])
  expect([...orders]).toEqual(['d', 'e'])
})

test('with a line nothing counts as unsent: it is on its way', () => {
  const { notes, units, orders } = unsentOf(outbox, true)
  expect([notes.size, units.size, orders.size]).toEqual([0, 0, 0])
})
