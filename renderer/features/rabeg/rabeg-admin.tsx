import { ChartColumn } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf, useKeys } from '../../keys'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { CategoryHours } from './category-hours'
import styles from './rabeg.module.css'
import { RecordsDialog } from './records-dialog'
import { RoutingEditor } from './routing-editor'

/** Who answers which complaints, and in what time: the centre's own tables. */
export function RabegAdmin() {
  const { t } = useTranslation()
  const [isRecords, setRecords] = useState(false)
  useKeys({ 'complaint.records': () => setRecords(true) })
  return (
    <Panel
      title={t('rabeg.admin.title')}
      className={styles.admin}
      padded
      tools={
        <Button size="small" icon={ChartColumn} keyCap={keyOf('complaint.records')} onClick={() => setRecords(true)}>
          {t('rabeg.records.open')}
        </Button>
      }
    >
      <div className={styles.adminColumns}>
        <RoutingEditor />
        <CategoryHours />
      </div>
      {isRecords && <RecordsDialog onClose={() => setRecords(false)} />}
    </Panel>
  )
}
