import { expect, test } from 'vitest'
import { reachedBy } from '../../../renderer/features/agency/other-reached'
import { aDispatch } from '../../support/a-dispatch'

test('an order that no console has shown is told as not there, one that is shown or read out as there', () => {
  expect(reachedBy(aDispatch({ state: 'ordered' }))).toBe('not-there')
  expect(reachedBy(aDispatch({ state: 'delivered' }))).toBe('there')
  const printed = aDispatch({ relays: [{ how: 'printed', by: 'operator1', at: 1 }] })
  expect(reachedBy(printed)).toBe('not-there')
  expect(reachedBy(aDispatch({ relays: [{ how: 'read-out', by: 'operator1', at: 1 }] }))).toBe('there')
})

test('an accepted order says so, and a further one its own step', () => {
  expect(reachedBy(aDispatch({ state: 'acknowledged' }))).toBe('accepted')
  expect(reachedBy(aDispatch({ state: 'en-route' }))).toBe('en-route')
})
