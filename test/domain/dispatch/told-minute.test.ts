import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withinToldMinute } from '../../../src/domain/dispatch/told-minute'
import { aDispatch } from '../../support/a-dispatch'

const MINUTE = 60_000
/** 03.12.00 WIB. */
const minute = Date.UTC(2026, 10, 23, 20, 12)
const ordered = minute - 30 * MINUTE

test('a minute told of a step is never before the acceptance of that same minute', () => {
  const dispatch = aDispatch({ times: { ordered, acknowledged: minute + 19_000 }, ladderFrom: ordered })
  expect(withinToldMinute(dispatch, { status: 'en-route', at: minute })).toBe(minute + 19_000)
})

test('a minute before the one of the acceptance stays as it was told', () => {
  const dispatch = aDispatch({ times: { ordered, acknowledged: minute + 5 * MINUTE }, ladderFrom: ordered })
  expect(withinToldMinute(dispatch, { status: 'en-route', at: minute })).toBe(minute)
})

test('a unit is put after its own earlier step, not after one of another unit', () => {
  const assignments = [
    { unitId: 'a', times: { assigned: ordered, 'en-route': minute + 40_000 } },
    { unitId: 'b', times: { assigned: ordered, 'en-route': minute + 50_000 } },
  ]
  const dispatch = aDispatch({ times: { ordered, acknowledged: ordered }, ladderFrom: ordered, assignments })
  expect(withinToldMinute(dispatch, { status: 'on-scene', unitId: 'a', at: minute })).toBe(minute + 40_000)
})

test.each(['acknowledged', 'declined'] as const)(
  'a minute told of an answer (%s) is never before the order of that same minute, whatever came later',
  (status) => {
    const times = { ordered: minute + 20_000, acknowledged: minute + 40_000, 'en-route': minute + 50_000 }
    expect(withinToldMinute(aDispatch({ times }), { status, at: minute })).toBe(minute + 20_000)
  },
)

test('a told minute is moved only within itself, and no step within it is left behind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -90_000, max: 90_000 }),
      fc.integer({ min: -90_000, max: 90_000 }),
      (acknowledged, left) => {
        const times = { ordered, acknowledged: minute + acknowledged, 'en-route': minute + left }
        const at = withinToldMinute(aDispatch({ times, ladderFrom: ordered }), { status: 'on-scene', at: minute })
        expect(at).toBeGreaterThanOrEqual(minute)
        expect(at).toBeLessThanOrEqual(minute + MINUTE)
        for (const step of [times.acknowledged, times['en-route']]) {
          if (step <= minute + MINUTE) expect(at).toBeGreaterThanOrEqual(step)
        }
      },
    ),
  )
})
