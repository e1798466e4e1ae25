import type { Priority } from '../incident/incident-types'
import { compareUrgency, type Determinant, type Next, type Protocol, type Question } from './protocol'
import type { PathStep } from './run-protocol'

/** An end that can be reached, and the answers that reach it. */
export interface End {
  readonly priority: Priority
  readonly steps: readonly PathStep[]
}

/** The least and the most urgent end. */
export interface Ends {
  readonly least: End
  readonly most: End
}

/** A protocol as a graph. Of two parts with one id the first counts, the prover reports the other. */
export interface ProtocolGraph {
  readonly questions: ReadonlyMap<string, Question>
  readonly determinants: ReadonlyMap<string, Determinant>
  /** Shortest path to each question that can be reached at all. */
  readonly pathTo: ReadonlyMap<string, readonly PathStep[]>
  /** Each circle by the shortest answers that enter it and the answer that closes it. */
  readonly cycles: readonly (readonly PathStep[])[]
}

export function readGraph(protocol: Protocol): ProtocolGraph {
  const questions = firstOfEach(protocol.questions)
  const pathTo = pathsFrom(protocol.first, questions)
  return {
    questions,
    determinants: firstOfEach(protocol.determinants),
    pathTo,
    cycles: cyclesOf(protocol.first, questions),
  }
}

/** Shortest path from one question to every question after it, breadth first. */
export function pathsFrom(
  from: string,
  questions: ReadonlyMap<string, Question>,
): ReadonlyMap<string, readonly PathStep[]> {
  const paths = new Map<string, readonly PathStep[]>(questions.has(from) ? [[from, []]] : [])
  // A map grows while it is walked: this is the queue of the search.
  for (const [questionId, path] of paths) {
    for (const { id: answer, next } of questions.get(questionId)?.answers ?? []) {
      if (typeof next !== 'string' || paths.has(next) || !questions.has(next)) continue
      paths.set(next, [...path, { questionId, answer }])
    }
  }
  return paths
}

/** Depth first: an answer that leads to a question still on the path closes a circle. */
function cyclesOf(first: string, questions: ReadonlyMap<string, Question>): readonly (readonly PathStep[])[] {
  const found: (readonly PathStep[])[] = []
  const done = new Set<string>()
  const onPath = new Set<string>()
  const visit = (questionId: string, path: readonly PathStep[]): void => {
    onPath.add(questionId)
    for (const { id: answer, next } of questions.get(questionId)?.answers ?? []) {
      if (typeof next !== 'string') continue
      const step = [...path, { questionId, answer }]
      if (onPath.has(next)) found.push(step)
      else if (!done.has(next)) visit(next, step)
    }
    onPath.delete(questionId)
    done.add(questionId)
  }
  visit(first, [])
  return found
}

/**
 * The least and most urgent end after each question of a graph without cycles. Every path is considered, none is walked
 * twice: the ends after a question don't depend on how it was reached. A path that leads nowhere has no end.
 */
export function endsAfter({ questions, determinants }: ProtocolGraph): (next: Next) => Ends | undefined {
  const known = new Map<string, Ends | undefined>()
  const after = (next: Next): Ends | undefined => {
    if (typeof next !== 'string') {
      const priority = determinants.get(next.determinant)?.priority
      return priority && { least: { priority, steps: [] }, most: { priority, steps: [] } }
    }
    if (!known.has(next)) known.set(next, ofQuestion(next))
    return known.get(next)
  }
  const ofQuestion = (questionId: string): Ends | undefined => {
    let ends: Ends | undefined
    for (const answer of questions.get(questionId)?.answers ?? []) {
      const further = after(answer.next)
      if (further === undefined) continue
      const step = { questionId, answer: answer.id }
      const least = { ...further.least, steps: [step, ...further.least.steps] }
      const most = { ...further.most, steps: [step, ...further.most.steps] }
      ends = {
        least: ends === undefined || compareUrgency(least.priority, ends.least.priority) > 0 ? least : ends.least,
        most: ends === undefined || compareUrgency(most.priority, ends.most.priority) < 0 ? most : ends.most,
      }
    }
    return ends
  }
  return after
}

function firstOfEach<T extends { readonly id: string }>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...parts].reverse().map((part) => [part.id, part]))
}
