import type { Span } from '../../../src/domain/words/spoken-words'

export interface TextPiece {
  readonly from: number
  readonly text: string
  readonly marked: boolean
}

/** A text cut where marked words begin and end. Spans may overlap and come in any order; what lies outside the text is left out. */
export function markedText(text: string, spans: readonly Span[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const begin = Math.max(from, at)
    const end = Math.min(to, text.length)
    if (end <= begin) continue
    // Blanks between two marked words belong to both: one line under them.
    const between = text.slice(at, begin)
    const joins = between.trim() === '' && pieces.at(-1)?.marked === true
    const last = pieces.at(-1)
    if (joins && last !== undefined) {
      pieces[pieces.length - 1] = { ...last, text: last.text + between + text.slice(begin, end) }
    } else {
      if (between !== '') pieces.push({ from: at, text: between, marked: false })
      pieces.push({ from: begin, text: text.slice(begin, end), marked: true })
    }
    at = end
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at), marked: false })
  return pieces
}
