import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  callGroup,
  isToCallBack,
  nextToAnswer,
  runsOf,
  sectionOf,
  sortCalls,
  type CallSection,
} from '../../../renderer/features/operator/call-order'
import { aCall, answered, ended } from './a-call'

const prank = { disposition: { kind: 'prank', by: 'op', at: 9 } } as const

test('an ended call of mine without a kind is mine to wrap up; a colleague’s is on the call-back list', () => {
  expect(callGroup(aCall('a', ended('op')), 'op')).toBe('wrap-up')
  expect(sectionOf('wrap-up')).toBe('mine')
  expect(callGroup(aCall('a', ended('else')), 'op')).toBe('no-kind')
  expect(callGroup(aCall('a', ended(undefined)), 'op')).toBe('no-kind')
  expect(sectionOf('no-kind')).toBe('back')
})

test('attempts to call back do not take a call off the list, a kind does', () => {
  const dropped = aCall('a', {
    state: { kind: 'abandoned', abandonedAt: 2 },
    callBacks: [{ outcome: 'reached', by: 'op', at: 3 }],
  })
  expect(sortCalls([dropped], 'op')).toHaveLength(1)
  expect(isToCallBack(dropped)).toBe(true)
  expect(sortCalls([{ ...dropped, ...prank }], 'op')).toHaveLength(0)
  expect(isToCallBack({ ...dropped, ...prank })).toBe(false)
})

test('a call of mine that has a kind stays mine while it is on the line', () => {
  const call = aCall('a', { ...answered('op'), ...prank })
  expect(sortCalls([call], 'op')).toEqual([call])
  expect(callGroup(call, 'op')).toBe('mine')
})

test('sections come in the order ringing, mine, waiting, to call back', () => {
  const calls = [
    aCall('dropped', { state: { kind: 'abandoned', abandonedAt: 2 } }),
    aCall('others', answered('else')),
    aCall('unclaimed', answered(undefined)),
    aCall('mine', answered('op')),
    aCall('ringing'),
  ]
  const sections = sortCalls(calls, 'op').map((call) => sectionOf(callGroup(call, 'op')))
  expect(sections).toEqual(['ringing', 'mine', 'waiting', 'waiting', 'back'])
  expect(nextToAnswer(calls)?.id).toBe('ringing')
  expect(nextToAnswer(calls.slice(0, 4))?.id).toBe('unclaimed')
})

test('putting rows into sections changes no order and loses no row', () => {
  const section = fc.constantFrom<CallSection>('ringing', 'mine', 'waiting', 'back')
  fc.assert(
    fc.property(fc.array(fc.record({ section, id: fc.nat() })), (rows) => {
      const runs = runsOf(rows)
      expect(runs.flatMap((run) => run.rows)).toEqual(rows)
      expect(runs.every((run) => run.rows.length > 0 && run.rows.every((row) => row.section === run.section))).toBe(
        true,
      )
      expect(runs.slice(1).every((run, index) => run.section !== runs[index]?.section)).toBe(true)
    }),
  )
})
