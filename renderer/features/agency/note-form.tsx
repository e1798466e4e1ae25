import { useId, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident, Note } from '../../../src/domain/incident/incident'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import styles from './liaison.module.css'

/** What the next words to the centre are. */
export type Writing =
  | { readonly kind: 'note'; readonly incident: Incident }
  | { readonly kind: 'question'; readonly incident: Incident }
  | { readonly kind: 'answer'; readonly incident: Incident; readonly question: Note }

interface NoteFormProps {
  readonly writing: Writing
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  /** Sent: the next words are a note again. */
  readonly onSent: () => void
}

/** Words to the centre: a note, a question, or the answer to one. They stay until they were sent, also over a crash. */
export function NoteForm({ writing, fieldRef, onSent }: NoteFormProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const hintId = useId()
  const { id, number } = writing.incident
  const place = writing.kind === 'answer' ? `liaison-answer.${writing.question.id}` : `liaison-${writing.kind}.${id}`
  const [text, setText, clear] = useDraft(place, '')
  const [fault, setFault] = useState<RefusalCode>()
  const send = () => {
    const words = text.trim()
    if (words === '') return
    setFault(undefined)
    clear()
    const kind =
      writing.kind === 'question'
        ? { question: true }
        : writing.kind === 'answer'
          ? { answerTo: writing.question.id }
          : {}
    onSent()
    void client.send('incident:note', { incidentId: id, text: words, ...kind }).reply.then((reply) => {
      if (reply.ok) return
      setFault(reply.error.code)
      // Refused: the words go back to the field.
      setText(words)
    })
  }
  return (
    <form
      className={styles.noteForm}
      aria-describedby={hintId}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {fault !== undefined && (
        <Banner tone="late" live="alert">
          {t(`error.${fault}`)} {t('agency.notes.kept')}
        </Banner>
      )}
      {writing.kind === 'answer' && <p className={styles.asked}>{writing.question.text}</p>}
      <TextArea
        ref={fieldRef}
        label={t(`agency.notes.label.${writing.kind}`, { number })}
        value={text}
        maxLength={20_000}
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <div className={styles.noteSend}>
        <span id={hintId}>{t('agency.notes.hint')}</span>
        <Button type="submit" size="small" keyCap="Enter" disabled={text.trim() === ''}>
          {t('agency.notes.send')}
        </Button>
      </div>
    </form>
  )
}
