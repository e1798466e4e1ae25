import { expect, test } from 'vitest'
import { endsUnsent } from '../../../renderer/features/operator/call-end'
import { overCallNeeds } from '../../../renderer/features/operator/call-back-due'
import { isPutAway } from '../../../renderer/features/operator/call-closed'
import { guardOf } from '../../../renderer/features/operator/call-guard'
import { callGroup, nextToAnswer, sectionOf } from '../../../renderer/features/operator/call-order'
import { nobodySeen } from '../../../renderer/features/operator/presence'
import { linesOf, talkingCall } from '../../../renderer/features/operator/talking-call'
import { isUnsent } from '../../../renderer/features/operator/unsent-call'
import { lossOf } from '../../../renderer/features/operator/use-lost-calls'
import { isCallClosed } from '../../../src/domain/call/call'
import type { Triage } from '../../../src/domain/triage/triage'
import { aDispatch } from '../../support/a-dispatch'
import { aCall, answered, ended } from './a-call'

const as = (kind: 'prank' | 'dropped' | 'emergency', by = 'operator1') => ({ disposition: { kind, by, at: 4_000 } })

test('a call that rings is closed by no key; one of a colleague only after it was taken over', () => {
  expect(guardOf(aCall('one'), 'operator1', nobodySeen, 5_000)).toEqual({ kind: 'ringing' })
  const theirs = aCall('one', answered('operator2', 2_000))
  expect(guardOf(theirs, 'operator1', nobodySeen, 12_000)).toEqual({ kind: 'held', by: 'operator2', seconds: 10 })
  expect(guardOf(theirs, 'operator1', nobodySeen, 90_000)).toEqual({ kind: 'held', by: 'operator2', seconds: 0 })
  expect(guardOf(theirs, 'operator2', nobodySeen, 12_000)).toBeUndefined()
  expect(guardOf(aCall('one', answered(undefined)), 'operator1', nobodySeen, 12_000)).toBeUndefined()
  expect(guardOf(aCall('one', ended('operator2')), 'operator1', nobodySeen, 12_000)).toBeUndefined()
})

test('F10 answers the ringing call in the work form, else the one that has rung longest', () => {
  const [old, young] = [aCall('old', { receivedAt: 1_000 }), aCall('young', { receivedAt: 2_000 })]
  expect(nextToAnswer([young, old])?.id).toBe('old')
  expect(nextToAnswer([young, old], 'young')?.id).toBe('young')
  expect(nextToAnswer([{ ...young, ...answered('operator1') }, old], 'young')?.id).toBe('old')
  expect(nextToAnswer([{ ...young, ...answered(undefined) }, old], 'young')?.id).toBe('old')
})

test('of several open lines the one answered last is talked on, until another is said or it is over', () => {
  const [one, two] = [aCall('one', answered('operator1', 1_000)), aCall('two', answered('operator1', 2_000))]
  const lines = linesOf([one, two, aCall('other', answered('operator2')), aCall('ring')], 'operator1')
  expect(lines).toEqual([one, two])
  expect(talkingCall(lines, undefined)).toBe('two')
  expect(talkingCall(lines, 'one')).toBe('one')
  expect(talkingCall(lines, 'gone')).toBeUndefined()
  expect(talkingCall([one], 'gone')).toBe('one')
  expect(talkingCall([], undefined)).toBeUndefined()
})

test('what a colleague does with a call of mine is told, what I or the exchange do is not', () => {
  const mine = aCall('one', answered('operator1'))
  const taken = { ...mine, claim: { by: 'operator2', at: 9_000 } }
  expect(lossOf(mine, taken, 'operator1')).toEqual({ kind: 'taken', by: 'operator2', at: 9_000 })
  expect(lossOf(mine, taken, 'operator2')).toBeUndefined()
  expect(lossOf(mine, aCall('one', ended('operator1')), 'operator1')).toBeUndefined()
  const closed = aCall('one', { ...ended('operator1'), ...as('prank', 'operator2') })
  expect(lossOf(mine, closed, 'operator1')).toEqual({ kind: 'closed', by: 'operator2', at: 4_000, as: 'prank' })
  expect(lossOf(closed, closed, 'operator1')).toBeUndefined()
  expect(lossOf(mine, { ...closed, ...as('prank') }, 'operator1')).toBeUndefined()
})

test('a caller is not let go without a question while nobody stands ordered to their incident', () => {
  const live = aCall('one', answered('operator1'))
  const open = { kind: 'open' } as const
  expect(endsUnsent(live, { life: open, dispatches: [] })).toBe(true)
  expect(endsUnsent(live, { life: open, dispatches: [aDispatch({ state: 'declined' })] })).toBe(true)
  expect(endsUnsent(live, { life: open, dispatches: [aDispatch({ state: 'ordered' })] })).toBe(false)
  expect(endsUnsent(aCall('one', ended('operator1')), { life: open, dispatches: [] })).toBe(false)
  expect(endsUnsent(live, undefined)).toBe(false)
})

test('words or answers that nobody was sent for are unsent, until there is an incident or it is noise', () => {
  const live = aCall('one', answered('operator1'))
  const draft = JSON.stringify({ text: 'istri ga napas', placeText: '', message: '' })
  const answers = [{ questionId: 'sadar', answer: 'tidak', by: 'operator1', at: 3_000 }]
  const triage: Triage = {
    protocolId: 'medis',
    protocolVersion: 1,
    answers,
    state: { kind: 'open' },
    earlierOutcomes: [],
    earlierRounds: [],
  }
  expect(isUnsent(live, false, undefined)).toBe(false)
  expect(isUnsent(live, false, draft)).toBe(true)
  expect(isUnsent({ ...live, triage }, false, undefined)).toBe(true)
  expect(isUnsent(live, true, draft)).toBe(false)
  expect(isUnsent({ ...live, ...as('prank') }, false, draft)).toBe(false)
  expect(isUnsent(aCall('one'), false, draft)).toBe(false)
})

test('a call closed as noise has its form put away, an emergency that was closed with a reason keeps it', () => {
  const over = aCall('one', ended('operator1'))
  expect(isPutAway({ ...over, ...as('prank') })).toBe(true)
  expect(isPutAway({ ...over, ...as('emergency') })).toBe(false)
  expect(isPutAway(over)).toBe(false)
  expect(isPutAway(aCall('one', { ...answered('operator1'), ...as('prank') }))).toBe(false)
})

test('a caller who was cut off unheard stands with those to call back though the call is called dropped', () => {
  const state = { kind: 'ended', answeredAt: 2_000, endedAt: 3_000, line: 'cut' } as const
  const call = aCall('one', { ...ended('operator1'), state, ...as('dropped'), unserved: true })
  expect(isCallClosed(call)).toBe(false)
  expect(sectionOf(callGroup(call, 'operator1'))).toBe('back')
  expect(overCallNeeds(call, 500_000)).toBe('call-back')
  expect(isPutAway(call)).toBe(false)
})
