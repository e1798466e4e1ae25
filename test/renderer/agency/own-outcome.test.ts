import { expect, test } from 'vitest'
import { ownOrdersOf, stepTimesOf, workTime } from '../../../renderer/features/agency/own-outcome'
import { aDispatch } from '../../support/a-dispatch'

test('an agency’s history holds its own orders of an incident, the first one first', () => {
  const dispatches = [
    aDispatch({ id: 'again', times: { ordered: 5_000 } }),
    aDispatch({ id: 'first', times: { ordered: 1_000 } }),
    aDispatch({ id: 'theirs', agencyId: 'psc119' }),
  ]
  expect(ownOrdersOf({ dispatches }, 'damkar').map(({ id }) => id)).toEqual(['first', 'again'])
})

test('only the steps that were reached have a time, in the order of the work', () => {
  const times = { cleared: 9_000, ordered: 1_000, 'on-scene': 4_000 } as const
  expect(stepTimesOf({ times })).toEqual([
    { state: 'ordered', at: 1_000 },
    { state: 'on-scene', at: 4_000 },
    { state: 'cleared', at: 9_000 },
  ])
})

test('the work took from the order to its end, and no time is told where there is none', () => {
  expect(workTime({ times: { ordered: 1_000, cleared: 9_000 } })).toBe(8_000)
  expect(workTime({ times: { ordered: 1_000, declined: 2_000 } })).toBeUndefined()
  expect(workTime({ times: { ordered: 9_000, cleared: 1_000 } })).toBeUndefined()
})
