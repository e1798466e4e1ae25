import type { Priority } from '../../../src/domain/incident/incident-types'
import type { Protocol, Wording } from '../../../src/domain/triage/protocol'
import type { PathStep } from '../../../src/domain/triage/run-protocol'

export type OutlineGoal =
  | { readonly kind: 'question'; readonly id: string; readonly number: number; readonly ask: Wording }
  | { readonly kind: 'determinant'; readonly id: string; readonly label: Wording; readonly priority: Priority }
  /** The protocol has nothing of that name. */
  | { readonly kind: 'nowhere'; readonly id: string }

/** Where an answer leads, with what a person needs to recognise it. */
export function goalOf(
  { questions, determinants }: Protocol,
  next: string | { readonly determinant: string },
): OutlineGoal {
  if (typeof next === 'string') {
    const index = questions.findIndex(({ id }) => id === next)
    const question = questions[index]
    return question === undefined
      ? { kind: 'nowhere', id: next }
      : { kind: 'question', id: next, number: index + 1, ask: question.ask }
  }
  const determinant = determinants.find(({ id }) => id === next.determinant)
  return determinant === undefined
    ? { kind: 'nowhere', id: next.determinant }
    : { kind: 'determinant', id: determinant.id, label: determinant.label, priority: determinant.priority }
}

/** One step of a counter-example in the words of the protocol; ids where it has none. */
export interface StepWords {
  readonly ask: Wording
  readonly answer: Wording
}

export function pathWords({ questions }: Protocol, path: readonly PathStep[]): readonly StepWords[] {
  return path.map(({ questionId, answer }) => {
    const question = questions.find(({ id }) => id === questionId)
    const label = question?.answers.find(({ id }) => id === answer)?.label
    return { ask: question?.ask ?? { id: questionId, en: questionId }, answer: label ?? { id: answer, en: answer } }
  })
}
