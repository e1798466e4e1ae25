import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon } from './icon'
import { numberParts } from './number-parts'
import styles from './toast-region.module.css'
import { toneIcon } from './tone-icon'
import type { MessageTone } from './tone-icon'

export interface Toast {
  readonly id: string
  readonly tone: MessageTone
  readonly text: string
  /** The call it is about: it goes when another comes into the work form. */
  readonly callId?: string
  /** Until a person puts it away, however many come after it. */
  readonly stays?: true
  /** Until when its action can be taken, epoch ms: the seconds left are counted down. */
  readonly until?: number
  readonly action?: { readonly label: string; readonly keyCap?: string; readonly onPress: () => void }
}

interface ToastRegionProps {
  /** Says how a key is reached while a text field has the focus and keeps it for itself. */
  readonly afterEsc?: (key: string) => string
  /** Spoken name of the region. */
  readonly label: string
  readonly closeLabel: string
  readonly toasts: readonly Toast[]
  readonly onClose: (id: string) => void
}

/** Passing messages, newest last. The region is always there, so that screen readers hear what joins it. */
export function ToastRegion({ label, closeLabel, toasts, onClose, afterEsc }: ToastRegionProps) {
  const isTyping = useIsTyping()
  return (
    <section className={styles.region} aria-label={label}>
      <ul aria-live="polite" aria-relevant="additions">
        {toasts.map(({ id, tone, text, action, until }) => (
          <li key={id} className={classNames(styles.toast, styles[tone])}>
            <Icon icon={toneIcon[tone]} className={styles.icon} />
            <span className={styles.text}>
              {numberParts(text).map((part, index) => (
                <span key={index} className={part.isNumber ? styles.number : undefined}>
                  {part.text}
                </span>
              ))}
            </span>
            {until !== undefined && <SecondsLeft until={until} />}
            {action?.keyCap !== undefined && isTyping && afterEsc !== undefined && (
              <span className={styles.left}>{afterEsc(action.keyCap)}</span>
            )}
            {action !== undefined && (
              <Button
                size="small"
                // In a text the key is the text's own: a cap would promise what it does not do.
                keyCap={isTyping ? undefined : action.keyCap}
                onClick={() => {
                  // An offer that was taken is over; what it did may say so in its place.
                  onClose(id)
                  action.onPress()
                }}
              >
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

/** Whether a text field has the focus. */
function useIsTyping(): boolean {
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    const look = () => setTyping(isTextField(document.activeElement))
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  return isTyping
}

function isTextField(element: Element | null): boolean {
  return element instanceof HTMLElement && element.matches('textarea, input:not([type=checkbox], [type=radio])')
}

/** Whole seconds to an instant (epoch ms), never below zero. */
export function secondsTo(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}

function SecondsLeft({ until }: { readonly until: number }) {
  const [left, setLeft] = useState(() => secondsTo(until, Date.now()))
  useEffect(() => {
    const count = () => setLeft(secondsTo(until, Date.now()))
    count()
    const timer = window.setInterval(count, 250)
    return () => window.clearInterval(timer)
  }, [until])
  return (
    <span className={styles.left} aria-hidden>
      {left}
    </span>
  )
}
