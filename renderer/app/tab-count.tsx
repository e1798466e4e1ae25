import { useTranslation } from 'react-i18next'
import { useComplaintCount } from '../features/rabeg'
import styles from './shell.module.css'

/** What waits behind the tab of complaints; nothing while nothing does. */
export function TabCount() {
  const { t } = useTranslation()
  const count = useComplaintCount()
  if (count === 0) return null
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('rabeg.tabCount', { count })}</span>
    </span>
  )
}
