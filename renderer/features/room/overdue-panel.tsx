import { CircleCheck, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import { Badge } from '../../ui/badge'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { PriorityMark } from '../../ui/priority-mark'
import { priorityLook } from '../../ui/priority-look'
import { clockText, highestStep, shortNumber } from '../operator'
import type { OverdueOrder } from './room-figures'
import styles from './room.module.css'

interface OverduePanelProps {
  readonly orders: readonly OverdueOrder[]
  readonly agencies: AgencyDirectory['items']
}

/** Orders that nobody has acknowledged in a minute. */
export function OverduePanel({ orders, agencies }: OverduePanelProps) {
  const { t } = useTranslation()
  return (
    <Panel
      className={styles.panel}
      scrollsByKey
      title={t('room.overdue.title')}
      aside={orders.length}
      tools={t('room.overdue.rule')}
    >
      {orders.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('room.overdue.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('room.overdue.title')}>
          {orders.map(({ incident, dispatch, waited }) => {
            const step = highestStep(dispatch)
            return (
              <li key={dispatch.id}>
                <PriorityMark {...priorityLook[incident.priority].mark} text={incident.priority} />
                <span className={styles.words}>
                  <strong>{agencies[dispatch.agencyId]?.shortName ?? dispatch.agencyId}</strong>
                  <span className={styles.second}>
                    {t(`type.${incident.type}`)} · {shortNumber(incident.number)}
                  </span>
                </span>
                {step !== undefined && (
                  <Badge look="text" tone="late" icon={TrendingUp}>
                    {t(`dispatch.step.${step}`)}
                  </Badge>
                )}
                <span className={styles.lateText}>{clockText(waited)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
