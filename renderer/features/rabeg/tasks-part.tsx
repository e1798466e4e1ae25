import { CircleCheck, CircleDashed, CircleDot, MessageSquareText, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Complaint, ComplaintTask } from '../../../src/domain/complaint/complaint'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { useMoment } from './history-parts'
import styles from './rabeg.module.css'
import { useAgencyName } from './use-tables'

interface TasksPartProps {
  readonly complaint: Complaint
  /** Absent where it may not be taken back: an agency sees the others, no more. */
  readonly onWithdraw?: (agencyId: string) => void
}

const icons = {
  routed: CircleDashed,
  returned: Undo2,
  withdrawn: Undo2,
  responded: MessageSquareText,
  'in-progress': CircleDot,
  completed: CircleCheck,
} as const

/** Who has it, why, since when, and how far they are; also who sent it back, and with what words. */
export function TasksPart({ complaint, onWithdraw }: TasksPartProps) {
  const { t } = useTranslation()
  const agency = useAgencyName()
  const moment = useMoment()
  if (complaint.tasks.length === 0) return <p className={styles.quiet}>{t('rabeg.tasks.none')}</p>
  const cause = ({ reason }: ComplaintTask) =>
    t(`rabeg.cause.${reason.cause}`, {
      percent: Math.round((reason.confidence ?? 0) * 100),
      agency: reason.instead === undefined ? '' : agency(reason.instead),
    })
  return (
    <ul className={styles.tasks}>
      {complaint.tasks.map((task) => {
        const { agencyId, routedAt, state } = task
        const isActive = state.kind !== 'returned' && state.kind !== 'withdrawn'
        const why = state.kind === 'returned' || state.kind === 'withdrawn' ? state.reason : undefined
        return (
          <li key={agencyId}>
            <strong>{agency(agencyId)}</strong>
            <Badge
              look="text"
              icon={icons[state.kind]}
              tone={state.kind === 'completed' ? 'kept' : state.kind === 'returned' ? 'near' : 'plain'}
            >
              {t(`rabeg.task.${state.kind}`)}
            </Badge>
            <span className={styles.why}>
              {cause(task)} · {moment(state.kind === 'routed' ? routedAt : state.at)}
              {why !== undefined && ` · “${why}”`}
            </span>
            {isActive && onWithdraw !== undefined && (
              <Button
                size="small"
                tone="quiet"
                aria-label={t('rabeg.withdraw.of', { agency: agency(agencyId) })}
                onClick={() => onWithdraw(agencyId)}
              >
                {t('rabeg.withdraw.open')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
