import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priorities } from '../../../src/domain/incident/incident-types'
import { compareUrgency } from '../../../src/domain/triage/protocol'
import { interimPriority, runProtocol } from '../../../src/domain/triage/run-protocol'
import { shippedProtocols } from '../../../src/domain/triage/shipped/all'
import { anyAnswersTo, anyGraph, anyValidProtocol } from './any-protocol'
import { walkEveryPath } from './walk-every-path'

const anyShipped = fc.constantFrom(...shippedProtocols)

test('no answers in any order throw, whatever the protocol', () => {
  const anyTalk = fc
    .oneof(anyGraph, anyValidProtocol, anyShipped)
    .chain((protocol) => fc.tuple(fc.constant(protocol), anyAnswersTo(protocol)))
  fc.assert(
    fc.property(anyTalk, ([protocol, answers]) => {
      const run = runProtocol(protocol, answers)
      expect(run.next === undefined || run.determinant === undefined).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a protocol without faults always has a next question or a determinant', () => {
  const anyTalk = fc
    .oneof(anyValidProtocol, anyShipped)
    .chain((protocol) => fc.tuple(fc.constant(protocol), anyAnswersTo(protocol)))
  fc.assert(
    fc.property(anyTalk, ([protocol, answers]) => {
      const run = runProtocol(protocol, answers)
      expect((run.next === undefined) !== (run.determinant === undefined)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the order of the answers does not matter', () => {
  const anyOrder = anyShipped
    .chain((protocol) => fc.tuple(fc.constant(protocol), fc.constantFrom(...walkEveryPath(protocol))))
    .chain(([protocol, { path }]) =>
      fc.tuple(
        fc.constant(protocol),
        fc.constant(path),
        fc.shuffledSubarray([...path], { minLength: path.length, maxLength: path.length }),
      ),
    )
  fc.assert(
    fc.property(anyOrder, ([protocol, path, shuffled]) => {
      expect(runProtocol(protocol, shuffled)).toEqual(runProtocol(protocol, path))
    }),
  )
})

test('of two answers to one question the later holds, and an answer off the path does not count', () => {
  const [kebakaran] = shippedProtocols
  if (kebakaran === undefined) throw new Error('No protocol.')
  const run = runProtocol(kebakaran, [
    { questionId: 'apa', answer: 'bangunan' },
    { questionId: 'orang-di-dalam', answer: 'ya' },
    { questionId: 'apa', answer: 'lahan' },
    { questionId: 'dekat-bangunan', answer: 'tidak' },
  ])
  expect(run.determinant?.id).toBe('api-lahan')
  expect(run.path).toEqual([
    { questionId: 'apa', answer: 'lahan' },
    { questionId: 'dekat-bangunan', answer: 'tidak' },
  ])
})

test('whatever is still said, the outcome lies between what is proved and what is possible', () => {
  for (const protocol of shippedProtocols) {
    for (const { path } of walkEveryPath(protocol)) {
      const outcome = runProtocol(protocol, path).determinant?.priority ?? 'P4'
      let before = runProtocol(protocol, [])
      for (let length = 0; length <= path.length; length += 1) {
        const run = runProtocol(protocol, path.slice(0, length))
        expect(compareUrgency(outcome, run.proposedPriority)).toBeLessThanOrEqual(0)
        expect(compareUrgency(outcome, run.mostUrgentPossible)).toBeGreaterThanOrEqual(0)
        // The more is known, the closer the two come.
        expect(compareUrgency(run.proposedPriority, before.proposedPriority)).toBeLessThanOrEqual(0)
        expect(compareUrgency(run.mostUrgentPossible, before.mostUrgentPossible)).toBeGreaterThanOrEqual(0)
        before = run
      }
      expect(before.proposedPriority).toBe(outcome)
    }
  }
})

test('each end of the bounds can really be reached', () => {
  for (const protocol of shippedProtocols) {
    const reached = walkEveryPath(protocol).map(({ path }) => runProtocol(protocol, path).determinant?.priority)
    const run = runProtocol(protocol, [])
    expect(reached).toContain(run.proposedPriority)
    expect(reached).toContain(run.mostUrgentPossible)
  }
})

test('before the end the usual priority holds, moved only as far as the answers force it', () => {
  const anyPriority = fc.constantFrom(...priorities)
  fc.assert(
    fc.property(anyPriority, anyPriority, anyPriority, (one, other, usual) => {
      const [mostUrgentPossible, proposedPriority] =
        compareUrgency(one, other) <= 0 ? ([one, other] as const) : ([other, one] as const)
      const interim = interimPriority({ proposedPriority, mostUrgentPossible }, usual)
      expect(compareUrgency(interim, proposedPriority)).toBeLessThanOrEqual(0)
      expect(compareUrgency(interim, mostUrgentPossible)).toBeGreaterThanOrEqual(0)
      const isAllowed = compareUrgency(usual, proposedPriority) <= 0 && compareUrgency(usual, mostUrgentPossible) >= 0
      if (isAllowed) expect(interim).toBe(usual)
    }),
  )
})

test('a fire is ordered at P1 before the first answer, a field fire away from houses drops it', () => {
  const [kebakaran] = shippedProtocols
  if (kebakaran === undefined) throw new Error('No protocol.')
  expect(interimPriority(runProtocol(kebakaran, []), 'P1')).toBe('P1')
  const field = runProtocol(kebakaran, [
    { questionId: 'apa', answer: 'lahan' },
    { questionId: 'dekat-bangunan', answer: 'tidak' },
  ])
  expect(interimPriority(field, 'P1')).toBe('P3')
})
