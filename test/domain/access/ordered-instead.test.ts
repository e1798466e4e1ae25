import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayAgencySeeIncident } from '../../../src/domain/access/entitlement'
import { orderedInstead } from '../../../src/domain/access/ordered-instead'
import { dispatchStates } from '../../../src/domain/dispatch/dispatch'
import { aDispatch } from '../../support/a-dispatch'
import { anIncident } from '../../support/an-incident'

const declined = aDispatch({ id: 'a', agencyId: 'damkar', state: 'declined', ladderFrom: 1_000 })
const psc = aDispatch({ id: 'b', agencyId: 'psc119', ladderFrom: 1_000, times: { ordered: 1_000 } })
const pmi = aDispatch({ id: 'c', agencyId: 'pmi', ladderFrom: 9_000, times: { ordered: 9_000 }, message: 'Luka bakar' })
const told = (...dispatches: (typeof declined)[]) => orderedInstead(anIncident({ dispatches }), 'damkar')

test('who declined is told who was ordered after it, not who was ordered with it', () => {
  expect(told(declined, psc, pmi)).toEqual([{ agencyId: 'pmi', at: 9_000 }])
})

test('an agency that declined too, or whose order was taken back, went in nobody’s place', () => {
  expect(told(declined, { ...pmi, state: 'declined' })).toEqual([])
  expect(told(declined, { ...pmi, state: 'cancelled' })).toEqual([])
  expect(told(declined, { ...pmi, state: 'cleared' })).toHaveLength(1)
})

test('whose order the centre took back is told nothing: nobody was asked in its place', () => {
  expect(told({ ...declined, state: 'cancelled' }, pmi)).toEqual([])
})

test('an agency that sees the incident is told nothing here; one that declined never more than names and times', () => {
  const anyDispatch = fc.record({
    agencyId: fc.constantFrom('damkar', 'psc119', 'pmi'),
    state: fc.constantFrom(...dispatchStates),
    ladderFrom: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(anyDispatch, { maxLength: 6 }), (orders) => {
      const dispatches = orders.map((order, index) => aDispatch({ id: `${index}`, message: 'x', ...order }))
      const instead = orderedInstead({ dispatches }, 'damkar')
      if (mayAgencySeeIncident({ dispatches }, 'damkar')) expect(instead).toEqual([])
      for (const one of instead) {
        expect(Object.keys(one).sort()).toEqual(['agencyId', 'at'])
        expect(one.agencyId).not.toBe('damkar')
      }
    }),
  )
})
