import { Loader, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import styles from './liaison.module.css'

/** Nothing is ordered of us: says so, and what will happen. */
export function QuietCard({ loading }: { readonly loading: boolean }) {
  const { t } = useTranslation()
  return (
    <section className={styles.quiet} aria-busy={loading}>
      {loading ? (
        <EmptyState icon={Loader} title={t('agency.loading')} />
      ) : (
        <EmptyState icon={ShieldCheck} title={t('agency.empty.title')} hint={t('agency.empty.hint')} />
      )}
    </section>
  )
}
