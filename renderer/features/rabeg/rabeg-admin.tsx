import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel'
import { CategoryHours } from './category-hours'
import styles from './rabeg.module.css'
import { RoutingEditor } from './routing-editor'

/** Who answers which complaints, and in what time: the centre's own tables. */
export function RabegAdmin() {
  const { t } = useTranslation()
  return (
    <Panel title={t('rabeg.admin.title')} className={styles.admin} padded>
      <div className={styles.adminColumns}>
        <RoutingEditor />
        <CategoryHours />
      </div>
    </Panel>
  )
}
