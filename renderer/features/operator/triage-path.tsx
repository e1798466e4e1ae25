import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { PathStep } from '../../../src/domain/triage/run-protocol'
import { classNames } from '../../ui/class-names'
import styles from './triage.module.css'
import { useWording } from './use-wording'

interface TriagePathProps {
  readonly protocol: Protocol
  readonly path: readonly PathStep[]
  /** The question that is asked now. */
  readonly asked: string | undefined
  readonly onAskAgain: (questionId: string) => void
}

/** What was answered so far; a press asks that question once more. */
export function TriagePath({ protocol, path, asked, onAskAgain }: TriagePathProps) {
  const { t } = useTranslation()
  const say = useWording()
  if (path.length === 0) return null
  return (
    <ol className={styles.path} aria-label={t('intake.triage.path')}>
      {path.map(({ questionId, answer }) => {
        const question = protocol.questions.find(({ id }) => id === questionId)
        const given = question?.answers.find(({ id }) => id === answer)
        if (question === undefined || given === undefined) return null
        return (
          <li key={questionId}>
            <button
              type="button"
              className={classNames(styles.step, questionId === asked && styles.askedStep)}
              title={t('intake.triage.askAgain')}
              onClick={() => onAskAgain(questionId)}
            >
              <span className={styles.quiet}>{say(question.ask)}</span> <strong>{say(given.label)}</strong>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
