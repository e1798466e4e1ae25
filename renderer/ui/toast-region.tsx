import { X } from 'lucide-react'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './toast-region.module.css'
import { toneIcon } from './tone-icon'
import type { MessageTone } from './tone-icon'

export interface Toast {
  readonly id: string
  readonly tone: MessageTone
  readonly text: string
  readonly action?: { readonly label: string; readonly keyCap?: string; readonly onPress: () => void }
}

interface ToastRegionProps {
  /** Spoken name of the region. */
  readonly label: string
  readonly closeLabel: string
  readonly toasts: readonly Toast[]
  readonly onClose: (id: string) => void
}

/** Passing messages, newest last. The region is always there, so that screen readers hear what joins it. */
export function ToastRegion({ label, closeLabel, toasts, onClose }: ToastRegionProps) {
  return (
    <section className={styles.region} aria-label={label}>
      <ul aria-live="polite" aria-relevant="additions">
        {toasts.map(({ id, tone, text, action }) => (
          <li key={id} className={classNames(styles.toast, styles[tone])}>
            <Icon icon={toneIcon[tone]} className={styles.icon} />
            <span className={styles.text}>{text}</span>
            {action !== undefined && (
              <Button size="small" keyCap={action.keyCap} onClick={action.onPress}>
                {action.label}
              </Button>
            )}
            <Button tone="quiet" size="small" icon={X} aria-label={closeLabel} onClick={() => onClose(id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
