import { expect, test } from 'vitest'
import { nextToAnswer, sortCalls } from '../../../renderer/features/operator/call-order'
import { clockText, readClock } from '../../../renderer/features/operator/clock'
import { stableOrder } from '../../../renderer/features/operator/stable-order'
import type { Call } from '../../../src/domain/call/call'

const call = (id: string, receivedAt: number, more: Partial<Call> = {}): Call => ({
  id,
  version: 1,
  channel: 'phone',
  receivedAt,
  state: { kind: 'ringing' },
  callBacks: [],
  ...more,
})

test('ringing calls come first, the longest ring on top, then my own', () => {
  const mine = call('mine', 1, { state: { kind: 'answered', answeredAt: 2 }, claim: { by: 'op', at: 2 } })
  const other = call('other', 1, { state: { kind: 'answered', answeredAt: 2 }, claim: { by: 'else', at: 2 } })
  const sorted = sortCalls([other, mine, call('late', 9), call('early', 5)], 'op')
  expect(sorted.map(({ id }) => id)).toEqual(['early', 'late', 'mine', 'other'])
  expect(nextToAnswer(sorted)?.id).toBe('early')
})

test('a dropped call stays until somebody gives it a kind', () => {
  const dropped = call('dropped', 1, { state: { kind: 'abandoned', abandonedAt: 2 } })
  expect(sortCalls([dropped], 'op')).toHaveLength(1)
  const closed = { ...dropped, disposition: { kind: 'dropped', by: 'op', at: 3 } as const }
  expect(sortCalls([closed], 'op')).toHaveLength(0)
})

test('a held list keeps its order, lets go of what is gone and adds what is new at the end', () => {
  expect(stableOrder(['a', 'b', 'c'], ['n', 'c', 'a'], true)).toEqual(['a', 'c', 'n'])
  expect(stableOrder(['a', 'b', 'c'], ['n', 'c', 'a'], false)).toEqual(['n', 'c', 'a'])
})

test('a clock says kept, near or late against its target', () => {
  expect(readClock(0, 60_000, 60_000, 0).state).toBe('kept')
  expect(readClock(0, 60_001, 60_000, 0).state).toBe('late')
  expect(readClock(0, undefined, 60_000, 48_000).state).toBe('near')
  expect(readClock(undefined, undefined, 60_000, 48_000).state).toBe('waiting')
})

test('a clock reads minutes and seconds, hours only when there are any', () => {
  expect(clockText(96_000)).toBe('01:36')
  expect(clockText(4_323_000)).toBe('1:12:03')
  expect(clockText(-500)).toBe('00:00')
})
