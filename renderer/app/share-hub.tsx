import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConnectedDesk, HubStatus } from '../../src/contract/bridge'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Fingerprint } from './fingerprint'
import styles from './gate.module.css'

interface ShareHubProps {
  readonly status: Extract<HubStatus, { state: 'running' }>
  readonly isOpen: boolean
  readonly onToggle: (open: boolean) => void
}

/** The door for other desks, on the machine that is the hub. It starts anew for it: who is connected is asked about first. */
export function ShareHub({ status: { share }, isOpen, onToggle }: ShareHubProps) {
  const { t } = useTranslation()
  const [cuts, setCuts] = useState<readonly ConnectedDesk[]>([])
  const turn = (sure: boolean) => {
    setCuts([])
    window.siaga?.hub.share({ on: share.kind === 'closed', sure }).then(setCuts, console.error)
  }
  return (
    <details className={styles.door} open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>{t('app.share.title')}</summary>
      {share.kind === 'open' && (
        <>
          <p>{t('app.share.open')}</p>
          {share.addresses.map((address) => (
            <p key={address}>{`https://${address.includes(':') ? `[${address}]` : address}:${share.port}`}</p>
          ))}
          <p>{t('app.share.print')}</p>
          <Fingerprint print={share.fingerprint} />
        </>
      )}
      {share.kind === 'closed' && <p>{t('app.share.closed')}</p>}
      {share.kind === 'failed' && <Banner tone="late">{t('app.share.failed', { why: share.message })}</Banner>}
      {cuts.length === 0 ? (
        <Button size="small" onClick={() => turn(false)}>
          {t(share.kind === 'closed' ? 'app.share.turnOn' : 'app.share.turnOff')}
        </Button>
      ) : (
        <Banner tone="late" live="alert">
          <p>{t('app.share.cuts')}</p>
          <ul>
            {cuts.map(({ name, role }, index) => (
              <li key={index}>
                {name} · {t(`role.${role}`)}
              </li>
            ))}
          </ul>
          <p className={styles.answers}>
            <Button size="small" onClick={() => turn(true)}>
              {t('app.share.sure')}
            </Button>
            <Button size="small" tone="main" onClick={() => setCuts([])}>
              {t('app.share.keep')}
            </Button>
          </p>
        </Banner>
      )}
    </details>
  )
}
