import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { useSession } from '../../store/session'
import { Button } from '../../ui/button'
import styles from './command-line.module.css'
import { callsToAsk } from './searched-calls'

interface CallsFoundProps {
  readonly text: string
  readonly onCall: (callId: string) => void
}

type Item = CommandValue<'query:calls'>['items'][number]

/** Calls of the whole log beside its incidents: a number's own, or the emergencies that came to no incident. */
export function CallsFound({ text, onCall }: CallsFoundProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [items, setItems] = useState<readonly Item[]>([])
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    void Promise.all(callsToAsk(text).map((input) => client.query('query:calls', input))).then((replies) => {
      if (!current) return
      setItems(replies.flatMap((reply) => (reply.ok ? reply.value.items : [])))
      setFailed(replies.some((reply) => !reply.ok))
    })
    return () => {
      current = false
    }
  }, [client, text])
  const isNumber = callsToAsk(text).some(({ number }) => number !== undefined)
  if (isFailed) return <p role="status">{t('callers.found.failed')}</p>
  if (items.length === 0) return null
  const title = t(isNumber ? 'callers.found.ofNumber' : 'callers.found.unserved')
  return (
    <section aria-label={title}>
      <h3 className={styles.detail}>{title}</h3>
      <ul className={styles.found}>
        {items.map(({ callId, number, kind, state, receivedAt, incidentId }) => {
          const who = number ?? t('operator.calls.noNumber')
          return (
            <li key={callId}>
              <span className={styles.foundNumber}>{who}</span>
              <span>
                {kind === undefined ? t('callers.history.withoutKind') : t(`kind.${kind}`)} ·{' '}
                {t(`operator.call.state.${state}`)}
                <span className={styles.detail}>
                  {' '}
                  {t(incidentId === undefined ? 'callers.found.noIncident' : 'callers.history.hadIncident')}
                </span>
              </span>
              <time dateTime={new Date(receivedAt).toISOString()}>{wib.format(receivedAt)}</time>
              <Button size="small" aria-label={`${t('line.log.isOpen')} ${who}`} onClick={() => onCall(callId)}>
                {t('line.log.isOpen')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const wib = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
