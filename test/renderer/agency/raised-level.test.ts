import { expect, test } from 'vitest'
import { raisedLevel } from '../../../renderer/features/agency/raised-level'
import { aDispatch } from '../../support/a-dispatch'

const at = (level: number, ordered: number) => aDispatch({ id: `${level} ${ordered}`, level, times: { ordered } })

test('an incident at its first level has no raised level', () => {
  expect(raisedLevel({ dispatches: [aDispatch(), at(1, 1_000)] })).toBeUndefined()
})

test('the highest level counts, since its first order', () => {
  const dispatches = [at(1, 1_000), at(2, 2_000), at(3, 5_000), at(3, 4_000)]
  expect(raisedLevel({ dispatches })).toEqual({ level: 3, at: 4_000 })
})

test('a refused order of that level does not lower it', () => {
  const refused = aDispatch({ level: 2, state: 'declined', times: { ordered: 2_000, declined: 3_000 } })
  expect(raisedLevel({ dispatches: [at(1, 1_000), refused] })).toEqual({ level: 2, at: 2_000 })
})
