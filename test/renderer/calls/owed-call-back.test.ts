import { expect, test } from 'vitest'
import { callGroup, isToCallBack, sectionOf, sortCalls } from '../../../renderer/features/operator/call-order'
import { overCallNeeds } from '../../../renderer/features/operator/call-back-due'
import { isCallClosed, isOwedCallBack } from '../../../src/domain/call/call'
import { aCall } from './a-call'

const cut = { state: { kind: 'ended', answeredAt: 2_000, endedAt: 3_000, line: 'cut' } } as const
const emergency = (at: number) => ({ disposition: { kind: 'emergency', by: 'operator1', at } }) as const

test('a caller who was cut off before the incident was opened stays to be called back', () => {
  const call = aCall('one', { ...cut, ...emergency(4_000) })
  expect(isCallClosed(call)).toBe(false)
  expect(isToCallBack(call)).toBe(true)
  expect(sectionOf(callGroup(call, 'operator1'))).toBe('back')
  expect(sortCalls([call], 'operator1')).toEqual([call])
  expect(overCallNeeds(call, 500_000)).toBe('call-back')
})

test('so does one who hung up before anybody answered', () => {
  const call = aCall('one', { state: { kind: 'abandoned', abandonedAt: 3_000 }, ...emergency(4_000) })
  expect(isCallClosed(call)).toBe(false)
})

test('one attempt, or a note, ends it', () => {
  const call = aCall('one', { ...cut, ...emergency(4_000) })
  const tried = { ...call, callBacks: [{ outcome: 'no-answer', by: 'operator1', at: 5_000 }] } as const
  expect(isCallClosed(tried)).toBe(true)
  const noted = { ...call, disposition: { ...emergency(4_000).disposition, note: 'Sudah ditelepon dari HP' } }
  expect(isCallClosed(noted)).toBe(true)
})

test('who hangs up after the incident was opened is owed nothing, nor one whom the operator let go', () => {
  expect(isOwedCallBack(aCall('one', { ...cut, ...emergency(2_500) }))).toBe(false)
  const state = { kind: 'ended', answeredAt: 2_000, endedAt: 3_000 } as const
  expect(isOwedCallBack(aCall('one', { state, ...emergency(4_000) }))).toBe(false)
  expect(isOwedCallBack(aCall('one', { state: { ...state, line: 'closed' }, ...emergency(4_000) }))).toBe(false)
})
