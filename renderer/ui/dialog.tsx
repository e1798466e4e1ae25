import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'
import styles from './dialog.module.css'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly closeLabel: string
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly width?: 'narrow' | 'wide'
  /** A text to read without any field: the body takes the focus, so that the keys scroll it. */
  readonly reading?: boolean
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A modal window: holds the focus, gives it back, closes with Esc. */
export function Dialog({
  isOpen,
  onClose,
  title,
  closeLabel,
  role = 'dialog',
  width = 'narrow',
  reading = false,
  footer,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles[width] ?? ''}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button tone="quiet" size="small" icon={X} aria-label={closeLabel} onClick={onClose} />
          </header>
          <div className={styles.body} {...(reading ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
