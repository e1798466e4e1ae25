import { expect, test } from 'vitest'
import { handOverDraft } from '../../../renderer/features/agency/duty'
import type { OwnUnit } from '../../../renderer/features/agency/own-units'
import type { Unit } from '../../../src/domain/unit/unit'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

const aUnit = (name: string, status: Unit['status'], statusReason?: string): OwnUnit => ({
  unit: {
    id: name,
    agencyId: 'damkar',
    name,
    capabilities: [],
    active: true,
    status,
    ...(statusReason === undefined ? {} : { statusReason }),
  },
  commitment: undefined,
  digit: undefined,
})
const order = { incident: anIncident({ number: '112-20261124-0001' }), dispatch: aDispatch() }
const words = {
  order: () => 'order',
  question: () => 'question',
  unit: ({ unit }: OwnUnit) => `${unit.name} ${unit.status}`,
  nothing: 'nothing',
}

test('the next officer is told which units can not go, beside the open orders', () => {
  const units = [aUnit('Pemadam 1', 'available'), aUnit('Pemadam 2', 'unavailable'), aUnit('Patroli', 'off-duty')]
  expect(handOverDraft([order], [], units, words)).toBe('- order\n- Pemadam 2 unavailable\n- Patroli off-duty')
})

test('a fit unit on an order is told with its order, and a quiet desk says that there is nothing', () => {
  const busy = { ...aUnit('Pemadam 1', 'available'), commitment: { order, step: 'en-route' as const, since: 1 } }
  expect(handOverDraft([order], [], [busy], words)).toBe('- order')
  expect(handOverDraft([], [], [aUnit('Pemadam 1', 'available')], words)).toBe('nothing')
})

test('a unit that broke down on an order is told as one that can not go, beside the order that names it', () => {
  const lost = { ...aUnit('Pemadam 2', 'off-duty'), commitment: { order, step: 'en-route' as const, since: 1 } }
  expect(handOverDraft([order], [], [lost], words)).toBe('- order\n- Pemadam 2 off-duty')
})
