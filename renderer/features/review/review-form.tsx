import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import styles from './log.module.css'

interface ReviewFormProps {
  readonly incidentId: string
  readonly onDone: () => void
}

/** The supervisor's findings on one incident, with a score from 0 to 100 if wanted. */
export function ReviewForm({ incidentId, onDone }: ReviewFormProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [findings, setFindings, clear] = useDraft(`review.${incidentId}`, '')
  const [score, setScore] = useState('')
  const [state, setState] = useState<'writing' | 'sending' | 'kept' | RefusalCode>('writing')
  const value = score.trim() === '' ? undefined : Number(score)
  const badScore = value !== undefined && !(value >= 0 && value <= 100)
  const send = () => {
    if (findings.trim() === '' || badScore || state === 'sending') return
    setState('sending')
    const input = { incidentId, findings: findings.trim(), ...(value === undefined ? {} : { score: value }) }
    void client.send('incident:review', input).reply.then((reply) => {
      setState(reply.ok ? 'kept' : reply.error.code)
      if (!reply.ok) return
      clear()
      setScore('')
      onDone()
    })
  }
  return (
    <form
      className={styles.review}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h3>{t('review.form.title')}</h3>
      <TextArea
        label={t('review.form.findings')}
        rows={3}
        maxLength={20_000}
        value={findings}
        onChange={(event) => setFindings(event.target.value)}
      />
      <TextField
        label={t('review.form.score')}
        inputMode="numeric"
        error={badScore ? t('review.form.score-bad') : undefined}
        value={score}
        onChange={(event) => setScore(event.target.value)}
      />
      <Button type="submit" tone="main" disabled={findings.trim() === '' || badScore || state === 'sending'}>
        {t('review.form.send')}
      </Button>
      {state === 'kept' && (
        <Banner tone="kept" live="status">
          {t('review.form.kept')}
        </Banner>
      )}
      {state !== 'kept' && state !== 'writing' && state !== 'sending' && (
        <Banner tone="late" live="alert">
          {t(`error.${state}`)} {t('review.form.words-kept')}
        </Banner>
      )}
    </form>
  )
}
