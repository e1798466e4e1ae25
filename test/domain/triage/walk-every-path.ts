import type { Next, Protocol } from '../../../src/domain/triage/protocol'
import type { PathStep } from '../../../src/domain/triage/run-protocol'

/** How one walk through a protocol ended. */
export interface Walk {
  readonly path: readonly PathStep[]
  readonly end: { readonly kind: 'determinant'; readonly id: string } | { readonly kind: 'nowhere' | 'circle' }
}

/** Every walk, one by one, the slow way: what the prover's shortcuts are measured against. */
export function walkEveryPath(protocol: Protocol, from: Next = protocol.first): readonly Walk[] {
  const walks: Walk[] = []
  const walk = (at: Next, path: readonly PathStep[], asked: readonly string[]): void => {
    if (typeof at !== 'string') {
      const isThere = protocol.determinants.some(({ id }) => id === at.determinant)
      walks.push({ path, end: isThere ? { kind: 'determinant', id: at.determinant } : { kind: 'nowhere' } })
      return
    }
    if (asked.includes(at)) {
      walks.push({ path, end: { kind: 'circle' } })
      return
    }
    const question = protocol.questions.find(({ id }) => id === at)
    if (question === undefined) {
      walks.push({ path, end: { kind: 'nowhere' } })
      return
    }
    for (const { id: answer, next } of question.answers) {
      walk(next, [...path, { questionId: at, answer }], [...asked, at])
    }
  }
  walk(from, [], [])
  return walks
}
