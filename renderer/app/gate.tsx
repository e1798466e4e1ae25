import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './gate.module.css'
import { HubNotes } from './hub-notes'
import { LookSettings } from './look-settings'
import { TrainingRibbon } from './training-ribbon'
import { useHubStatus } from './use-hub-status'

/** What stands before the console: one card in the middle, the brand above it. */
export function Gate({ children, training = false }: { readonly children: ReactNode; readonly training?: boolean }) {
  const { t } = useTranslation()
  const status = useHubStatus()
  const isRefused = status?.state === 'remote' && status.refused !== undefined
  return (
    <>
      {training && <TrainingRibbon />}
      <main className={styles.gate}>
        <div className={styles.card}>
          <h1 className={styles.title}>
            {t('app.brand')} <span>{t('app.city')}</span>
          </h1>
          <HubNotes status={status} />
          {/* Nobody types a password towards a certificate that was refused. */}
          {!isRefused && children}
        </div>
        <LookSettings />
      </main>
    </>
  )
}
