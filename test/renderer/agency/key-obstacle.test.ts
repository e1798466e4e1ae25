import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDo, orderActions } from '../../../renderer/features/agency/actions'
import { obstacleTo } from '../../../renderer/features/agency/key-obstacle'
import { dispatchStates } from '../../../src/domain/dispatch/dispatch'
import { aDispatch } from '../../support/a-dispatch'

test('a key that does nothing says why', () => {
  const waiting = aDispatch()
  expect(obstacleTo(waiting, 'acknowledge')).toBeUndefined()
  expect(obstacleTo(waiting, 'en-route')).toEqual({ kind: 'accept-first' })
  const accepted = aDispatch({ state: 'acknowledged', times: { ordered: 1, acknowledged: 9 } })
  expect(obstacleTo(accepted, 'acknowledge')).toEqual({ kind: 'accepted-already', at: 9 })
  expect(obstacleTo(accepted, 'decline')).toBeUndefined()
  const there = aDispatch({ state: 'on-scene', times: { ordered: 1, acknowledged: 9, 'on-scene': 30 } })
  expect(obstacleTo(there, 'decline')).toEqual({ kind: 'at-scene' })
  const moving = aDispatch({ state: 'en-route', times: { ordered: 1, acknowledged: 9, 'en-route': 20 } })
  expect(obstacleTo(moving, 'en-route')).toEqual({ kind: 'reported-already', status: 'en-route', at: 20 })
  expect(obstacleTo(aDispatch({ state: 'cleared' }), 'on-scene')).toEqual({ kind: 'over' })
})

test('there is a reason exactly where the key does nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...dispatchStates), fc.constantFrom(...orderActions), (state, action) => {
      const dispatch = aDispatch({ state })
      expect(obstacleTo(dispatch, action) === undefined).toBe(mayDo(dispatch, action))
    }),
  )
})
