import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/panel'
import styles from './admin.module.css'
import { CalendarList } from './calendar-list'
import { LadderEditor } from './ladder-editor'
import pageStyles from './plans.module.css'

/** What happens when nobody answers, and on which days other plans hold. */
export function LadderPanel() {
  const { t } = useTranslation()
  return (
    <Panel className={styles.panel} title={t('admin.tab.ladder')}>
      <div className={pageStyles.page}>
        <LadderEditor />
        <CalendarList />
      </div>
    </Panel>
  )
}
