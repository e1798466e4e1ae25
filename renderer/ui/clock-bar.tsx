import { Check, Clock, TriangleAlert } from 'lucide-react'
import styles from './clock-bar.module.css'
import { classNames } from './class-names'
import { Icon } from './icon'

export type ClockState = 'waiting' | 'running' | 'near' | 'kept' | 'late'

interface ClockBarProps {
  readonly label: string
  /** The time as the reader sees it: `00:47`. */
  readonly value: string
  /** What it is held against: `≤ 15 s`, `15:00`. */
  readonly target?: string
  /** The standard the target comes from. */
  readonly source?: string
  /** Share of the target used; past 1 the bar stays full. */
  readonly fraction: number
  readonly state: ClockState
  /** The state in words for a screen reader. */
  readonly stateLabel: string
}

const stateIcon = { waiting: undefined, running: undefined, near: Clock, kept: Check, late: TriangleAlert } as const

/** A clock beside the target it is held against, with the share used as a bar. */
export function ClockBar({ label, value, target, source, fraction, state, stateLabel }: ClockBarProps) {
  const icon = stateIcon[state]
  const share = Math.min(1, Math.max(0, fraction))
  return (
    <div className={classNames(styles.clock, styles[state])}>
      <div className={styles.label}>{label}</div>
      <div className={styles.reading}>
        <span className={styles.value}>{value}</span>
        {target !== undefined && <span className={styles.target}>/ {target}</span>}
        {icon === undefined ? (
          <span className="visually-hidden">{stateLabel}</span>
        ) : (
          <Icon icon={icon} size={13} label={stateLabel} className={styles.icon} />
        )}
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
      {source !== undefined && <div className={styles.source}>{source}</div>}
    </div>
  )
}
