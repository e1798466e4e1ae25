import { expect, test } from 'vitest'
import { decideDispatch, type DispatchCommand } from '../../../src/domain/dispatch/decide-dispatch'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { evolveDispatch } from '../../../src/domain/dispatch/evolve-dispatch'
import { aDispatch } from '../../support/a-dispatch'

const liaison = { role: 'liaison', username: 'damkar', agencyId: 'damkar' } as const
const accepted = aDispatch({ state: 'acknowledged', times: { ordered: 1_000, acknowledged: 2_000 } })
const withUnits = aDispatch({
  ...accepted,
  assignments: [
    { unitId: 'u1', times: { assigned: 3_000 } },
    { unitId: 'u2', times: { assigned: 3_000 } },
  ],
})

/** What a liaison's command makes of an order at `at`; throws where it is refused. */
function after(dispatch: Dispatch, command: DispatchCommand, at: number, actor: typeof liaison = liaison): Dispatch {
  const decision = decideDispatch(dispatch, command, { now: at, actor, commandId: 'c' })
  if (!decision.ok) throw new Error(decision.error.code)
  return decision.value.reduce((known, fact) => {
    const meta = { seq: 1, stream: 's', version: 1, actor: actor.username, occurredAt: at, recordedAt: at }
    // A fact of one order, recorded.
    return evolveDispatch(known, { ...meta, ...fact } as Parameters<typeof evolveDispatch>[1])
  }, dispatch)
}
const reports = (status: 'en-route' | 'on-scene' | 'cleared', unitId?: string): DispatchCommand => ({
  type: 'status',
  dispatchId: 'd',
  status,
  ...(unitId === undefined ? {} : { unitId }),
})
const takesBack = (status: 'en-route' | 'on-scene' | 'cleared', unitId?: string): DispatchCommand => ({
  type: 'take-back-status',
  dispatchId: 'd',
  status,
  ...(unitId === undefined ? {} : { unitId }),
})

test('a step taken back leaves the order as it was before', () => {
  expect(after(after(accepted, reports('en-route'), 5_000), takesBack('en-route'), 6_000)).toEqual(accepted)
  const one = after(withUnits, reports('en-route', 'u1'), 5_000)
  expect(after(one, takesBack('en-route', 'u1'), 6_000)).toEqual(withUnits)
})

test('a step taken back can be reported again, at its true time', () => {
  const back = after(after(accepted, reports('en-route'), 5_000), takesBack('en-route'), 6_000)
  expect(after(back, reports('en-route'), 9_000).times['en-route']).toBe(9_000)
})

test('the order keeps the step where another unit has reported it, at the time of that unit', () => {
  const first = after(withUnits, reports('en-route', 'u1'), 5_000)
  const both = after(first, reports('en-route', 'u2'), 7_000)
  expect(after(both, takesBack('en-route', 'u1'), 8_000)).toMatchObject({
    state: 'en-route',
    times: { 'en-route': 7_000 },
  })
  expect(after(both, takesBack('en-route', 'u2'), 8_000)).toMatchObject({
    state: 'en-route',
    times: { 'en-route': 5_000 },
  })
})

test('what was told of the whole order stays when a unit takes its own step back', () => {
  const whole = after(withUnits, reports('en-route'), 4_000)
  const both = after(whole, reports('en-route', 'u1'), 5_000)
  expect(after(both, takesBack('en-route', 'u1'), 6_000)).toEqual(whole)
})

test('the end of one unit among others can be taken back', () => {
  const moving = after(withUnits, reports('on-scene', 'u1'), 5_000)
  const ended = after(moving, reports('cleared', 'u1'), 6_000)
  expect(after(ended, takesBack('cleared', 'u1'), 7_000)).toEqual(moving)
})

test('a step nobody reported is nothing to take back; an order that is over stays over but for its own end', () => {
  const ctx = { now: 9_000, actor: liaison, commandId: 'c' }
  const conflict = { ok: false, error: { code: 'conflict' } }
  expect(decideDispatch(accepted, takesBack('en-route'), ctx)).toEqual({ ok: true, value: [] })
  const over = after(after(accepted, reports('on-scene'), 5_000), reports('cleared'), 6_000)
  expect(decideDispatch(over, takesBack('on-scene'), ctx)).toMatchObject(conflict)
  for (const state of ['declined', 'cancelled'] as const) {
    expect(decideDispatch({ ...over, state }, takesBack('cleared'), ctx)).toMatchObject(conflict)
  }
})

test('the end of an order taken back leaves it as it was before, with the units that ended with it', () => {
  const there = after(accepted, reports('on-scene'), 5_000)
  expect(after(after(there, reports('cleared'), 6_000), takesBack('cleared'), 7_000)).toEqual(there)
  const oneHome = after(after(withUnits, reports('on-scene'), 5_000), reports('cleared', 'u1'), 6_000)
  expect(after(after(oneHome, reports('cleared'), 8_000), takesBack('cleared'), 9_000)).toEqual(oneHome)
  expect(after(after(oneHome, reports('cleared', 'u2'), 8_000), takesBack('cleared', 'u2'), 9_000)).toEqual(oneHome)
})

test('a step of another agency is not ours to take back', () => {
  const ctx = { now: 9_000, actor: { ...liaison, agencyId: 'psc119' }, commandId: 'c' }
  expect(decideDispatch(accepted, takesBack('en-route'), ctx)).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
})
