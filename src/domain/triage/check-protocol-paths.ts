import { incidentTypeDefaults, type Priority } from '../incident/incident-types'
import { asHeard } from './check-protocol-parts'
import { compareUrgency, type Answer, type Next, type Protocol } from './protocol'
import type { ProtocolFault } from './protocol-finding'
import { endsAfter, pathsFrom, readGraph, type Ends, type ProtocolGraph } from './protocol-graph'
import { interimPriority, type PathStep } from './run-protocol'

/** Faults that a path of answers shows. Where there is a circle, what lies beyond it has no end to compare. */
export function checkProtocolPaths(protocol: Protocol): readonly ProtocolFault[] {
  const graph = readGraph(protocol)
  const circles = graph.cycles.map((path): ProtocolFault => {
    const last = path.at(-1)
    return { code: 'cycle', at: pointer(protocol, last?.questionId, last?.answer), path }
  })
  return [
    ...checkTargets(protocol, graph),
    ...circles,
    ...checkReach(protocol, graph),
    ...checkAskedTwice(protocol, graph),
    ...(circles.length > 0
      ? []
      : [...checkUnknown(protocol, graph), ...checkInterim(protocol, graph), ...checkUsual(protocol, graph)]),
  ]
}

function checkTargets({ first, questions }: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  const isThere = (next: Next) =>
    typeof next === 'string' ? graph.questions.has(next) : graph.determinants.has(next.determinant)
  const start: readonly ProtocolFault[] = isThere(first) ? [] : [{ code: 'leads-nowhere', at: '/first', path: [] }]
  const answers = questions.flatMap((question, index) =>
    question.answers.flatMap((answer, number): readonly ProtocolFault[] => {
      if (isThere(answer.next)) return []
      const path = graph.pathTo.get(question.id)
      const at = `/questions/${index}/answers/${number}/next`
      const step = { questionId: question.id, answer: answer.id }
      return [{ code: 'leads-nowhere', at, path: path === undefined ? [] : [...path, step] }]
    }),
  )
  return [...start, ...answers]
}

function checkReach({ questions, determinants }: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  const ends = new Set(
    [...graph.pathTo.keys()]
      .flatMap((id) => graph.questions.get(id)?.answers ?? [])
      .map(({ next }) => (typeof next === 'string' ? undefined : next.determinant)),
  )
  return [
    ...questions.flatMap(({ id }, index): readonly ProtocolFault[] =>
      graph.pathTo.has(id) ? [] : [{ code: 'unreachable-question', at: `/questions/${index}`, path: [] }],
    ),
    ...determinants.flatMap(({ id }, index): readonly ProtocolFault[] =>
      ends.has(id) ? [] : [{ code: 'unreachable-determinant', at: `/determinants/${index}`, path: [] }],
    ),
  ]
}

/** The same words twice on one path could be answered yes and then no: the caller would contradict himself on record. */
function checkAskedTwice(protocol: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  return [...graph.pathTo].flatMap(([id, path]) => {
    const question = graph.questions.get(id)
    if (question === undefined) return []
    return [...pathsFrom(id, graph.questions)].flatMap(([laterId, further]): readonly ProtocolFault[] => {
      const later = graph.questions.get(laterId)
      if (laterId === id || later === undefined) return []
      const isSame = isHeardAlike(later.ask.id, question.ask.id) || isHeardAlike(later.ask.en, question.ask.en)
      return isSame ? [{ code: 'asked-twice', at: pointer(protocol, laterId), path: [...path, ...further] }] : []
    })
  })
}

/** Blank words are a fault of their own. */
function isHeardAlike(a: string, b: string): boolean {
  return asHeard(a) !== '' && asHeard(a) === asHeard(b)
}

/**
 * "I don't know" must not lower the priority. For every question: take the calmest known answer, the one whose least
 * urgent end is least urgent, of several the one whose most urgent end is. Unknown must be at least as urgent in both
 * ends: it ends no lower than the calmest answer can, and closes no urgent end that even the calmest answer leaves open.
 */
function checkUnknown(protocol: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  const after = endsAfter(graph)
  return [...graph.pathTo].flatMap(([questionId, path]): readonly ProtocolFault[] => {
    const answers = graph.questions.get(questionId)?.answers ?? []
    const unknown = answers.find((answer) => answer.unknown === true)
    const calmest = calmestOf(answers, after)
    if (unknown === undefined || calmest === undefined) return []
    const unknownEnds = after(unknown.next)
    if (unknownEnds === undefined) return []
    return (['least', 'most'] as const).flatMap((which): readonly ProtocolFault[] => {
      if (compareUrgency(unknownEnds[which].priority, calmest.ends[which].priority) <= 0) return []
      const walk = (answer: string, steps: readonly PathStep[]) => [...path, { questionId, answer }, ...steps]
      return [
        {
          code: 'unknown-lowers',
          at: pointer(protocol, questionId, unknown.id),
          path: walk(unknown.id, unknownEnds[which].steps),
          comparedWith: walk(calmest.answer.id, calmest.ends[which].steps),
        },
      ]
    })
  })
}

function calmestOf(
  answers: readonly Answer[],
  after: (next: Next) => Ends | undefined,
): { readonly answer: Answer; readonly ends: Ends } | undefined {
  const known = answers.flatMap((answer) => {
    const ends = answer.unknown === true ? undefined : after(answer.next)
    return ends === undefined ? [] : [{ answer, ends }]
  })
  return known.sort(
    (a, b) =>
      compareUrgency(b.ends.least.priority, a.ends.least.priority) ||
      compareUrgency(b.ends.most.priority, a.ends.most.priority),
  )[0]
}

/**
 * Nor may it lower what is ordered meanwhile: the usual priority of the type, moved only as far as the answers force it.
 * With `usual-out-of-reach` it follows that a caller who knows nothing gets what the type gets without questions.
 */
function checkInterim(protocol: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  const after = endsAfter(graph)
  return [...graph.pathTo].flatMap(([questionId, path]) => {
    const unknown = graph.questions.get(questionId)?.answers.find((answer) => answer.unknown === true)
    const before = after(questionId)
    if (unknown === undefined || before === undefined) return []
    const then = after(unknown.next)
    if (then === undefined) return []
    return protocol.types.flatMap((incidentType): readonly ProtocolFault[] => {
      const usual = incidentTypeDefaults[incidentType].priority
      if (compareUrgency(interimOf(then, usual), interimOf(before, usual)) <= 0) return []
      const at = pointer(protocol, questionId, unknown.id)
      return [{ code: 'unknown-below-usual', at, path: [...path, { questionId, answer: unknown.id }], incidentType }]
    })
  })
}

/** Answers that can never give a type its usual priority would lower every one of its incidents. */
function checkUsual(protocol: Protocol, graph: ProtocolGraph): readonly ProtocolFault[] {
  const ends = endsAfter(graph)(protocol.first)
  if (ends === undefined) return []
  return protocol.types.flatMap((incidentType, index): readonly ProtocolFault[] =>
    compareUrgency(ends.most.priority, incidentTypeDefaults[incidentType].priority) <= 0
      ? []
      : [{ code: 'usual-out-of-reach', at: `/types/${index}`, path: ends.most.steps, incidentType }],
  )
}

function interimOf({ least, most }: Ends, usual: Priority): Priority {
  return interimPriority({ proposedPriority: least.priority, mostUrgentPossible: most.priority }, usual)
}

function pointer({ questions }: Protocol, questionId: string | undefined, answerId?: string): string {
  const index = questions.findIndex(({ id }) => id === questionId)
  const question = `/questions/${index}`
  if (answerId === undefined) return question
  const number = questions[index]?.answers.findIndex(({ id }) => id === answerId) ?? 0
  return `${question}/answers/${number}/next`
}
