import { useEffect, useRef, useState } from 'react'
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
  const root = useRef<HTMLElement>(null)
  const [at, setAt] = useState({ index: 0, since: now, isMoved: false })
  const step = steps[at.index]
  const following = steps[at.index + 1]
  const go = (index: number) => {
    if (steps[index] !== undefined) setAt({ index, since: Date.now(), isMoved: true })
  }
  const next = () => go(at.index + 1)
  const previous = () => go(at.index - 1)
  useKeys({ 'triage.advice': next, 'triage.advice-back': previous })
  useEffect(() => {
    // The next words may be longer than those that were in view.
    if (at.isMoved) root.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (step === undefined) return null
  const elapsed = Math.max(0, now - at.since)
  const wait = step.seconds === undefined ? undefined : step.seconds * 1_000
  const isOver = wait !== undefined && elapsed >= wait
  return (
    <section ref={root} className={styles.advice} aria-label={t('intake.triage.advice')}>
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
      {steps.length > 1 && (
        <div className={styles.adviceFoot}>
          {following !== undefined && (
            <Button size="small" keyCap={keyOf('triage.advice')} onClick={next}>
              {t('intake.triage.nextStep')}
            </Button>
          )}
          {at.index > 0 && (
            <Button size="small" tone="quiet" keyCap={keyOf('triage.advice-back')} onClick={previous}>
              {t('intake.triage.previousStep')}
            </Button>
          )}
          {following !== undefined && <span className={styles.quiet}>{say(following.text)}</span>}
        </div>
      )}
    </section>
  )
}
