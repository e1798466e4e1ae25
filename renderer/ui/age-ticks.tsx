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
  /** Shown under the pointer: what the ticks stand for. */
  readonly hint?: string
}

/** An age as a number and a meter of four ticks on a line; a tick not reached is low and open. */
export function AgeTicks({ text, minutes, label, hint }: AgeTicksProps) {
  return (
    <span className={styles.age} title={hint} {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}>
      <span className={styles.number}>{text}</span>
      <svg width="29" height="11" viewBox="0 0 29 11" aria-hidden focusable="false">
        <rect x="0" y="10" width="29" height="1" className={styles.base} />
        {thresholds.map((threshold, index) => {
          const isReached = minutes >= threshold
          return (
            <rect
              key={threshold}
              x={index * 7 + 1.5}
              y={isReached ? 0.5 : 6.5}
              width="5"
              height={isReached ? 9 : 3}
              className={isReached ? styles.reached : styles.open}
            />
          )
        })}
      </svg>
    </span>
  )
}
