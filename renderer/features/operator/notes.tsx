import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident, Note } from '../../../src/domain/incident/incident'
import { useDraft } from '../../store/draft'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { timeOfDay } from './clock'
import { useCommands } from './commands'
import styles from './incident-view.module.css'
import { ReasonDialog } from './reason-dialog'

interface NotesProps {
  readonly incident: Incident
  /** Counts presses of the note key; each puts the caret into the field. */
  readonly focusRequest: number
}

/** Notes of the room and the agencies; struck ones stay readable as struck. */
export function Notes({ incident, focusRequest }: NotesProps) {
  const { t } = useTranslation()
  const { run } = useCommands()
  const [text, setText, clear] = useDraft(`note:${incident.id}`, '')
  const [striking, setStriking] = useState<Note>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focusRequest > 0) field.current?.focus()
  }, [focusRequest])
  return (
    <div className={styles.notes}>
      {incident.notes.length === 0 && <p className={styles.detail}>{t('operator.notes.empty')}</p>}
      <ul>
        {incident.notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <div className={styles.noteHead}>
              <span>
                {note.by}
                {note.agencyId !== undefined && ` · ${note.agencyId}`}
              </span>
              <span>{timeOfDay(note.at)}</span>
              {note.struck === undefined && (
                <Button size="small" tone="quiet" onClick={() => setStriking(note)}>
                  {t('operator.notes.strike')}
                </Button>
              )}
            </div>
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
        ))}
      </ul>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault()
          const words = text.trim()
          if (words === '') return
          const sent = run('incident:note', { incidentId: incident.id, text: words })
          clear()
          void sent.accepted.then((accepted) => {
            if (!accepted) setText(words)
          })
        }}
      >
        <TextField
          ref={field}
          label={t('operator.notes.write')}
          hideLabel
          placeholder={t('operator.notes.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('operator.notes.add')}
        </Button>
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
