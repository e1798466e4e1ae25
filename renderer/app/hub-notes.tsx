import { useTranslation } from 'react-i18next'
import type { HubStatus } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import styles from './gate.module.css'
import { useHubStatus } from './use-hub-status'

/** Before signing in, on a desktop: which hub is used instead of another, a refused certificate, the door for other desks. */
export function HubNotes() {
  const status = useHubStatus()
  if (status === undefined) return null
  return (
    <>
      {status.state === 'remote' && <RemoteNotes status={status} />}
      {status.state === 'running' && <Share status={status} />}
    </>
  )
}

function RemoteNotes({ status }: { readonly status: Extract<HubStatus, { state: 'remote' }> }) {
  const { t } = useTranslation()
  const { url, passedOver, refused } = status
  return (
    <>
      {passedOver.length > 0 && (
        <Banner tone="near" live="status">
          {t('app.hubs.instead', { url, other: passedOver.join(', ') })}
        </Banner>
      )}
      {refused?.answer.kind === 'changed' && (
        <Banner tone="late" live="alert">
          <p>{t('app.hubs.changed', { url: refused.url })}</p>
          <p className={styles.fingerprint}>{t('app.hubs.old', { print: refused.answer.expected.fingerprint })}</p>
          <p className={styles.fingerprint}>{t('app.hubs.new', { print: refused.answer.found.fingerprint })}</p>
          <p>{t('app.hubs.whatToDo')}</p>
        </Banner>
      )}
      {refused?.answer.kind === 'unknown' && (
        <Banner tone="late" live="alert">
          <p>{t('app.hubs.unknown', { url: refused.url })}</p>
          <p className={styles.fingerprint}>{refused.answer.found.fingerprint}</p>
        </Banner>
      )}
    </>
  )
}

function Share({ status: { share } }: { readonly status: Extract<HubStatus, { state: 'running' }> }) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('app.share.title')}</summary>
      {share.kind === 'open' && (
        <>
          <p>{t('app.share.open')}</p>
          {share.addresses.map((address) => (
            <p key={address}>{`https://${address.includes(':') ? `[${address}]` : address}:${share.port}`}</p>
          ))}
          <p className={styles.fingerprint}>{t('app.share.print', { print: share.fingerprint })}</p>
        </>
      )}
      {share.kind === 'closed' && <p>{t('app.share.closed')}</p>}
      {share.kind === 'failed' && <Banner tone="late">{t('app.share.failed', { why: share.message })}</Banner>}
      <Button size="small" onClick={() => void window.siaga?.hub.share(share.kind === 'closed')}>
        {t(share.kind === 'closed' ? 'app.share.turnOn' : 'app.share.turnOff')}
      </Button>
    </details>
  )
}
