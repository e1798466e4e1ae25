import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './panel.module.css'

interface PanelProps {
  readonly title: string
  /** Beside the title, in the label colour: a count, a version. */
  readonly aside?: ReactNode
  /** At the right edge of the header: sort order, a button. */
  readonly tools?: ReactNode
  readonly footer?: ReactNode
  readonly className?: string | undefined
  /** `scroll` keeps header and footer in place and scrolls the body. */
  readonly body?: 'scroll' | 'fit'
  readonly padded?: boolean
  /** For rows without a button among them: the body itself takes the focus, so that keys can scroll it. */
  readonly scrollsByKey?: boolean
  readonly children: ReactNode
}

/** A titled region with a one-line header; named by its title for screen readers. */
export function Panel({
  title,
  aside,
  tools,
  footer,
  className,
  body = 'scroll',
  padded = false,
  scrollsByKey = false,
  children,
}: PanelProps) {
  const id = useId()
  return (
    <section className={classNames(styles.panel, className)} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {tools !== undefined && <span className={styles.tools}>{tools}</span>}
      </header>
      <div
        className={classNames(styles.body, body === 'scroll' && styles.scroll, padded && styles.padded)}
        {...(scrollsByKey ? { tabIndex: 0, role: 'group', 'aria-labelledby': id } : {})}
      >
        {children}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </section>
  )
}
