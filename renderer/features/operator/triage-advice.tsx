import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdviceStep } from '../../../src/domain/triage/protocol'
import { keyOf, useKeys } from '../../keys'
import { useNow } from '../../store/now'
import { Button } from '../../ui/button'
import { clockText } from './clock'
import styles from './triage.module.css'
import { useWording } from './use-wording'

/** What to tell the caller, one step at a time, with the time each has been running. */
export function TriageAdvice({ steps }: { readonly steps: readonly AdviceStep[] }) {
  const { t } = useTranslation()
  const say = useWording()
  const now = useNow()
  const [at, setAt] = useState({ index: 0, since: now })
  const step = steps[at.index]
  const following = steps[at.index + 1]
  const next = () => {
    if (following !== undefined) setAt({ index: at.index + 1, since: Date.now() })
  }
  useKeys({ 'triage.advice': next })
  if (step === undefined) return null
  const elapsed = Math.max(0, now - at.since)
  const wait = step.seconds === undefined ? undefined : step.seconds * 1_000
  const isOver = wait !== undefined && elapsed >= wait
  return (
    <section className={styles.advice} aria-label={t('intake.triage.advice')}>
      <p className={styles.adviceHead}>
        <span>
          {t('intake.triage.advice')} {t('intake.triage.step', { step: at.index + 1, of: steps.length })}
        </span>
        <span className={styles.timer} role="timer">
          {clockText(elapsed)}
          {wait !== undefined && ` / ${clockText(wait)}`}
          {isOver && ` · ${t('intake.triage.timeUp')}`}
        </span>
      </p>
      <p className={styles.adviceText}>{say(step.text)}</p>
      {following !== undefined && (
        <div className={styles.adviceFoot}>
          <Button size="small" keyCap={keyOf('triage.advice')} onClick={next}>
            {t('intake.triage.nextStep')}
          </Button>
          <span className={styles.quiet}>{say(following.text)}</span>
        </div>
      )}
    </section>
  )
}
