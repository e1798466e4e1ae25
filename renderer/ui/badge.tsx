import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classNames } from './class-names'
import { Icon } from './icon'

interface BadgeProps {
  readonly tone?: 'plain' | 'accent' | 'kept' | 'near' | 'late'
  readonly icon?: LucideIcon
  /** `outline` stands alone in a header; `text` sits in a dense row. */
  readonly look?: 'outline' | 'text'
  readonly children: ReactNode
}

/** A short state in words, coloured; the words carry the meaning. */
export function Badge({ tone = 'plain', look = 'outline', icon, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[look], styles[tone])}>
      {icon !== undefined && <Icon icon={icon} size={13} />}
      {children}
    </span>
  )
}
