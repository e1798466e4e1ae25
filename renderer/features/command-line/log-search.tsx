import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { CallsFound } from './calls-found'
import styles from './command-line.module.css'

interface LogSearchProps {
  readonly text: string
  readonly onOpen: (incidentId: string) => void
  readonly onCall: (callId: string) => void
  readonly onClose: () => void
}

type Found =
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | { readonly kind: 'found'; readonly value: CommandValue<'query:incidents'> }

/** Newest first; older ones need narrower words. */
const most = 20

/** Incidents of the whole log that the words fit, closed ones too; one of them is opened to be looked at. */
export function LogSearch({ text, onOpen, onCall, onClose }: LogSearchProps) {
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
          {found.value.items.map(({ incidentId, number, type, priority, phase, location, openedAt }) => (
            <li key={incidentId}>
              <span className={styles.foundNumber}>{number}</span>
              <span>
                {priority} · {t(`type.${type}`)} · {t(`phase.${phase}`)}
                <span className={styles.detail}> {type === 'kdrt' ? '' : location?.address}</span>
              </span>
              <time dateTime={new Date(openedAt).toISOString()}>{wib.format(openedAt)}</time>
              <Button size="small" aria-label={`${t('line.log.isOpen')} ${number}`} onClick={() => onOpen(incidentId)}>
                {t('line.log.isOpen')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.kind === 'found' && found.value.next !== undefined && (
        <p className={styles.detail}>{t('line.log.more')}</p>
      )}
      <CallsFound text={text} onCall={onCall} />
    </Dialog>
  )
}

const wib = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
