import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry, RefusedEntry } from '../../src/client/hub-client'
import { useFacts } from '../store/facts'
import { useSession } from '../store/session'
import { Button } from '../ui/button'
import { QueueEdit, resend } from './queue-edit'
import styles from './queue-popover.module.css'
import { wordsOf } from './queue-words'
import { wibClock } from './wib'

/** What has not reached the hub, and what the hub refused with the reason and the words that were typed. */
export function QueuePopover({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const refused = useFacts((snapshot) => snapshot.refused)
  // Held here and not by its row: what is being typed outlives the moment in which the entry is sent.
  const [editing, setEditing] = useState<OutboxEntry | RefusedEntry>()
  const section = useRef<HTMLElement>(null)
  // A row or its fields that go away must not take the focus with them: the keys would be nowhere.
  const focusOn = (commandId?: string) => {
    const id = commandId === undefined ? undefined : CSS.escape(commandId)
    const row = id === undefined ? null : section.current?.querySelector<HTMLElement>(`[data-entry="${id}"] button`)
    const button = row ?? section.current?.querySelector('button')
    button?.focus()
  }
  const stopEditing = (commandId: string) => {
    flushSync(() => setEditing(undefined))
    focusOn(commandId)
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  const isBelow = ({ commandId }: OutboxEntry) => commandId !== editing?.commandId
  return (
    <section ref={section} className={styles.popover} aria-label={t('app.queue.title')}>
      <header className={styles.header}>
        <h2>{t('app.queue.title')}</h2>
        <Button tone="quiet" size="small" icon={X} aria-label={t('app.queue.close')} autoFocus onClick={onClose} />
      </header>
      {editing !== undefined && (
        <div className={styles.row}>
          <Title entry={editing} />
          <QueueEdit key={editing.commandId} entry={editing} onDone={() => stopEditing(editing.commandId)} />
        </div>
      )}
      {outbox.length + refused.length === 0 && <p className={styles.empty}>{t('app.queue.empty')}</p>}
      <ul className={styles.list}>
        {refused.filter(isBelow).map((entry) => (
          <RefusedRow key={entry.commandId} entry={entry} onEdit={() => setEditing(entry)} onGone={() => focusOn()} />
        ))}
        {outbox.filter(isBelow).map((entry) => (
          <WaitingRow key={entry.commandId} entry={entry} onEdit={() => setEditing(entry)} onGone={() => focusOn()} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps<Entry> {
  readonly entry: Entry
  readonly onEdit: () => void
  /** Its row is about to go. */
  readonly onGone: () => void
}

function RefusedRow({ entry, onEdit, onGone }: RowProps<RefusedEntry>) {
  const hasWords = wordsOf(entry).length > 0
  const { t } = useTranslation()
  const { client } = useSession()
  const act = (work: Promise<unknown>) => {
    void work
    onGone()
  }
  return (
    <li className={styles.row} data-entry={entry.commandId}>
      <Title entry={entry} />
      <span className={styles.actions}>
        <Button size="small" onClick={hasWords ? onEdit : () => act(resend(client, entry))}>
          {t(hasWords ? 'app.queue.correct' : 'app.queue.again')}
        </Button>
        <Button size="small" onClick={() => act(client.dismiss(entry.commandId))}>
          {t('app.queue.dismiss')}
        </Button>
      </span>
      <p className={styles.reason}>{t(`error.${entry.error.code}`)}</p>
      {wordsOf(entry).map(([field, words]) => (
        <blockquote key={field} className={styles.words}>
          {words}
        </blockquote>
      ))}
    </li>
  )
}

function WaitingRow({ entry, onEdit, onGone }: RowProps<OutboxEntry>) {
  const { t } = useTranslation()
  const { client } = useSession()
  const act = (work: Promise<unknown>) => {
    void work
    onGone()
  }
  return (
    <li className={styles.row} data-entry={entry.commandId}>
      <Title entry={entry} />
      {entry.sent ? (
        <span className={styles.state}>{t('app.queue.awaiting')}</span>
      ) : (
        <span className={styles.actions}>
          {wordsOf(entry).length > 0 && (
            <Button size="small" onClick={onEdit}>
              {t('app.queue.edit')}
            </Button>
          )}
          <Button size="small" onClick={() => act(client.withdraw(entry.commandId))}>
            {t('app.queue.withdraw')}
          </Button>
        </span>
      )}
      {wordsOf(entry).map(([field, words]) => (
        <blockquote key={field} className={styles.words}>
          {words}
        </blockquote>
      ))}
    </li>
  )
}

function Title({ entry: { name, createdAt } }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation()
  return (
    <span className={styles.title}>
      <strong>{t(`command.${name}`)}</strong> {wibClock(createdAt)}
    </span>
  )
}
