import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import styles from './admin.module.css'
import type { Directory } from './use-directory'

/** What stands where the list would be: loading, nothing there, or why it could not be fetched. */
export function DirectoryState({
  directory,
  empty,
}: {
  readonly directory: Directory<unknown>
  readonly empty: string
}) {
  const { t } = useTranslation()
  const { items, fault, reload } = directory
  if (fault !== undefined) {
    return (
      <Banner
        tone="late"
        live="alert"
        actions={
          <Button size="small" onClick={reload}>
            {t('admin.again')}
          </Button>
        }
      >
        {t('admin.failed')} {t(`error.${fault}`)}
      </Banner>
    )
  }
  if (items === undefined) return <p className={styles.note}>{t('admin.loading')}</p>
  return items.length === 0 ? <EmptyState icon={Inbox} title={empty} /> : null
}
