import styles from './age-ticks.module.css'

/** Minutes at which a tick fills: the call board's thresholds (5/15/30/60). */
const thresholds = [5, 15, 30, 60] as const

interface AgeTicksProps {
  /** The age as the reader sees it: `01:36`. */
  readonly text: string
  /** The same age in minutes, for the ticks. */
  readonly minutes: number
  /** Spoken instead of the bare number. */
  readonly label?: string
}

/** An age as a number and four ticks; an open tick is one not reached. */
export function AgeTicks({ text, minutes, label }: AgeTicksProps) {
  return (
    <span className={styles.age} {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}>
      <span className={styles.number}>{text}</span>
      <svg width="22" height="10" viewBox="0 0 22 10" aria-hidden focusable="false">
        {thresholds.map((threshold, index) => (
          <rect
            key={threshold}
            x={index * 5.5 + 0.5}
            y="0.5"
            width="3.5"
            height="9"
            className={minutes >= threshold ? styles.reached : styles.open}
          />
        ))}
      </svg>
    </span>
  )
}
