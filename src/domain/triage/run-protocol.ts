import type { Priority } from '../incident/incident-types'
import {
  compareUrgency,
  leastUrgent,
  mostUrgent,
  type Determinant,
  type Next,
  type Protocol,
  type Question,
} from './protocol'

/** One step of a path: this question, that answer. */
export interface PathStep {
  readonly questionId: string
  readonly answer: string
}

export interface ProtocolRun {
  /** The questions that count, in the order of the protocol. Answers off the path are kept by the triage but do not count. */
  readonly path: readonly PathStep[]
  /** What to ask next. Absent at the end. */
  readonly next?: Question
  readonly determinant?: Determinant
  /**
   * A lower bound: whatever is still said, the outcome is at least this urgent. It only rises while questions are
   * answered in order, and is the determinant's priority at the end, so an order to go can be given at any time.
   */
  readonly proposedPriority: Priority
  /** The most urgent outcome still open. */
  readonly mostUrgentPossible: Priority
}

/**
 * Walks a protocol along the answers given; their order does not matter, of two answers to one question the later holds.
 * Total: an answer the protocol does not know counts as not given, and a protocol that goes in a circle or leads nowhere
 * (the prover lets none be published) ends without `next` and without a determinant, at P1.
 */
export function runProtocol(protocol: Protocol, answers: readonly PathStep[]): ProtocolRun {
  const questions = new Map(protocol.questions.map((question) => [question.id, question]))
  const determinants = new Map(protocol.determinants.map((determinant) => [determinant.id, determinant]))
  const given = new Map(answers.map(({ questionId, answer }) => [questionId, answer]))
  const path: PathStep[] = []
  const asked = new Set<string>()
  let at: Next = protocol.first
  while (typeof at === 'string' && !asked.has(at)) {
    asked.add(at)
    const question = questions.get(at)
    if (question === undefined) break
    const answer = question.answers.find(({ id }) => id === given.get(question.id))
    if (answer === undefined) return { path, next: question, ...outlook(question.id, questions, determinants) }
    path.push({ questionId: question.id, answer: answer.id })
    at = answer.next
  }
  const determinant = typeof at === 'string' ? undefined : determinants.get(at.determinant)
  if (determinant === undefined) return { path, proposedPriority: 'P1', mostUrgentPossible: 'P1' }
  return { path, determinant, proposedPriority: determinant.priority, mostUrgentPossible: determinant.priority }
}

/** The least and the most urgent outcome that can be reached from a question. */
function outlook(
  from: string,
  questions: ReadonlyMap<string, Question>,
  determinants: ReadonlyMap<string, Determinant>,
): Pick<ProtocolRun, 'proposedPriority' | 'mostUrgentPossible'> {
  const reached: Priority[] = []
  const seen = new Set([from])
  // A set grows while it is walked: this is a breadth-first search, and a circle ends it.
  for (const id of seen) {
    for (const { next } of questions.get(id)?.answers ?? []) {
      if (typeof next === 'string') seen.add(next)
      else reached.push(determinants.get(next.determinant)?.priority ?? 'P1')
    }
  }
  const [first, ...others] = reached
  if (first === undefined) return { proposedPriority: 'P1', mostUrgentPossible: 'P1' }
  return { proposedPriority: leastUrgent([first, ...others]), mostUrgentPossible: mostUrgent([first, ...others]) }
}

/**
 * The priority to order with before the questions have ended: the usual priority of the incident's type, moved only as
 * far as the answers force it, up to what they already prove and down to the most they still allow.
 */
export function interimPriority(
  run: Pick<ProtocolRun, 'proposedPriority' | 'mostUrgentPossible'>,
  usual: Priority,
): Priority {
  if (compareUrgency(usual, run.proposedPriority) > 0) return run.proposedPriority
  return compareUrgency(usual, run.mostUrgentPossible) < 0 ? run.mostUrgentPossible : usual
}
