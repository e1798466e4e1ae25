import { MessageCircleQuestion } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import type { Incident, Note } from '../../../src/domain/incident/incident'
import { keyOf } from '../../keys'
import { useNow } from '../../store/now'
import { usePersonName } from '../../store/people'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { Panel } from '../../ui/panel'
import { AnswerRow } from './answer-row'
import styles from './liaison.module.css'
import type { useNewAnswers } from './use-new-answers'
import { useUnsent } from './use-unsent'
import { NoteForm, type Writing } from './note-form'
import type { Order } from './orders'
import { questionOf, type OpenQuestion } from './questions'
import { durationText, wibTime } from './times'

interface NotesPanelProps {
  readonly orders: readonly Order[]
  readonly questions: readonly OpenQuestion[]
  /** What the centre answered and nobody has read yet. */
  readonly newAnswers: ReturnType<typeof useNewAnswers>
  readonly writing: Writing | undefined
  readonly agencies: AgencyDirectory
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly onAnswer: (question: OpenQuestion) => void
  readonly onSent: () => void
}

/**
 * Notes of all our orders both ways: open questions on top, the longest waiting first, then answers that nobody has read,
 * then the newest.
 */
export function NotesPanel(props: NotesPanelProps) {
  const { orders, questions, newAnswers, writing, agencies, fieldRef, onAnswer, onSent } = props
  const { t } = useTranslation()
  const unsent = useUnsent()
  const incidents = [...new Map(orders.map(({ incident }) => [incident.id, incident])).values()]
  const open = new Map(questions.map((question) => [question.note.id, question]))
  const isNew = new Set(newAnswers.answers.map(({ answer }) => answer.id))
  const notes = incidents
    .flatMap((incident) => incident.notes.map((note) => ({ note, incident })))
    .filter(({ note }) => note.text !== undefined || note.struck !== undefined)
    .filter(({ note }) => !open.has(note.id) && !isNew.has(note.id))
    .sort((a, b) => b.note.at - a.note.at)
  const toUs = questions.filter(({ waitsFor }) => waitsFor === 'us')
  return (
    <Panel
      className={styles.notes}
      scrollsByKey
      title={t('agency.notes.title')}
      aside={
        toUs.length > 0 ? (
          <strong className={styles.near}>{t('agency.notes.to-us', { count: toUs.length })}</strong>
        ) : isNew.size > 0 ? (
          <strong className={styles.kept}>{t('agency.notes.answered', { count: isNew.size })}</strong>
        ) : (
          notes.length + questions.length
        )
      }
      tools={t('agency.notes.keys', { note: keyOf('incident.note'), ask: keyOf('order.ask') })}
      footer={
        writing !== undefined && (
          <NoteForm
            key={`${writing.kind} ${writing.incident.id}`}
            writing={writing}
            fieldRef={fieldRef}
            onSent={onSent}
          />
        )
      }
    >
      {notes.length + questions.length + isNew.size === 0 && (
        <p className={styles.none}>
          {t('agency.notes.none')} {writing !== undefined && t('agency.notes.none-key')}
        </p>
      )}
      <ul className={styles.noteList}>
        {questions.map((question) => (
          <OpenRow
            key={question.note.id}
            question={question}
            isNext={question === toUs[0]}
            isUnsent={unsent.notes.has(question.note.id)}
            agencies={agencies}
            onAnswer={() => onAnswer(question)}
          />
        ))}
        {newAnswers.answers.map((one, index) => (
          <AnswerRow
            key={one.answer.id}
            answer={one}
            isNext={index === 0 && toUs.length === 0}
            onRead={newAnswers.read}
          />
        ))}
        {notes.map(({ note, incident }) => (
          <NoteRow
            key={note.id}
            note={note}
            incident={incident}
            agencies={agencies}
            isUnsent={unsent.notes.has(note.id)}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface OpenRowProps {
  readonly question: OpenQuestion
  readonly isNext: boolean
  readonly isUnsent: boolean
  readonly agencies: AgencyDirectory
  readonly onAnswer: () => void
}

function OpenRow({ question, isNext, isUnsent, agencies, onAnswer }: OpenRowProps) {
  const { t } = useTranslation()
  const now = useNow()
  const nameOf = usePersonName()
  const { note, incident, waitsFor } = question
  const by = note.agencyId === undefined ? nameOf(note.by) : (agencies.items[note.agencyId]?.shortName ?? note.agencyId)
  return (
    <li className={classNames(styles.openQuestion)} data-waits-for={waitsFor}>
      <div className={styles.noteHead}>
        <strong>{incident.number}</strong>
        <span>
          <Icon icon={MessageCircleQuestion} /> {t('agency.notes.asks', { by })}
        </span>
        <span className={styles.noteWaits}>
          {isUnsent ? t('agency.sent.row') : t(`agency.notes.waits.${waitsFor}`, { time: durationText(now - note.at) })}
        </span>
      </div>
      <div className={styles.questionText}>
        <p>{note.text}</p>
        {waitsFor === 'us' && (
          <Button size="small" tone="main" keyCap={isNext ? keyOf('order.answer') : undefined} onClick={onAnswer}>
            {t('agency.notes.answer')}
          </Button>
        )}
      </div>
    </li>
  )
}

interface NoteRowProps {
  readonly note: Note
  readonly incident: Incident
  readonly agencies: AgencyDirectory
  /** Written without a line: the centre can't have read it. */
  readonly isUnsent: boolean
}

function NoteRow({ note, incident, agencies, isUnsent }: NoteRowProps) {
  const { t } = useTranslation()
  const nameOf = usePersonName()
  const asked = questionOf(note, incident)
  return (
    <li>
      <div className={styles.noteHead}>
        <strong>{incident.number}</strong>
        <span>
          {note.agencyId === undefined
            ? t('agency.notes.from-centre', { by: nameOf(note.by) })
            : t('agency.notes.from-agency', { by: agencies.items[note.agencyId]?.shortName ?? note.agencyId })}
          {note.question === true && ` · ${t('agency.notes.question')}`}
        </span>
        {isUnsent && <strong className={styles.near}>{t('agency.sent.row')}</strong>}
        <time dateTime={new Date(note.at).toISOString()}>{wibTime(note.at)}</time>
      </div>
      {asked?.text !== undefined && <p className={styles.second}>{t('agency.notes.answers', { text: asked.text })}</p>}
      {note.struck === undefined ? (
        <p>{note.text}</p>
      ) : (
        <p className={styles.second}>
          <s>{note.text}</s> {t('agency.notes.struck', { reason: note.struck.reason ?? '' })}
        </p>
      )}
    </li>
  )
}
