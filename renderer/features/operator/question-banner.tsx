import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { agencyQuestions, type AgencyQuestion } from './agency-questions'
import { Age } from './clock-text'
import styles from './incident-list.module.css'
import { shortNumber } from './incident-order'
import { ReasonDialog } from './reason-dialog'
import { useDialogCommand } from './use-dialog-command'

interface QuestionBannerProps {
  readonly agencies: Readonly<Record<string, Agency>>
}

/** What an agency asks the centre stands here whatever is looked at, with the key that answers it, until it is answered. */
export function QuestionBanner({ agencies }: QuestionBannerProps) {
  const { t } = useTranslation()
  const incidents = useFacts(({ board }) => board.incidents)
  const waiting = useMemo(() => agencyQuestions(Object.values(incidents)), [incidents])
  const [answering, setAnswering] = useState<AgencyQuestion>()
  const [first] = waiting
  useKeys(first === undefined ? {} : { 'incident.answer': () => setAnswering(first) }, {
    'incident.answer': first === undefined ? t('dispatch.question.none') : undefined,
  })
  const wordsOf = ({ incident, note }: AgencyQuestion) => ({
    agency: entryOf(agencies, note.agencyId)?.shortName ?? note.agencyId,
    number: shortNumber(incident.number),
    type: t(`type.${incident.type}`),
    priority: incident.priority,
    text: note.text ?? '',
  })
  return (
    <>
      {first !== undefined && (
        <div className={styles.loud} data-part="question-banner">
          <Banner tone="near" live="alert">
            <p className={styles.loudTitle}>
              <strong>{t('dispatch.question.asks', wordsOf(first))}</strong>
            </p>
            <p className={styles.loudLine} title={first.note.text}>
              {t('dispatch.question.text', wordsOf(first))}
            </p>
            <div className={styles.loudFoot}>
              <Button
                size="small"
                tone="main"
                keyCap={keyOf('incident.answer')}
                onClick={() => setAnswering(first)}
                aria-label={t('dispatch.question.answer', wordsOf(first))}
              >
                {t('dispatch.note.answer')}
              </Button>
              <Age since={first.note.at} />
              {waiting.length > 1 && (
                <span className={styles.loudLine}>{t('dispatch.question.more', { count: waiting.length - 1 })}</span>
              )}
            </div>
          </Banner>
        </div>
      )}
      {answering !== undefined && (
        <AnswerDialog
          key={answering.note.id}
          question={answering}
          words={wordsOf(answering)}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </>
  )
}

interface AnswerDialogProps {
  readonly question: AgencyQuestion
  readonly words: Readonly<Record<string, string>>
  readonly onClose: () => void
}

function AnswerDialog({ question, words, onClose }: AnswerDialogProps) {
  const { t } = useTranslation()
  const send = useDialogCommand()
  const { incident, note } = question
  return (
    <ReasonDialog
      title={t('dispatch.question.answer', words)}
      submitLabel={t('dispatch.note.answer')}
      label={t('dispatch.question.words')}
      onSubmit={(text) => send('incident:note', { incidentId: incident.id, text, answerTo: note.id })}
      onClose={onClose}
    >
      <p>{t('dispatch.question.text', words)}</p>
    </ReasonDialog>
  )
}
