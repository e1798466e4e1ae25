import { useTranslation } from 'react-i18next'
import styles from './training-ribbon.module.css'

/** Nobody may take a drill for the real thing, or the real thing for a drill. */
export function TrainingRibbon() {
  const { t } = useTranslation()
  return (
    <aside className={styles.ribbon} aria-label={t('app.training.mode')}>
      <span>{t('app.training.data')}</span>
      <strong>{t('app.training.mode')}</strong>
      <span>{t('app.training.orders')}</span>
    </aside>
  )
}
