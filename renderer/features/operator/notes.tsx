import { CircleHelp, Reply } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident, Note } from '../../../src/domain/incident/incident'
import { entryOf } from '../../../src/domain/kernel/entry-of'
import { keyOf, useKeys } from '../../keys'
import { useDraft } from '../../store/draft'
import { useFacts } from '../../store/facts'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { classNames } from '../../ui/class-names'
import { TextField } from '../../ui/text-field'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import { shortNumber } from './incident-order'
import styles from './incident-view.module.css'
import { openQuestions } from './note-questions'
import { ReasonDialog } from './reason-dialog'

interface NotesProps {
  readonly incident: Incident
  /** Merged into it: what was told and noted there is read here too. */
  readonly absorbed?: readonly Incident[]
  /** Counts presses of the note key; each puts the caret into the field. */
  readonly focusRequest: number
}

/** Notes of the room and the agencies; a question stands out until it is answered, struck ones stay readable as struck. */
export function Notes({ incident, absorbed = none, focusRequest }: NotesProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const agencies = useFacts(({ board }) => board.agencies.items)
  const [text, setText, clear] = useDraft(`note:${incident.id}`, '')
  const [striking, setStriking] = useState<Note>()
  const [isQuestion, setQuestion] = useState(false)
  const [answering, setAnswering] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focusRequest > 0) field.current?.focus()
  }, [focusRequest])
  const open = openQuestions(incident.notes)
  const asked = incident.notes.find(({ id }) => id === answering)
  const write = (as: { readonly answerTo: string } | 'question') => {
    setQuestion(as === 'question')
    setAnswering(as === 'question' ? undefined : as.answerTo)
    field.current?.focus()
  }
  useKeys({ 'incident.ask': () => write('question') })
  const from = ({ by, agencyId }: Note) =>
    agencyId === undefined ? by : `${by} · ${entryOf(agencies, agencyId)?.shortName ?? agencyId}`
  return (
    <div className={styles.notes}>
      {incident.notes.length === 0 && <p className={styles.detail}>{t('operator.notes.empty')}</p>}
      <ul>
        {incident.notes.map((note) => {
          const isOpen = open.includes(note)
          const answered = incident.notes.find(({ id }) => id === note.answerTo)
          return (
            <li key={note.id} className={classNames(styles.note, isOpen && styles.question)}>
              <div className={styles.noteHead}>
                {note.question === true && (
                  <Badge look="text" tone={isOpen ? 'near' : 'plain'} icon={CircleHelp}>
                    {t(isOpen ? 'dispatch.note.asks' : 'dispatch.note.asked')}
                  </Badge>
                )}
                <span>{from(note)}</span>
                <span>{timeOfDay(note.at)}</span>
                {/* The centre's own waits for an agency. */}
                {isOpen && note.agencyId !== undefined && (
                  <Button size="small" icon={Reply} onClick={() => write({ answerTo: note.id })}>
                    {t('dispatch.note.answer')}
                  </Button>
                )}
                {note.struck === undefined && (
                  <Button size="small" tone="quiet" onClick={() => setStriking(note)}>
                    {t('operator.notes.strike')}
                  </Button>
                )}
              </div>
              {answered !== undefined && (
                <p className={styles.detail}>{t('dispatch.note.answersTo', { text: answered.text ?? '' })}</p>
              )}
              {note.struck === undefined ? (
                <p>{note.text}</p>
              ) : (
                <p>
                  <del>{note.text}</del>{' '}
                  <span className={styles.detail}>
                    {t('operator.notes.struckBy', { by: note.struck.by, reason: note.struck.reason ?? '' })}
                  </span>
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {absorbed.map((one) => (
        <AbsorbedNotes key={one.id} incident={one} from={from} />
      ))}
      {asked !== undefined && (
        <p className={styles.detail}>
          {t('dispatch.note.answering', { who: from(asked), text: asked.text ?? '' })}{' '}
          <Button size="small" tone="quiet" onClick={() => setAnswering(undefined)}>
            {t('operator.cancel')}
          </Button>
        </p>
      )}
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault()
          const words = text.trim()
          if (words === '') return
          const terms = {
            ...(answering === undefined ? {} : { answerTo: answering }),
            ...(isQuestion ? { question: true } : {}),
          }
          const sent = run('incident:note', { incidentId: incident.id, text: words, ...terms })
          clear()
          setQuestion(false)
          setAnswering(undefined)
          void sent.accepted.then((accepted) => {
            if (accepted) return
            setText(words)
            setQuestion(isQuestion)
            setAnswering(answering)
          })
        }}
      >
        <TextField
          ref={field}
          label={t(asked === undefined ? 'operator.notes.write' : 'dispatch.note.answer')}
          hideLabel
          placeholder={t(isQuestion ? 'dispatch.note.placeholder' : 'operator.notes.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('operator.notes.add')}
        </Button>
        <Checkbox checked={isQuestion} onChange={(event) => setQuestion(event.target.checked)}>
          {t('dispatch.note.isQuestion')} <span className={styles.detail}>{keyOf('incident.ask')}</span>
        </Checkbox>
      </form>
      {striking !== undefined && (
        <ReasonDialog
          title={t('operator.notes.strikeTitle')}
          submitLabel={t('operator.notes.strike')}
          onSubmit={(reason) => run('incident:strike-note', { incidentId: incident.id, noteId: striking.id, reason })}
          onClose={() => setStriking(undefined)}
        />
      )}
    </div>
  )
}

const none: readonly Incident[] = []

interface AbsorbedNotesProps {
  readonly incident: Incident
  readonly from: (note: Note) => string
}

/** What an incident that was merged away had to say; it is written to under the number it went to. */
function AbsorbedNotes({ incident, from }: AbsorbedNotesProps) {
  const { t } = useTranslation()
  const standing = incident.notes.filter(({ struck }) => struck === undefined)
  if (standing.length === 0 && incident.narrative === undefined) return null
  return (
    <section aria-label={t('merge.notesOf', { number: shortNumber(incident.number) })}>
      <h4 className={styles.detail}>{t('merge.notesOf', { number: shortNumber(incident.number) })}</h4>
      <ul>
        {incident.narrative !== undefined && <li className={styles.note}>{incident.narrative}</li>}
        {standing.map((note) => (
          <li key={note.id} className={styles.note}>
            <div className={styles.noteHead}>
              <span>{from(note)}</span>
              <span>{timeOfDay(note.at)}</span>
            </div>
            <p>{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
