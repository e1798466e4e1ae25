import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry, RefusedEntry } from '../../src/client/hub-client'
import { useFacts } from '../store/facts'
import { useSession } from '../store/session'
import { Button } from '../ui/button'
import styles from './queue-popover.module.css'
import { wibClock } from './wib'

/** What has not reached the hub, and what the hub refused with the reason and the words that were typed. */
export function QueuePopover({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const refused = useFacts((snapshot) => snapshot.refused)
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
      {outbox.length + refused.length === 0 && <p className={styles.empty}>{t('app.queue.empty')}</p>}
      <ul className={styles.list}>
        {refused.map((entry) => (
          <RefusedRow key={entry.commandId} entry={entry} />
        ))}
        {outbox.map((entry) => (
          <WaitingRow key={entry.commandId} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function RefusedRow({ entry }: { readonly entry: RefusedEntry }) {
  const { t } = useTranslation()
  const { client } = useSession()
  return (
    <li className={styles.row}>
      <Title entry={entry} />
      <Button size="small" onClick={() => void client.dismiss(entry.commandId)}>
        {t('app.queue.dismiss')}
      </Button>
      <p className={styles.reason}>{t(`error.${entry.error.code}`)}</p>
      {wordsOf(entry).map((words) => (
        <blockquote key={words} className={styles.words}>
          {words}
        </blockquote>
      ))}
    </li>
  )
}

function WaitingRow({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useTranslation()
  const { client } = useSession()
  return (
    <li className={styles.row}>
      <Title entry={entry} />
      {entry.sent ? (
        <span className={styles.state}>{t('app.queue.awaiting')}</span>
      ) : (
        <Button size="small" onClick={() => void client.withdraw(entry.commandId)}>
          {t('app.queue.withdraw')}
        </Button>
      )}
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

/** The words a person typed: nothing of them may be lost because the hub said no. */
function wordsOf({ input }: OutboxEntry): readonly string[] {
  const spoken = ['narrative', 'text', 'message', 'note', 'reason', 'findings', 'name'] as const
  const fields = input as Readonly<Record<string, unknown>>
  return spoken.map((field) => fields[field]).filter((words) => typeof words === 'string')
}
