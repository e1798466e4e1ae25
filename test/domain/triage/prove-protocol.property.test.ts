import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incidentTypeDefaults, priorities } from '../../../src/domain/incident/incident-types'
import type { Next, Protocol } from '../../../src/domain/triage/protocol'
import { countPaths, proveProtocol } from '../../../src/domain/triage/prove-protocol'
import { interimPriority, runProtocol } from '../../../src/domain/triage/run-protocol'
import { anyGraph, anyValidProtocol } from './any-protocol'
import { walkEveryPath } from './walk-every-path'

const codesOf = (protocol: Protocol) => new Set(proveProtocol(protocol).map(({ code }) => code))

test('a protocol without faults has no findings', () => {
  fc.assert(
    fc.property(anyValidProtocol, (protocol) => {
      expect(proveProtocol(protocol)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('the prover finds a circle or a dead end exactly where walking every path finds one', () => {
  fc.assert(
    fc.property(anyGraph, (protocol) => {
      const walks = walkEveryPath(protocol)
      const found = proveProtocol(protocol)
      expect(found.some(({ code }) => code === 'cycle')).toBe(walks.some(({ end }) => end.kind === 'circle'))
      const deadEnds = found.filter(({ code, path }) => code === 'leads-nowhere' && path.length > 0)
      expect(deadEnds.length > 0).toBe(walks.some(({ end }) => end.kind === 'nowhere'))
    }),
    { numRuns: 500 },
  )
})

test('the prover calls a part unreachable exactly when no walk comes by', () => {
  fc.assert(
    fc.property(anyGraph, (protocol) => {
      const walks = walkEveryPath(protocol)
      const asked = new Set(walks.flatMap(({ path }) => path.map(({ questionId }) => questionId)))
      const ended = new Set(walks.flatMap(({ end }) => (end.kind === 'determinant' ? [end.id] : [])))
      const missed = [
        ...protocol.questions.flatMap(({ id }, index) => (asked.has(id) ? [] : [`/questions/${index}`])),
        ...protocol.determinants.flatMap(({ id }, index) => (ended.has(id) ? [] : [`/determinants/${index}`])),
      ]
      const found = proveProtocol(protocol).filter(({ code }) => code.startsWith('unreachable-'))
      expect(found.map(({ at }) => at)).toEqual(missed)
    }),
    { numRuns: 500 },
  )
})

test('the prover finds that not knowing lowers the priority exactly where walking every path finds it', () => {
  fc.assert(
    fc.property(anyGraph, (protocol) => {
      const walks = walkEveryPath(protocol)
      fc.pre(walks.every(({ end }) => end.kind === 'determinant'))
      const asked = new Set(walks.flatMap(({ path }) => path.map(({ questionId }) => questionId)))
      const urgencies = (next: Next) =>
        walkEveryPath(protocol, next).flatMap(({ end }) => {
          const reached = protocol.determinants.find(({ id }) => end.kind === 'determinant' && id === end.id)
          return reached === undefined ? [] : [priorities.indexOf(reached.priority)]
        })
      const lowers = protocol.questions.some(({ id, answers }) => {
        if (!asked.has(id)) return false
        const [unknown, ...known] = answers.map(({ next }) => urgencies(next))
        const [calmest] = known
          .map((ends) => ({ least: Math.max(...ends), most: Math.min(...ends) }))
          .sort((a, b) => b.least - a.least || b.most - a.most)
        if (unknown === undefined || calmest === undefined) return false
        return Math.max(...unknown) > calmest.least || Math.min(...unknown) > calmest.most
      })
      expect(codesOf(protocol).has('unknown-lowers')).toBe(lowers)
    }),
    { numRuns: 1000 },
  )
})

test('the prover finds that not knowing lowers what is ordered meanwhile exactly where walking every path finds it', () => {
  const anyTypes = fc.subarray(['medis', 'kdrt', 'lainnya', 'hewan'] as const)
  fc.assert(
    fc.property(anyGraph, anyTypes, (graph, types) => {
      const protocol = { ...graph, types }
      const walks = walkEveryPath(protocol)
      fc.pre(walks.every(({ end }) => end.kind === 'determinant'))
      const lowers = walks.some(({ path }) =>
        path.some(({ answer }, index) =>
          types.some((type) => {
            const [before, after] = [index, index + 1].map((length) =>
              interimPriority(runProtocol(protocol, path.slice(0, length)), incidentTypeDefaults[type].priority),
            )
            return answer === 'unknown' && before !== undefined && after !== undefined && after > before
          }),
        ),
      )
      expect(codesOf(protocol).has('unknown-below-usual')).toBe(lowers)
    }),
    { numRuns: 1000 },
  )
})

test('every counter-example can be walked from the first question', () => {
  fc.assert(
    fc.property(anyGraph, (protocol) => {
      for (const { path, comparedWith = [] } of proveProtocol(protocol)) {
        for (const steps of [path, comparedWith]) {
          let at: Next = protocol.first
          for (const { questionId, answer } of steps) {
            expect(questionId).toBe(at)
            const given = protocol.questions.find(({ id }) => id === at)?.answers.find(({ id }) => id === answer)
            expect(given).toBeDefined()
            at = given?.next ?? at
          }
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('counting the paths gives as many as walking them', () => {
  fc.assert(
    fc.property(anyValidProtocol, (protocol) => {
      expect(countPaths(protocol)).toBe(walkEveryPath(protocol).length)
    }),
  )
})

test('a protocol of a hundred questions is proved although nobody could walk its paths', () => {
  const size = 100
  const protocol: Protocol = {
    id: 'long',
    version: 1,
    title: { id: 'Panjang', en: 'Long' },
    source: { id: 'Uji', en: 'Test' },
    types: [],
    first: 'q0',
    questions: Array.from({ length: size }, (_, index) => {
      const next: Next = index + 1 < size ? `q${index + 1}` : { determinant: 'end' }
      return {
        id: `q${index}`,
        ask: { id: `Tanya ${index}`, en: `Question ${index}` },
        answers: [
          { id: 'a', label: { id: 'Ya', en: 'Yes' }, next },
          { id: 'b', label: { id: 'Tidak', en: 'No' }, next },
          { id: 'u', label: { id: 'Tidak tahu', en: 'Not known' }, unknown: true, next },
        ],
      }
    }),
    determinants: [
      {
        id: 'end',
        label: { id: 'Akhir', en: 'End' },
        priority: 'P3',
        advice: [{ text: { id: 'Tunggu', en: 'Wait' } }],
        dangers: [],
      },
    ],
  }
  expect(proveProtocol(protocol)).toEqual([])
  expect(countPaths(protocol)).toBeCloseTo(3 ** size, -40)
})
