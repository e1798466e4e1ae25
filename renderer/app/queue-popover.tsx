import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
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
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <section className={styles.popover} aria-label={t('app.queue.title')}>
      <header className={styles.header}>
        <h2>{t('app.queue.title')}</h2>
        <Button tone="quiet" size="small" icon={X} aria-label={t('app.queue.close')} autoFocus onClick={onClose} />
      </header>
      {editing !== undefined && (
        <div className={styles.row}>
          <Title entry={editing} />
          <QueueEdit key={editing.commandId} entry={editing} onDone={() => setEditing(undefined)} />
        </div>
      )}
      {outbox.length + refused.length === 0 && <p className={styles.empty}>{t('app.queue.empty')}</p>}
      <ul className={styles.list}>
        {refused.map((entry) => (
          <RefusedRow key={entry.commandId} entry={entry} onEdit={() => setEditing(entry)} />
        ))}
        {outbox.map((entry) => (
          <WaitingRow key={entry.commandId} entry={entry} onEdit={() => setEditing(entry)} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps<Entry> {
  readonly entry: Entry
  readonly onEdit: () => void
}

function RefusedRow({ entry, onEdit }: RowProps<RefusedEntry>) {
  const hasWords = wordsOf(entry).length > 0
  const { t } = useTranslation()
  const { client } = useSession()
  return (
    <li className={styles.row}>
      <Title entry={entry} />
      <span className={styles.actions}>
        <Button size="small" onClick={hasWords ? onEdit : () => void resend(client, entry)}>
          {t(hasWords ? 'app.queue.correct' : 'app.queue.again')}
        </Button>
        <Button size="small" onClick={() => void client.dismiss(entry.commandId)}>
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

function WaitingRow({ entry, onEdit }: RowProps<OutboxEntry>) {
  const { t } = useTranslation()
  const { client } = useSession()
  return (
    <li className={styles.row}>
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
          <Button size="small" onClick={() => void client.withdraw(entry.commandId)}>
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
