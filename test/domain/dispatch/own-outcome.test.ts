import { expect, test } from 'vitest'
import { hasOutcome, ownOutcomes } from '../../../src/domain/dispatch/own-outcome'
import { aDispatch } from '../../support/a-dispatch'

const found = (more: Parameters<typeof aDispatch>[0]) => ownOutcomes.filter((one) => hasOutcome(aDispatch(more), one))

test('an accepted order is found as accepted whatever came of it, and by how it ended', () => {
  expect(found({ state: 'on-scene', times: { acknowledged: 1, 'on-scene': 2 } })).toEqual(['accepted'])
  expect(found({ state: 'cleared', times: { acknowledged: 1, cleared: 2 } })).toEqual(['accepted', 'cleared'])
  expect(found({ state: 'cancelled', times: { acknowledged: 1, cancelled: 2 } })).toEqual(['accepted', 'cancelled'])
})

test('what nobody accepted is found by its end alone, and while it waits not at all', () => {
  expect(found({ state: 'declined', times: { declined: 2 } })).toEqual(['declined'])
  expect(found({ state: 'cancelled', times: { cancelled: 2 } })).toEqual(['cancelled'])
  expect(found({ state: 'delivered' })).toEqual([])
})
