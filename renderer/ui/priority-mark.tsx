import { markBaseline, markPath } from './mark-shape'
import type { MarkShape } from './mark-shape'
import styles from './priority-mark.module.css'

interface PriorityMarkProps {
  readonly shape: MarkShape
  /** 1 is the most urgent; picks the colour only. */
  readonly rank: 1 | 2 | 3 | 4
  /** Inside the shape, when there is room: one character. */
  readonly letter?: string
  /** Beside the shape, in its colour: `P1`. */
  readonly text?: string
  /** Spoken name; needed when there is no text. */
  readonly label?: string
  readonly size?: number
}

/** A priority as shape and letter first, colour last. */
export function PriorityMark({ shape, rank, letter, text, label, size = 14 }: PriorityMarkProps) {
  return (
    <span
      className={styles.mark}
      data-rank={rank}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    >
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
        <path d={markPath[shape]} fill="currentColor" />
        {letter !== undefined && (
          <text x="12" y={markBaseline[shape]} textAnchor="middle" className={styles.letter}>
            {letter}
          </text>
        )}
      </svg>
      {text}
    </span>
  )
}
