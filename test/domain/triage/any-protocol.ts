import fc from 'fast-check'
import { priorities, type Priority } from '../../../src/domain/incident/incident-types'
import type { Answer, Determinant, Next, Protocol, Question } from '../../../src/domain/triage/protocol'
import { walkEveryPath } from './walk-every-path'

const said = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` })

const determinant = (id: string, priority: Priority): Determinant => ({
  id,
  label: said(`outcome ${id}`),
  priority,
  advice: [{ text: said('wait'), seconds: 30 }],
  dangers: [],
})

const answer = (id: string, key: number, next: Next): Answer => ({
  id,
  label: said(`answer ${id}`),
  key: String(key),
  next,
})

const notKnown = (next: Next): Answer => ({ id: 'unknown', label: said('not known'), key: '0', unknown: true, next })

const protocol = (questions: readonly Question[], determinants: readonly Determinant[]): Protocol => ({
  id: 'any',
  version: 1,
  title: said('any'),
  types: [],
  first: 'q0',
  questions,
  determinants,
  source: said('source'),
})

/** A graph with every fault a wrong arrow can make: circles, dead ends, parts out of reach, unknowns that lower. */
export const anyGraph: fc.Arbitrary<Protocol> = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const anyNext: fc.Arbitrary<Next> = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: size }).map((index) => `q${index}`) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }).map((index) => ({ determinant: `d${index}` })) },
  )
  return fc
    .tuple(
      fc.array(fc.array(anyNext, { minLength: 2, maxLength: 4 }), { minLength: size, maxLength: size }),
      fc.array(fc.constantFrom(...priorities), { minLength: 4, maxLength: 4 }),
    )
    .map(([arrows, urgencies]) =>
      protocol(
        arrows.map((nexts, index): Question => ({
          id: `q${index}`,
          ask: said(`question ${index}`),
          answers: nexts.map((next, number) => (number === 0 ? notKnown(next) : answer(`a${number}`, number, next))),
        })),
        urgencies.map((priority, index) => determinant(`d${index}`, priority)),
      ),
    )
})

/**
 * A protocol without faults, built from its last question to its first: arrows only go forward, not knowing goes where
 * the calmest answer goes, and what is out of reach is left out.
 */
export const anyValidProtocol: fc.Arbitrary<Protocol> = fc
  .tuple(
    fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom(...priorities), { minLength: 1, maxLength: 6 }),
  )
  .map(([arrows, urgencies]) => {
    const determinants = urgencies.map((priority, index) => determinant(`d${index}`, priority))
    const questions: Question[] = []
    for (let index = arrows.length - 1; index >= 0; index -= 1) {
      const targets: readonly Next[] = [
        ...questions.map(({ id }) => id),
        ...determinants.map(({ id }) => ({ determinant: id })),
      ]
      const nexts = (arrows[index] ?? []).flatMap((pick) => targets.slice(pick % targets.length).slice(0, 1))
      const known = nexts.map((next, number) => answer(`a${number + 1}`, number + 1, next))
      const calmest = calmestOf(nexts, protocol(questions, determinants))
      questions.unshift({ id: `q${index}`, ask: said(`question ${index}`), answers: [...known, notKnown(calmest)] })
    }
    return withinReach(protocol(questions, determinants))
  })

/** By walking every path: the arrow with the least urgent end, of several the one with the least urgent worst end. */
function calmestOf(nexts: readonly Next[], beyond: Protocol): Next {
  const ranked = nexts.map((next) => {
    const ends = walkEveryPath(beyond, next).flatMap(({ end }) => {
      const found = end.kind === 'determinant' ? beyond.determinants.find(({ id }) => id === end.id) : undefined
      return found === undefined ? [] : [priorities.indexOf(found.priority)]
    })
    return { next, least: Math.max(...ends), most: Math.min(...ends) }
  })
  const [calmest] = ranked.sort((a, b) => b.least - a.least || b.most - a.most)
  if (calmest === undefined) throw new Error('A question needs a known answer.')
  return calmest.next
}

function withinReach(whole: Protocol): Protocol {
  const walks = walkEveryPath(whole)
  const asked = new Set(walks.flatMap(({ path }) => path.map(({ questionId }) => questionId)))
  const ended = new Set(walks.flatMap(({ end }) => (end.kind === 'determinant' ? [end.id] : [])))
  return {
    ...whole,
    questions: whole.questions.filter(({ id }) => asked.has(id)),
    determinants: whole.determinants.filter(({ id }) => ended.has(id)),
  }
}

/** Answers of that protocol in any order, right ones, wrong ones and ones it never had. */
export const anyAnswersTo = ({ questions }: Protocol) =>
  fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .constantFrom(...questions)
          .chain((question) =>
            fc.constantFrom(...question.answers).map(({ id }) => ({ questionId: question.id, answer: id })),
          ),
      },
      { weight: 1, arbitrary: fc.record({ questionId: fc.string(), answer: fc.string() }) },
      {
        weight: 1,
        arbitrary: fc.record({ questionId: fc.constantFrom(...questions.map(({ id }) => id)), answer: fc.string() }),
      },
    ),
    { maxLength: 25 },
  )
