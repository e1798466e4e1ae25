import type { Span } from '../../../src/domain/words/spoken-words'

export type WordMark = 'type' | 'urgent' | 'doubt'

export interface MarkedPiece {
  readonly text: string
  readonly marks: readonly WordMark[]
}

/** A text cut wherever a marked stretch begins or ends; joined again, the pieces are the text. */
export function markWords(
  text: string,
  spans: readonly { readonly span: Span; readonly mark: WordMark }[],
): readonly MarkedPiece[] {
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ span }) => [span.from, span.to])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const covering = spans.filter(({ span }) => span.from <= from && span.to >= to).map(({ mark }) => mark)
    return { text: text.slice(from, to), marks: [...new Set(covering)] }
  })
}
