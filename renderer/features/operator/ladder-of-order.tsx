import { useTranslation } from 'react-i18next'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { LadderBar, type LadderSegment } from '../../ui/ladder-bar'
import { clockText } from './clock'
import styles from './dispatch-parts.module.css'
import { readLadder } from './order-ladder'

/** What happens next to an order nobody has accepted, to scale; afterwards what had been climbed. */
export function LadderOfOrder({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  const now = useNow()
  const ladder = useFacts(({ board }) => board.ladder)
  const reading = readLadder(dispatch, ladder, now)
  if (reading === undefined) return <Climbed dispatch={dispatch} />
  const { marks, elapsed, next } = reading
  if (marks.length === 0) return <p className={styles.line}>{t('dispatch.ladder.none')}</p>
  const segments = marks.map(({ step, after, firedAt }, index): LadderSegment => {
    const state = firedAt !== undefined ? 'done' : next?.step === step ? 'next' : 'ahead'
    return {
      id: step,
      from: marks[index - 1]?.after ?? 0,
      to: after,
      label: t(`dispatch.step.${step}`),
      // Both sides of now are told as time since the order; the hour stands in the timeline.
      time: clockText(firedAt === undefined ? after : firedAt - dispatch.ladderFrom),
      state,
      stateLabel: t(`dispatch.ladder.state.${state}`),
    }
  })
  return (
    <>
      <LadderBar label={t('dispatch.ladder.label')} segments={segments} elapsed={elapsed} />
      {next !== undefined && (
        <p className={styles.next}>
          {next.dueAt > now
            ? t('dispatch.ladder.next', { what: t(`dispatch.does.${next.step}`), time: clockText(next.dueAt - now) })
            : t('dispatch.ladder.due', { what: t(`dispatch.does.${next.step}`) })}
        </p>
      )}
    </>
  )
}

function Climbed({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  if (dispatch.escalations.length === 0) return null
  const steps = dispatch.escalations.map(
    ({ step, firedAt }) => `${t(`dispatch.step.${step}`)} ${clockText(firedAt - dispatch.ladderFrom)}`,
  )
  return <p className={styles.line}>{t('dispatch.ladder.climbed', { steps: steps.join(' · ') })}</p>
}
