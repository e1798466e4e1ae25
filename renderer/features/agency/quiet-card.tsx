import { CloudOff, Loader, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state'
import styles from './liaison.module.css'
import { useLineCut } from './use-line-cut'

/** Nothing is ordered of us: says so, and what will happen. With the line cut nobody here can know it. */
export function QuietCard({ loading }: { readonly loading: boolean }) {
  const { t } = useTranslation()
  const isCut = useLineCut() !== undefined
  return (
    <section className={styles.quiet} aria-busy={loading}>
      {loading ? (
        <EmptyState icon={Loader} title={t('agency.loading')} />
      ) : isCut ? (
        <EmptyState icon={CloudOff} title={t('agency.line.unknown')} hint={t('agency.line.call')} />
      ) : (
        <EmptyState icon={ShieldCheck} title={t('agency.empty.title')} hint={t('agency.empty.hint')} />
      )}
    </section>
  )
}
