import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'

interface HandOverDialogProps {
  readonly draft: string
  readonly onClose: () => void
  readonly onHandOver: (summary: string) => Answer<RefusalCode>
}

/** What the next officer has to know: open orders and questions stand there already. */
export function HandOverDialog({ draft, onClose, onHandOver }: HandOverDialogProps) {
  const { t } = useTranslation()
  const [summary, setSummary] = useState(draft)
  const [tried, setTried] = useState(false)
  const { state, submit } = useSubmission<RefusalCode>(onClose)
  const isEmpty = summary.trim() === ''
  const send = () => {
    setTried(true)
    if (!isEmpty) submit(() => onHandOver(summary.trim()))
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agency.duty.hand-over')}
      closeLabel={t('agency.status.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('agency.status.back')}</Button>
          <Button tone="main" keyCap="Ctrl+Enter" disabled={state.kind === 'sending'} onClick={send}>
            {t('agency.duty.send')}
          </Button>
        </>
      }
    >
      {state.kind === 'refused' && (
        <Banner tone="late" live="alert">
          {t(`error.${state.code}`)}
        </Banner>
      )}
      <TextArea
        autoFocus
        label={t('agency.duty.summary')}
        hint={t('agency.duty.hint')}
        error={tried && isEmpty ? t('agency.duty.required') : undefined}
        rows={8}
        maxLength={20_000}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) send()
        }}
      />
    </Dialog>
  )
}
