import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useUi } from '../store/ui'
import { Button } from '../ui/button'
import styles from './gate.module.css'
import { TrainingRibbon } from './training-ribbon'

/** What stands before the console: one card in the middle, the brand above it. */
export function Gate({ children, training = false }: { readonly children: ReactNode; readonly training?: boolean }) {
  const { t } = useTranslation()
  const { language, setLanguage } = useUi()
  return (
    <>
      {training && <TrainingRibbon />}
      <main className={styles.gate}>
        <div className={styles.card}>
          <h1 className={styles.title}>
            {t('app.brand')} <span>{t('app.city')}</span>
          </h1>
          {children}
        </div>
        <Button tone="quiet" size="small" onClick={() => setLanguage(language === 'id' ? 'en' : 'id')}>
          {t('app.otherLanguage')}
        </Button>
      </main>
    </>
  )
}
