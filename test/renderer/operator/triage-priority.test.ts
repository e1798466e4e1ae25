import { expect, test } from 'vitest'
import { priorityWords } from '../../../renderer/features/operator/priority-words'
import {
  ownPriority,
  proposePriority,
  protocolFor,
  SILENT_CALL,
} from '../../../renderer/features/operator/intake-protocol'
import { incidentTypes } from '../../../src/domain/incident/incident-types'
import { noProtocols } from '../../../src/domain/triage/protocol-directory'
import type { Triage } from '../../../src/domain/triage/triage'

const fire = protocolFor(noProtocols, 'kebakaran', undefined, undefined)
const by = 'operator1'

function triageOf(answers: readonly (readonly [string, string])[], more: Partial<Triage> = {}): Triage {
  return {
    protocolId: 'kebakaran',
    protocolVersion: 1,
    answers: answers.map(([questionId, answer], at) => ({ questionId, answer, by, at })),
    state: { kind: 'open' },
    earlierOutcomes: [],
    earlierRounds: [],
    ...more,
  }
}

test('before the first answer the words say so instead of counting none', () => {
  const t = (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values).map(String)].join('|')
  const words = (count: number) => priorityWords({ kind: 'answers', count, before: undefined }, fire, t, ({ id }) => id)
  expect(words(0)).toBe('intake.priority.unanswered')
  expect(words(2)).toBe('intake.priority.answers|2')
})

test('every type of incident has questions', () => {
  for (const type of incidentTypes) expect(protocolFor(noProtocols, type, undefined, undefined)?.types).toContain(type)
})

test('a silent call is asked by taps, whatever its type', () => {
  expect(protocolFor(noProtocols, 'kebakaran', SILENT_CALL, undefined)?.id).toBe(SILENT_CALL)
})

test('before a question is answered the type gives the priority', () => {
  expect(proposePriority('kebakaran', fire, undefined)).toEqual({ priority: 'P1', from: { kind: 'type' } })
  expect(proposePriority(undefined, undefined, undefined)).toBeUndefined()
})

test('answers on the way give a priority for now, the last one the determinant', () => {
  const some = proposePriority('kebakaran', fire, triageOf([['apa', 'bangunan']]))
  expect(some?.from).toEqual({ kind: 'answers', count: 1, before: undefined })
  const answers = [
    ['apa', 'bangunan'],
    ['orang-di-dalam', 'ya'],
  ] as const
  expect(proposePriority('kebakaran', fire, triageOf(answers))).toEqual({
    priority: 'P1',
    from: { kind: 'determinant', determinant: 'orang-terjebak', before: undefined },
  })
})

test('an answer changed after the end proposes anew and remembers what it was', () => {
  const earlierOutcomes = [{ kind: 'finished', determinant: 'padam', priority: 'P4', by, at: 1 }] as const
  const again = triageOf(
    [
      ['apa', 'padam'],
      ['luka-setelah-padam', 'tidak'],
      ['apa', 'bangunan'],
      ['orang-di-dalam', 'ya'],
    ],
    { earlierOutcomes },
  )
  expect(proposePriority('kebakaran', fire, again)).toMatchObject({ priority: 'P1', from: { before: 'P4' } })
})

test('a priority set by hand holds with its reason', () => {
  const state = { kind: 'overridden', priority: 'P2', overriddenFrom: 'P1', reason: 'Api kecil', by, at: 2 } as const
  expect(proposePriority('kebakaran', fire, triageOf([['apa', 'bangunan']], { state }))).toEqual({
    priority: 'P2',
    from: { kind: 'overridden', reason: 'Api kecil', before: 'P1' },
  })
})

test('words about a person raise what the type gives, until the questions have ended', () => {
  const tree = protocolFor(noProtocols, 'pohon-tumbang', undefined, undefined)
  const spoken = { priority: 'P1', said: ['ketindih'] } as const
  const treeOf = (...answers: readonly (readonly [string, string])[]) => ({
    ...triageOf(answers),
    protocolId: 'pohon-tumbang',
  })
  expect(proposePriority('pohon-tumbang', tree, undefined)?.priority).toBe('P3')
  const words = { priority: 'P1', from: { kind: 'words', said: ['ketindih'] } }
  expect(proposePriority('pohon-tumbang', tree, undefined, spoken)).toEqual(words)
  expect(proposePriority('pohon-tumbang', tree, treeOf(['korban', 'tidak']), spoken)).toEqual(words)
  const ended = treeOf(['korban', 'tidak'], ['kabel', 'tidak'], ['menimpa', 'kosong'])
  expect(proposePriority('pohon-tumbang', tree, ended, spoken)?.priority).toBe('P4')
})

test('the override is weighed against what is proposed now, not against a lower bound or what a hand has set', () => {
  const asked = triageOf([['apa', 'bangunan']])
  expect(ownPriority('kebakaran', fire, asked)).toBe('P1')
  const state = { kind: 'overridden', priority: 'P3', overriddenFrom: 'P1', reason: 'Api kecil', by, at: 2 } as const
  expect(ownPriority('kebakaran', fire, { ...asked, state })).toBe('P1')
})

test('answers of other questions say nothing about this type', () => {
  const flood = protocolFor(noProtocols, 'banjir', undefined, undefined)
  expect(proposePriority('banjir', flood, triageOf([['apa', 'bangunan']]))?.from).toEqual({ kind: 'type' })
})
