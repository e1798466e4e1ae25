import { expect, test } from 'vitest'
import { isImpossible } from '../../../src/domain/dispatch/question-status'
import { isRefused, stepDoubts } from '../../../renderer/features/agency/step-doubts'
import { aDispatch } from '../../support/a-dispatch'

const MINUTE = 60_000
const now = Date.UTC(2026, 10, 23, 20, 12, 47)
const ordered = now - 30 * MINUTE
const accepted = { ordered, acknowledged: ordered + MINUTE }
const order = (more: object = {}) => aDispatch({ times: { ...accepted, ...more }, ladderFrom: ordered })

test('an arrival where nobody has left is asked about, and no time is refused for it', () => {
  const doubts = stepDoubts(order(), { status: 'on-scene', at: now, now })
  expect(doubts).toEqual([{ kind: 'never-en-route' }])
  expect(doubts.some((doubt) => isRefused(doubt, isImpossible))).toBe(false)
  expect(stepDoubts(order({ 'en-route': ordered + 2 * MINUTE }), { status: 'on-scene', at: now, now })).toEqual([])
  expect(stepDoubts(order(), { status: 'en-route', at: now, now })).toEqual([])
})

test('a unit that left, or whose order did, arrives without a question', () => {
  const assignments = [
    { unitId: 'a', times: { assigned: ordered, 'en-route': ordered + 2 * MINUTE } },
    { unitId: 'b', times: { assigned: ordered } },
  ]
  const alone = aDispatch({ times: accepted, ladderFrom: ordered, assignments })
  const about = (unitId: string) => stepDoubts(alone, { status: 'on-scene', unitId, at: now, now })
  expect(about('a')).toEqual([])
  expect(about('b')).toEqual([{ kind: 'never-en-route' }])
})

test('a typed time before the acceptance is asked about once, even seconds before it', () => {
  const at = accepted.acknowledged - 20_000
  const told = stepDoubts(order(), { status: 'en-route', at, now, isTold: true })
  expect(told).toEqual([{ kind: 'before-acknowledged', acknowledgedAt: accepted.acknowledged }])
  expect(told.some((doubt) => isRefused(doubt, isImpossible))).toBe(false)
  expect(stepDoubts(order(), { status: 'en-route', at, now })).toEqual([])
  const late = { ordered, acknowledged: ordered + 10 * MINUTE }
  const radio = aDispatch({ times: late, ladderFrom: ordered })
  expect(stepDoubts(radio, { status: 'en-route', at: ordered + MINUTE, now, isTold: true })).toHaveLength(1)
})
