import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispatchStatuses } from '../../../src/domain/dispatch/dispatch'
import { nearestClockTime } from '../../../src/domain/dispatch/nearest-clock-time'
import { isImpossible, questionStatus } from '../../../src/domain/dispatch/question-status'
import { decideDispatch } from '../../../src/domain/dispatch/decide-dispatch'
import { aDispatch } from '../../support/a-dispatch'

const MINUTE = 60_000
/** 03.12.47 WIB. */
const now = Date.UTC(2026, 10, 23, 20, 12, 47)
const ordered = now - 30 * MINUTE
const times = { ordered, acknowledged: ordered + 20_000 }
const kinds = (...args: Parameters<typeof questionStatus>) => questionStatus(...args).map(({ kind }) => kind)

test('a report that agrees with what is known is taken without a question', () => {
  expect(kinds(aDispatch({ times, ladderFrom: ordered }), { status: 'en-route', at: now, now })).toEqual([])
  const moving = aDispatch({ times: { ...times, 'en-route': ordered + 60_000 }, ladderFrom: ordered })
  expect(kinds(moving, { status: 'on-scene', at: now - 5 * MINUTE, now })).toEqual([])
  const there = aDispatch({ times: { ...times, 'on-scene': now - 9 * MINUTE }, ladderFrom: ordered })
  expect(kinds(there, { status: 'cleared', at: now, now })).toEqual([])
})

test('an order cleared where nobody has arrived is asked about', () => {
  const moving = aDispatch({ times: { ...times, 'en-route': ordered + 60_000 }, ladderFrom: ordered })
  expect(kinds(moving, { status: 'cleared', at: now, now })).toEqual(['never-on-scene'])
})

test('moving before the order was given is asked about; within the minute it is not', () => {
  const dispatch = aDispatch({ times, ladderFrom: ordered })
  expect(questionStatus(dispatch, { status: 'en-route', at: ordered - 5 * MINUTE, now })).toEqual([
    { kind: 'before-order', orderedAt: ordered },
  ])
  // 02.42 said of an order of 02.42.47.
  expect(kinds(dispatch, { status: 'en-route', at: ordered - 47_000, now })).toEqual([])
})

test('a time to come is asked about', () => {
  const dispatch = aDispatch({ times, ladderFrom: ordered })
  expect(kinds(dispatch, { status: 'en-route', at: now + 10 * MINUTE, now })).toEqual(['future'])
})

test('steps told in the wrong order of time are asked about, from both sides', () => {
  const moving = aDispatch({ times: { ...times, 'en-route': now - 10 * MINUTE }, ladderFrom: ordered })
  expect(kinds(moving, { status: 'on-scene', at: now - 15 * MINUTE, now })).toEqual(['before-step'])
  const there = aDispatch({ times: { ...times, 'on-scene': now - 10 * MINUTE }, ladderFrom: ordered })
  expect(kinds(there, { status: 'en-route', at: now - 5 * MINUTE, now })).toEqual(['after-step'])
})

test('a unit is held against its own steps, not against another unit', () => {
  const assignments = [
    { unitId: 'a', times: { assigned: ordered, 'en-route': now - 10 * MINUTE } },
    { unitId: 'b', times: { assigned: ordered } },
  ]
  const dispatch = aDispatch({ times: { ...times, 'en-route': now - 10 * MINUTE }, ladderFrom: ordered, assignments })
  expect(kinds(dispatch, { status: 'cleared', unitId: 'a', at: now, now })).toEqual(['never-on-scene'])
  expect(kinds(dispatch, { status: 'on-scene', unitId: 'b', at: now - 15 * MINUTE, now })).toEqual([])
})

test('steps reported in turn, each later than the one before, never raise a question', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3_600_000 }), { minLength: 4, maxLength: 4 }), (gaps) => {
      let at = ordered
      let known = aDispatch({ times, ladderFrom: ordered })
      for (const [index, status] of dispatchStatuses.entries()) {
        at += gaps[index] ?? 1
        expect(questionStatus(known, { status, at, now: at })).toEqual([])
        known = { ...known, times: { ...known.times, [status]: at } }
      }
    }),
  )
})

test('moving before the order was accepted is asked about; leaving at the bell is not', () => {
  const late = aDispatch({ times: { ordered, acknowledged: ordered + 10 * MINUTE }, ladderFrom: ordered })
  expect(questionStatus(late, { status: 'en-route', at: ordered + 5 * MINUTE, now })).toEqual([
    { kind: 'before-acknowledged', acknowledgedAt: ordered + 10 * MINUTE },
  ])
  expect(kinds(late, { status: 'en-route', at: ordered + 9 * MINUTE, now })).toEqual([])
})

test('a crew that left by radio before the order was accepted is asked about and can be', () => {
  const late = aDispatch({
    state: 'acknowledged',
    times: { ordered, acknowledged: ordered + 10 * MINUTE },
    ladderFrom: ordered,
  })
  const at = ordered + 5 * MINUTE
  expect(questionStatus(late, { status: 'en-route', at, now }).map(isImpossible)).toEqual([false])
  const ctx = { now, actor: { role: 'liaison', username: 'damkar', agencyId: 'damkar' }, commandId: 'c' } as const
  expect(decideDispatch(late, { type: 'status', dispatchId: 'd', status: 'en-route', toldAt: at }, ctx)).toMatchObject({
    ok: true,
  })
})

test('what has not come yet or lies before what comes first can not be; the rest a person may know better', () => {
  const moving = aDispatch({ times: { ...times, 'en-route': now - 10 * MINUTE }, ladderFrom: ordered })
  const impossible = (status: 'en-route' | 'on-scene' | 'cleared', at: number) =>
    questionStatus(moving, { status, at, now }).some(isImpossible)
  expect(impossible('on-scene', now + 10 * MINUTE)).toBe(true)
  expect(impossible('on-scene', now - 15 * MINUTE)).toBe(true)
  expect(impossible('on-scene', ordered - 5 * MINUTE)).toBe(true)
  expect(impossible('cleared', now)).toBe(false)
})

test('the hub refuses a told time that can not be, and takes the same step without a told time', () => {
  const moving = aDispatch({
    state: 'en-route',
    times: { ...times, 'en-route': now - 10 * MINUTE },
    ladderFrom: ordered,
  })
  const ctx = { now, actor: { role: 'liaison', username: 'damkar', agencyId: 'damkar' }, commandId: 'c' } as const
  const report = (toldAt?: number) =>
    decideDispatch(
      moving,
      { type: 'status', dispatchId: 'd', status: 'on-scene', ...(toldAt === undefined ? {} : { toldAt }) },
      ctx,
    )
  for (const at of [now + 2 * MINUTE, now - 15 * MINUTE, ordered - 5 * MINUTE]) {
    expect(report(at)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  }
  expect(report(now - 5 * MINUTE)).toMatchObject({ ok: true, value: [{ type: 'dispatch-status-reported' }] })
  expect(report()).toMatchObject({ ok: true, value: [{ type: 'dispatch-status-reported' }] })
})

test('an answer told before its order, or in the future, can not be; one in between is no question', () => {
  const waiting = aDispatch({ times: { ordered }, ladderFrom: ordered })
  for (const status of ['acknowledged', 'declined'] as const) {
    const asked = (at: number) => questionStatus(waiting, { status, at, now })
    expect(asked(ordered - 5 * MINUTE).some(isImpossible)).toBe(true)
    expect(asked(now + 5 * MINUTE).some(isImpossible)).toBe(true)
    expect(asked(now - 5 * MINUTE)).toEqual([])
  }
})

test('a time of day is the nearest one in WIB: after midnight 23.58 was yesterday', () => {
  expect(nearestClockTime('03.10', now)).toBe(Date.UTC(2026, 10, 23, 20, 10))
  expect(nearestClockTime('3:10', now)).toBe(Date.UTC(2026, 10, 23, 20, 10))
  expect(nearestClockTime('0310', now)).toBe(Date.UTC(2026, 10, 23, 20, 10))
  const afterMidnight = Date.UTC(2026, 10, 23, 17, 5)
  expect(nearestClockTime('23.58', afterMidnight)).toBe(Date.UTC(2026, 10, 23, 16, 58))
  expect(nearestClockTime('00.20', afterMidnight)).toBe(Date.UTC(2026, 10, 23, 17, 20))
})

test('what is no time of day is none', () => {
  for (const text of ['', '24.00', '3.60', '3', 'tiga', '03.1', '031047'])
    expect(nearestClockTime(text, now)).toBeUndefined()
})
