import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon } from './icon'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  /** What to do now. */
  readonly hint?: string
  readonly children?: ReactNode
}

/** What a list says when it has nothing to show: why, and what to do. */
export function EmptyState({ icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon icon={icon} size={24} />
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  )
}
