import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { keyOf } from '../../keys'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { KeyCap } from '../../ui/key-cap'
import { CallsFound } from './calls-found'
import styles from './command-line.module.css'

interface LogSearchProps {
  readonly text: string
  readonly onOpen: (incidentId: string) => void
  /** Opens it with the caret in its notes: what is remembered after the end belongs there. */
  readonly onNote: (incidentId: string) => void
  readonly onCall: (callId: string) => void
  readonly onClose: () => void
}

type Found =
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'found'; readonly value: CommandValue<'query:incidents'> }

/** Rows that a digit opens. */
const MOST_DIGITS = 9

/** Newest first; older ones need narrower words. */
const most = 20

/** Incidents of the whole log that the words fit, closed ones too; one of them is opened to be looked at. */
export function LogSearch({ text, onOpen, onNote, onCall, onClose }: LogSearchProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [found, setFound] = useState<Found>({ kind: 'searching' })
  useEffect(() => {
    let current = true
    void client.query('query:incidents', { text, limit: most }).then((reply) => {
      if (!current) return
      setFound(reply.ok ? { kind: 'found', value: reply.value } : { kind: 'failed', code: reply.error.code })
    })
    return () => {
      current = false
    }
  }, [client, text])
  const items = found.kind === 'found' ? found.value.items : none
  const [first] = items
  const firstButton = useRef<HTMLButtonElement>(null)
  const firstId = first?.incidentId
  // Enter opens what was found first, wherever the focus was put when the window opened.
  useEffect(() => {
    if (firstId !== undefined) firstButton.current?.focus()
  }, [firstId])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      const byDigit = items.slice(0, MOST_DIGITS)[Number(event.key) - 1]
      const isNote = event.key.toLowerCase() === keyOf('incident.note').toLowerCase() && first !== undefined
      if (byDigit === undefined && !isNote) return
      event.preventDefault()
      if (byDigit !== undefined) onOpen(byDigit.incidentId)
      else if (first !== undefined) onNote(first.incidentId)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [items, first, onOpen, onNote])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('line.log.title', { text })}
      closeLabel={t('keys.close')}
      width="wide"
      reading
    >
      {found.kind === 'searching' && <p role="status">{t('line.log.searching')}</p>}
      {found.kind === 'failed' && (
        <Banner tone="late" live="alert">
          {t(`error.${found.code}`)}
        </Banner>
      )}
      {found.kind === 'found' && found.value.items.length === 0 && <p role="status">{t('line.log.none', { text })}</p>}
      {found.kind === 'found' && (
        <ul className={styles.found}>
          {items.map(({ incidentId, number, type, priority, phase, location, openedAt }, index) => (
            <li key={incidentId}>
              <span className={styles.foundNumber}>{number}</span>
              <span>
                {priority} · {t(`type.${type}`)} · {t(`phase.${phase}`)}
                <span className={styles.detail}> {type === 'kdrt' ? '' : location?.address}</span>
              </span>
              <time dateTime={new Date(openedAt).toISOString()}>{wib.format(openedAt)}</time>
              <Button
                ref={index === 0 ? firstButton : undefined}
                size="small"
                keyCap={index < MOST_DIGITS ? String(index + 1) : undefined}
                aria-label={`${t('line.log.isOpen')} ${number}`}
                onClick={() => onOpen(incidentId)}
              >
                {t('line.log.isOpen')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {first !== undefined && (
        <p className={styles.detail}>
          <KeyCap>{'Enter'}</KeyCap> {t('line.log.key.open', { number: first.number })}{' '}
          <KeyCap>{keyOf('incident.note')}</KeyCap> {t('line.log.key.note', { number: first.number })}
        </p>
      )}
      {found.kind === 'found' && found.value.next !== undefined && (
        <p className={styles.detail}>{t('line.log.more')}</p>
      )}
      <CallsFound text={text} onCall={onCall} />
    </Dialog>
  )
}

const none: CommandValue<'query:incidents'>['items'] = []

const wib = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
