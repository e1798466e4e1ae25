import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry, RefusedEntry } from '../../src/client/hub-client'
import { useSession } from '../store/session'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'
import styles from './queue-popover.module.css'
import { wordsOf } from './queue-words'

interface QueueEditProps {
  readonly entry: OutboxEntry | RefusedEntry
  readonly onDone: () => void
}

/** The words of one entry in fields. Unsent work stays the same command; refused work goes out as a new one. */
export function QueueEdit({ entry, onDone }: QueueEditProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [words, setWords] = useState(() => Object.fromEntries(wordsOf(entry)))
  const [isGone, setGone] = useState(false)
  const isBlank = Object.values(words).some((text) => text.trim() === '')
  const save = async () => {
    const input = { ...entry.input, ...words }
    if ('error' in entry) {
      await resend(client, { ...entry, input })
      onDone()
    } else if (await client.amend(entry.commandId, input)) onDone()
    else setGone(true)
  }
  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank) void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
        if (event.key !== 'Escape') return
        // Closes the fields, not the whole queue.
        event.stopPropagation()
        onDone()
      }}
    >
      {wordsOf(entry).map(([field], at) => (
        <TextArea
          key={field}
          label={t(`app.queue.field.${field}`)}
          value={words[field] ?? ''}
          autoFocus={at === 0}
          error={isGone && at === 0 ? t('app.queue.gone') : undefined}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
        />
      ))}
      <div className={styles.actions}>
        <Button size="small" onClick={onDone}>
          {t('app.queue.cancel')}
        </Button>
        <Button size="small" tone="main" type="submit" disabled={isBlank || isGone}>
          {t('app.queue.save')}
        </Button>
      </div>
    </form>
  )
}

/** Stored as new work first, and only then let go as refused: a crash in between shows it twice, never not at all. */
export async function resend(client: ReturnType<typeof useSession>['client'], entry: RefusedEntry): Promise<void> {
  client.send(entry.name, entry.input)
  await client.dismiss(entry.commandId)
}
