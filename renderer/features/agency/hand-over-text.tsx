import { useTranslation } from 'react-i18next'
import styles from './liaison.module.css'

/** The words of a hand-over as they were written; longer than their box, the keys scroll them. */
export function HandOverText({ children }: { readonly children: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.handOver} tabIndex={0} role="group" aria-label={t('agency.duty.words')}>
      {children}
    </div>
  )
}
