import type { Span } from '../../../src/domain/words/spoken-words'
import { markedText } from './marked-text'
import styles from './rabeg.module.css'

interface SaidTextProps {
  readonly text: string
  /** Words that made a proposal: a line runs under them. */
  readonly words: readonly Span[]
}

/** What a person wrote, as they wrote it. */
export function SaidText({ text, words }: SaidTextProps) {
  return (
    <p className={styles.said}>
      {markedText(text, words).map(({ from, text: piece, marked }) =>
        marked ? (
          <mark key={from} className={styles.marked}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </p>
  )
}
