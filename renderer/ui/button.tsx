import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Icon } from './icon'
import { KeyCap } from './key-cap'

interface ButtonProps extends ComponentProps<'button'> {
  /** `main` for the one act expected next; `danger` for what can't be undone; `quiet` inside dense lists. */
  readonly tone?: 'plain' | 'main' | 'danger' | 'quiet'
  readonly size?: 'small' | 'normal' | 'large'
  readonly icon?: LucideIcon
  /** The key that does the same, drawn on the button and told to screen readers. */
  readonly keyCap?: string | undefined
}

/** A native button with an optional icon and key-cap. With an icon alone it needs an `aria-label`. */
export function Button({
  tone = 'plain',
  size = 'normal',
  icon,
  keyCap,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      data-tone={tone}
      className={classNames(styles.button, styles[tone], styles[size], className)}
      {...(keyCap === undefined ? {} : { 'aria-keyshortcuts': keyCap.replaceAll('Ctrl', 'Control') })}
    >
      {icon !== undefined && <Icon icon={icon} />}
      {children}
      {keyCap !== undefined && (
        <span aria-hidden>
          <KeyCap>{keyCap}</KeyCap>
        </span>
      )}
    </button>
  )
}
