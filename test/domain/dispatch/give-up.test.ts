import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideDispatch } from '../../../src/domain/dispatch/decide-dispatch'
import { canGiveUp, dispatchStates, isAwaitingAcknowledgement } from '../../../src/domain/dispatch/dispatch'
import { aDispatch } from '../../support/a-dispatch'

const ctx = { now: 100, actor: { role: 'liaison', username: 'damkar', agencyId: 'damkar' } } as Parameters<
  typeof decideDispatch
>[2]
const accepted = aDispatch({ state: 'acknowledged', times: { ordered: 1, acknowledged: 9 } })
const giveUp = { type: 'decline', dispatchId: accepted.id, reason: 'mobil mogok', givesUp: true } as const

test('an accepted order is given up knowingly, with a reason, while nobody of it is there', () => {
  expect(decideDispatch(accepted, giveUp, ctx)).toMatchObject({
    ok: true,
    value: [{ type: 'dispatch-declined', body: { reason: 'mobil mogok' } }],
  })
  const moving = aDispatch({ state: 'en-route', times: { ordered: 1, acknowledged: 9, 'en-route': 20 } })
  expect(decideDispatch(moving, giveUp, ctx).ok).toBe(true)
})

test('a reason that was written before a colleague accepted takes nothing back', () => {
  const { givesUp: _knowingly, ...decline } = giveUp
  expect(decideDispatch(accepted, decline, ctx)).toMatchObject({ ok: false, error: { code: 'already-acknowledged' } })
})

test('once a crew is at the scene the order is not given up, whether it was told of the order or of a unit', () => {
  const told = aDispatch({ state: 'on-scene', times: { ordered: 1, acknowledged: 9, 'on-scene': 30 } })
  const ofUnit = { ...accepted, assignments: [{ unitId: 'u1', times: { assigned: 10, 'on-scene': 30 } }] }
  for (const there of [told, ofUnit])
    expect(decideDispatch(there, giveUp, ctx)).toMatchObject({ ok: false, error: { code: 'already-acknowledged' } })
})

test('what can be given up was accepted and is open', () => {
  fc.assert(
    fc.property(fc.constantFrom(...dispatchStates), (state) => {
      const dispatch = aDispatch({ state, times: { ordered: 1 } })
      if (canGiveUp(dispatch)) expect(isAwaitingAcknowledgement(dispatch)).toBe(false)
      if (['cleared', 'declined', 'cancelled', 'ordered', 'delivered'].includes(state))
        expect(canGiveUp(dispatch)).toBe(false)
    }),
  )
})
