import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { ANSWER_TARGET, clockText } from '../operator'
import type { Desk, OverdueOrder } from './room-figures'
import styles from './room.module.css'

interface LiveFiguresProps {
  readonly waiting: readonly Call[]
  readonly desks: readonly Desk[]
  readonly overdue: readonly OverdueOrder[]
  readonly toCallBack: number
  readonly now: number
}

/** The room in five numbers; one that is past its target says so with a sign, not with its colour alone. */
export function LiveFigures({ waiting, desks, overdue, toCallBack, now }: LiveFiguresProps) {
  const { t } = useTranslation()
  const ringing = waiting.find(({ state }) => state.kind === 'ringing')
  const ring = ringing === undefined ? undefined : now - ringing.receivedAt
  const isKnown = desks.every(({ isPresent }) => isPresent !== undefined)
  const present = desks.filter(({ isPresent }) => isPresent === true).length
  return (
    <dl className={styles.figures}>
      <Figure label={t('room.figure.waiting')} value={String(waiting.length)} />
      <Figure
        label={t('room.figure.longestRing')}
        value={ring === undefined ? '–' : clockText(ring)}
        note={t('room.figure.ringTarget')}
        isLate={ring !== undefined && ring > ANSWER_TARGET}
      />
      <Figure label={t('room.figure.present')} value={isKnown ? String(present) : '?'} />
      <Figure
        label={t('room.figure.overdue')}
        value={String(overdue.length)}
        note={t('room.figure.overdueTarget')}
        isLate={overdue.length > 0}
      />
      <Figure label={t('room.figure.callBack')} value={String(toCallBack)} isLate={false} />
    </dl>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly note?: string
  readonly isLate?: boolean
}

function Figure({ label, value, note, isLate = false }: FigureProps) {
  const { t } = useTranslation()
  return (
    <div className={classNames(styles.figure, isLate && styles.late)}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.value}>{value}</span>
        {isLate && <Icon icon={TriangleAlert} size={15} label={t('room.figure.late')} />}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  )
}
