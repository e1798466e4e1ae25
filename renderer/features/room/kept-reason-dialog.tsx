import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useDraft } from '../../store/draft'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import styles from './room.module.css'

interface KeptReasonDialogProps {
  /** Whose words these are in the drafts: they survive a crash until the hub has accepted them. */
  readonly draft: string
  readonly title: string
  readonly submitLabel: string
  /** Proposed words, to be changed freely. */
  readonly initial?: string
  readonly label?: string
  readonly hint?: string
  readonly rows?: number
  /** What it will do, above the reason. */
  readonly children?: ReactNode
  readonly onSubmit: (reason: string) => Answer<RefusalCode>
  readonly onClose: () => void
}

/** A supervisor's word with its reason; Ctrl+Enter does it. */
export function KeptReasonDialog(props: KeptReasonDialogProps) {
  const { draft, title, submitLabel, initial = '', label, hint, rows = 3, children, onSubmit, onClose } = props
  const { t } = useTranslation()
  const [reason, setReason, clear] = useDraft(`room:${draft}`, initial)
  const { state, submit: send } = useSubmission<RefusalCode>(() => {
    clear()
    onClose()
  })
  const isReady = reason.trim() !== '' && state.kind !== 'sending'
  const submit = () => {
    if (isReady) send(() => onSubmit(reason.trim()))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('room.close')}
      footer={
        <>
          <Button keyCap="Esc" onClick={onClose}>
            {t('room.cancel')}
          </Button>
          <Button tone="main" keyCap="Ctrl+Enter" disabled={!isReady} onClick={submit}>
            {state.kind === 'sending' ? t('room.sending') : submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {state.kind === 'refused' && (
          <Banner tone="late" live="alert">
            {t(`error.${state.code}`)}
          </Banner>
        )}
        {children}
        <TextArea
          autoFocus
          label={label ?? t('room.reason')}
          hint={hint}
          rows={rows}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
