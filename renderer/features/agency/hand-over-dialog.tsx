import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { AgencyDialog } from './agency-dialog'

interface HandOverDialogProps {
  readonly draft: string
  readonly onClose: () => void
  readonly onHandOver: (summary: string) => Answer<RefusalCode>
}

/** What the next officer has to know: open orders, open questions and units that can't go stand there already. */
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
    <AgencyDialog
      title={t('agency.duty.hand-over')}
      submit={{ label: t('agency.duty.send'), keyCap: 'Ctrl+Enter' }}
      state={state}
      onClose={onClose}
      onSubmit={send}
    >
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
    </AgencyDialog>
  )
}
