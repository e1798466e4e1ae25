import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
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
  readonly width?: 'narrow' | 'wide' | 'full'
  /** A text to read without any field: the body takes the focus, so that the keys scroll it. */
  readonly reading?: boolean
  /** Buttons at the foot, the main one last: Ctrl+Enter presses it from anywhere in the dialog. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/**
 * A modal window: holds the focus, gives it back, closes with Esc. Ctrl+Enter does what it is there for from anywhere in it,
 * Enter alone in a single line and on the button that has the focus.
 */
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
        <div onKeyDown={confirmByKey}>
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
        </div>
      </Modal>
    </ModalOverlay>
  )
}

function confirmByKey(event: KeyboardEvent<HTMLElement>) {
  const { key, ctrlKey, altKey, shiftKey, metaKey, target, currentTarget } = event
  if (key !== 'Enter' || altKey || shiftKey || metaKey || event.defaultPrevented || event.nativeEvent.isComposing)
    return
  // What is opened from within is drawn elsewhere, and its keys pass through here too.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  // A form that stands round its line is sent by the browser.
  if (!ctrlKey && !(target instanceof HTMLInputElement && target.form === null)) return
  const button = confirmButton(currentTarget)
  if (button === undefined) return
  event.preventDefault()
  // Held down it means the same once.
  if (!event.repeat) button.click()
}

/** The button that shows the key, else the main one; `undefined` while it can't be pressed. */
function confirmButton(dialog: HTMLElement): HTMLButtonElement | undefined {
  const buttons = [...dialog.querySelectorAll<HTMLButtonElement>(':scope > [role] > footer button')]
  const shown = buttons.filter((button) => button.ariaKeyShortcuts === 'Control+Enter').at(-1)
  const main = shown ?? buttons.filter((button) => ['main', 'danger'].includes(button.dataset['tone'] ?? '')).at(-1)
  return main === undefined || main.disabled ? undefined : main
}
