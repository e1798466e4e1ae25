import { Bell, Check } from 'lucide-react'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './ladder-bar.module.css'

export interface LadderSegment {
  readonly id: string
  /** Where it begins and ends, in the unit of `elapsed`. */
  readonly from: number
  readonly to: number
  /** What happens at its end. */
  readonly label: string
  /** When that happens, or happened. */
  readonly time: string
  readonly state: 'done' | 'next' | 'ahead'
  /** The state in words for a screen reader. */
  readonly stateLabel: string
}

interface LadderBarProps {
  readonly label: string
  readonly segments: readonly LadderSegment[]
  readonly elapsed: number
}

/** Steps of a ladder, each as long as the time before it, with the time that has run. */
export function LadderBar({ label, segments, elapsed }: LadderBarProps) {
  return (
    <ol className={styles.ladder} aria-label={label}>
      {segments.map(({ id, from, to, label: name, time, state, stateLabel }) => {
        const share = to <= from ? 1 : Math.min(1, Math.max(0, (elapsed - from) / (to - from)))
        return (
          <li
            key={id}
            className={classNames(styles.segment, styles[state])}
            style={{ flexGrow: Math.max(1, to - from) }}
          >
            <span className={styles.track} aria-hidden>
              <span className={styles.fill} style={{ width: `${share * 100}%` }} />
            </span>
            <span className={styles.name}>
              {state !== 'ahead' && <Icon icon={state === 'done' ? Check : Bell} size={11} />}
              {name}
            </span>
            <span className={styles.time}>{time}</span>
            <span className="visually-hidden">{stateLabel}</span>
          </li>
        )
      })}
    </ol>
  )
}
