import { useTranslation } from 'react-i18next'
import type { Dispatch } from '../../../src/domain/dispatch/dispatch'
import { stepsAhead, type Ladder } from '../../../src/domain/dispatch/ladder'
import { SECOND, type Instant } from '../../../src/domain/kernel/time'
import { classNames } from '../../ui/class-names'
import styles from './liaison.module.css'
import { durationText } from './times'

interface LadderBarProps {
  readonly dispatch: Dispatch
  readonly ladder: Ladder
  readonly now: Instant
}

/** The centre's ladder to scale, with the wait on it, what was climbed, and how long until the next step. */
export function LadderBar({ dispatch, ladder, now }: LadderBarProps) {
  const { t } = useTranslation()
  const steps = [...ladder.steps].sort((a, b) => a.after - b.after)
  const next = stepsAhead(dispatch, ladder)[0]
  const elapsed = Math.max(0, now - dispatch.ladderFrom)
  return (
    <div className={styles.ladderBox}>
      <p className={styles.ladderNext} role="timer" aria-live="off">
        {next === undefined
          ? t('agency.ladder.end')
          : t('agency.ladder.next', {
              step: t(`agency.ladder.will.${next.step}`),
              time: durationText(Math.max(0, next.dueAt - now)),
            })}
      </p>
      <ol className={styles.ladder} aria-label={t('agency.ladder.label')}>
        {steps.map(({ step, after }, index) => {
          const from = (steps[index - 1]?.after ?? 0) * SECOND
          const to = after * SECOND
          const share = to === from ? 1 : Math.min(1, Math.max(0, (elapsed - from) / (to - from)))
          const climbed = dispatch.escalations.some((escalation) => escalation.step === step)
          return (
            <li
              key={step}
              style={{ flexGrow: Math.max(1, to - from) }}
              className={classNames(climbed && styles.climbed)}
            >
              <span className={styles.ladderTrack} aria-hidden>
                <span className={styles.ladderFill} style={{ width: `${share * 100}%` }} />
              </span>
              <span>
                {durationText(to)} {t(`agency.ladder.${step}`)}
                {climbed && <span className="visually-hidden"> {t('agency.ladder.climbed')}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
