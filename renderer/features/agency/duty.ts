import type { HandOver, Shift } from '../../../src/domain/shift/shift'
import type { OpenQuestion } from './questions'
import type { Order } from './orders'

/** What the duty key does now: a hand-over by somebody else comes before anything. */
export type DutyStep =
  | { readonly kind: 'accept'; readonly handOver: HandOver }
  | { readonly kind: 'start' }
  /** Ours waits for somebody else. */
  | { readonly kind: 'waits'; readonly handOver: HandOver }
  | { readonly kind: 'on-duty' }

export function dutyStep(shift: Shift | undefined, username: string): DutyStep {
  const handOver = shift?.handOver
  if (handOver !== undefined && handOver.accepted === undefined) {
    return { kind: handOver.by === username ? 'waits' : 'accept', handOver }
  }
  return shift?.onDuty.some((one) => one.username === username) === true ? { kind: 'on-duty' } : { kind: 'start' }
}

interface HandOverWords {
  readonly order: (order: Order) => string
  readonly question: (question: OpenQuestion) => string
  readonly nothing: string
}

/** The hand-over as it begins: every open order and open question on its own line, for a person to go on from. */
export function handOverDraft(
  orders: readonly Order[],
  questions: readonly OpenQuestion[],
  words: HandOverWords,
): string {
  const lines = [...orders.map(words.order), ...questions.map(words.question)]
  return lines.length === 0 ? words.nothing : lines.map((line) => `- ${line}`).join('\n')
}
