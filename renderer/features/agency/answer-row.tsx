import { MessageCircleReply } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import styles from './liaison.module.css'
import type { NewAnswer } from './new-answers'
import { wibTime } from './times'

interface AnswerRowProps {
  readonly answer: NewAnswer
  /** The key reads this one. */
  readonly isNext: boolean
  readonly onRead: () => void
}

/** What the centre answered to a question of ours, until somebody has read it. */
export function AnswerRow({ answer: { incident, question, answer }, isNext, onRead }: AnswerRowProps) {
  const { t } = useTranslation()
  return (
    <li className={styles.newAnswer}>
      <div className={styles.noteHead} role="status">
        <strong>{incident.number}</strong>
        <strong className={styles.kept}>
          <Icon icon={MessageCircleReply} /> {t('agency.notes.new-answer')}
        </strong>
        <time dateTime={new Date(answer.at).toISOString()}>{wibTime(answer.at)}</time>
      </div>
      {question.text !== undefined && (
        <p className={styles.second}>{t('agency.notes.answers', { text: question.text })}</p>
      )}
      <div className={styles.questionText}>
        <p>{answer.text}</p>
        {isNext && (
          <Button size="small" keyCap={keyOf('order.answer')} onClick={onRead}>
            {t('agency.notes.read')}
          </Button>
        )}
      </div>
    </li>
  )
}
