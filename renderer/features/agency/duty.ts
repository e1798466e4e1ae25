import type { OpenQuestion } from './questions'
import type { Order } from './orders'
import type { OwnUnit } from './own-units'

interface HandOverWords {
  readonly order: (order: Order) => string
  readonly question: (question: OpenQuestion) => string
  readonly unit: (unit: OwnUnit) => string
  readonly nothing: string
}

/**
 * The hand-over as it begins: every open order, every open question and every unit that can't go on its own line, for a
 * person to go on from. One that can't go is told even where an order still names it: the order's line counts on it.
 */
export function handOverDraft(
  orders: readonly Order[],
  questions: readonly OpenQuestion[],
  units: readonly OwnUnit[],
  words: HandOverWords,
): string {
  const out = units.filter(({ unit }) => unit.status !== 'available')
  const lines = [...orders.map(words.order), ...questions.map(words.question), ...out.map(words.unit)]
  return lines.length === 0 ? words.nothing : lines.map((line) => `- ${line}`).join('\n')
}
