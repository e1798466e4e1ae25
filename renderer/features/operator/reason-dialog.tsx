import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import styles from './incident-view.module.css'

interface ReasonDialogProps {
  readonly title: string
  readonly submitLabel: string
  /** False for words that may be left out. */
  readonly required?: boolean
  readonly label?: string
  readonly initial?: string
  /** More fields above the reason. */
  readonly children?: ReactNode
  readonly canSubmit?: boolean
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for words before something is done; Ctrl+Enter does it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    title,
    submitLabel,
    required = true,
    label,
    initial = '',
    children,
    canSubmit = true,
    onSubmit,
    onClose,
  } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState(initial)
  const ready = canSubmit && (!required || reason.trim() !== '')
  const submit = () => {
    if (!ready) return
    onSubmit(reason.trim())
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('operator.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('operator.cancel')}</Button>
          <Button tone="main" keyCap="Ctrl+Enter" disabled={!ready} onClick={submit}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div
        className={styles.dialog}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) submit()
        }}
      >
        {children}
        <TextArea
          autoFocus
          label={label ?? t('operator.reason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
