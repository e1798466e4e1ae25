import { useId, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import { useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { TextArea } from '../../ui/text-area'
import styles from './liaison.module.css'
import type { Order } from './orders'
import { wibTime } from './times'

interface NotesPanelProps {
  readonly orders: readonly Order[]
  readonly shown: Order | undefined
  readonly agencies: AgencyDirectory
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
}

/** Notes of all our orders, newest first, both ways; writing goes to the order on the card. */
export function NotesPanel({ orders, shown, agencies, fieldRef }: NotesPanelProps) {
  const { t } = useTranslation()
  const hintId = useId()
  const incidents = [...new Map(orders.map(({ incident }) => [incident.id, incident])).values()]
  const notes = incidents
    .flatMap((incident) => incident.notes.map((note) => ({ note, incident })))
    .filter(({ note }) => note.text !== undefined || note.struck !== undefined)
    .sort((a, b) => b.note.at - a.note.at)
  return (
    <Panel
      className={styles.notes}
      title={t('agency.notes.title')}
      aside={notes.length}
      tools={t('agency.notes.scope')}
      footer={
        shown !== undefined && <NoteForm key={shown.incident.id} order={shown} fieldRef={fieldRef} hintId={hintId} />
      }
    >
      {notes.length === 0 && <p className={styles.none}>{t('agency.notes.none')}</p>}
      <ul className={styles.noteList}>
        {notes.map(({ note, incident }) => (
          <li key={note.id}>
            <div className={styles.noteHead}>
              <strong>{incident.number}</strong>
              <span>
                {note.agencyId === undefined
                  ? t('agency.notes.from-centre', { by: note.by })
                  : t('agency.notes.from-agency', { by: agencies.items[note.agencyId]?.shortName ?? note.agencyId })}
              </span>
              <time dateTime={new Date(note.at).toISOString()}>{wibTime(note.at)}</time>
            </div>
            {note.struck === undefined ? (
              <p>{note.text}</p>
            ) : (
              <p className={styles.second}>
                <s>{note.text}</s> {t('agency.notes.struck', { reason: note.struck.reason ?? '' })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface NoteFormProps {
  readonly order: Order
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly hintId: string
}

function NoteForm({ order, fieldRef, hintId }: NoteFormProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const { id, number } = order.incident
  const [text, setText, clear] = useDraft(`liaison-note.${id}`, '')
  const [fault, setFault] = useState<RefusalCode>()
  const send = () => {
    const words = text.trim()
    if (words === '') return
    setFault(undefined)
    clear()
    void client.send('incident:note', { incidentId: id, text: words }).reply.then((reply) => {
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
      <TextArea
        ref={fieldRef}
        label={t('agency.notes.label', { number })}
        value={text}
        maxLength={20_000}
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
