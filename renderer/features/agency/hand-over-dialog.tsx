import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { HandOver } from '../../../src/domain/shift/shift'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { dayText } from '../../ui/day-text'
import { TextArea } from '../../ui/text-area'
import { useSubmission, type Answer } from '../../ui/use-submission'
import { AgencyDialog } from './agency-dialog'
import { HandOverText } from './hand-over-text'
import styles from './liaison.module.css'

interface HandOverDialogProps {
  readonly draft: string
  /** The one given before: read again here. */
  readonly last: HandOver | undefined
  readonly onClose: () => void
  readonly onHandOver: (summary: string) => Answer<RefusalCode>
}

/** What the next officer has to know: open orders, open questions and units that can't go stand there already. */
export function HandOverDialog({ draft, last, onClose, onHandOver }: HandOverDialogProps) {
  const { t, i18n } = useTranslation()
  const now = useNow(60_000)
  const nameOf = usePersonName()
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
      />
      {last?.summary !== undefined && (
        <section className={styles.endPart}>
          <h3>{t('agency.duty.last', { by: nameOf(last.by), time: dayText(last.at, now, i18n.language) })}</h3>
          <HandOverText>{last.summary}</HandOverText>
        </section>
      )}
    </AgencyDialog>
  )
}
