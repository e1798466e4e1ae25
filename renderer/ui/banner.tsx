import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classNames } from './class-names'
import { Icon } from './icon'
import { toneIcon } from './tone-icon'
import type { MessageTone } from './tone-icon'

interface BannerProps {
  readonly tone: MessageTone
  /** Buttons at the right. */
  readonly actions?: ReactNode
  /** `alert` is spoken at once; `status` when the reader pauses; `none` is part of the page from the start. */
  readonly live?: 'alert' | 'status' | 'none'
  readonly children: ReactNode
}

/** A message that stays in its place until its cause is gone. */
export function Banner({ tone, actions, live = 'none', children }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} {...(live === 'none' ? {} : { role: live })}>
      <Icon icon={toneIcon[tone]} className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
