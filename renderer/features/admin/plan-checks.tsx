import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../src/domain/kernel/result'
import { Banner } from '../../ui/banner'
import { PlanFindings } from './plan-findings'
import styles from './protocols.module.css'
import { planFindingsOf, type PlanCheck, type ReadPlan } from './read-plan'
import type { PlanWords } from './use-plan-words'
import { useShapeText } from './use-shape-text'

interface PlanChecksProps {
  readonly reading: ReadPlan
  /** The version that holds; 0: a new plan. */
  readonly before: number
  /** What the prover said of the text as it stands now. */
  readonly check: PlanCheck | undefined
  /** What the hub said when it was sent. */
  readonly refusal: Refusal | undefined
  readonly words: PlanWords
  readonly nameOf: (planId: string) => string
}

/** What stands between a plan and its publication: what cannot be read, and what the prover finds, here or at the hub. */
export function PlanChecks({ reading, before, check, refusal, words, nameOf }: PlanChecksProps) {
  const { t } = useTranslation()
  const shapeText = useShapeText()
  const said = refusal === undefined ? undefined : planFindingsOf(refusal)
  return (
    <div className={styles.checks} role="status" aria-label={t('admin.plan.checks')}>
      {said !== undefined && (
        <>
          {said.findings.length > 0 && <PlanFindings findings={said.findings} words={words} nameOf={nameOf} />}
          {said.rest.length > 0 && (
            <ul lang="en">
              {said.rest.map(({ path, message }, index) => (
                <li key={index}>
                  {path}: {message}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {reading.kind === 'not-json' && <Banner tone="late">{t('admin.plan.not-json')}</Banner>}
      {reading.kind === 'bad-shape' && (
        <>
          <Banner tone="late">{t('admin.plan.bad-shape', { count: reading.issues.length })}</Banner>
          <ul className={styles.findings}>
            {reading.issues.map(({ at, words: fault }, index) => (
              <li key={index}>
                <code>{at}</code> {shapeText(fault)}
              </li>
            ))}
          </ul>
        </>
      )}
      {reading.kind === 'plan' && reading.base !== undefined && reading.base < before && (
        <Banner tone="near">{t('admin.plan.older', { base: reading.base, before })}</Banner>
      )}
      {check !== undefined && (
        <>
          {check.added.length === 0 ? (
            <Banner tone="kept">{t('admin.plan.proved', { cases: check.cases })}</Banner>
          ) : (
            <>
              <Banner tone="late">{t('admin.plan.faults', { count: check.added.length })}</Banner>
              <PlanFindings findings={check.added} words={words} nameOf={nameOf} />
            </>
          )}
          {check.earlier.length > 0 && (
            <>
              <Banner tone="near">{t('admin.plan.earlier', { count: check.earlier.length })}</Banner>
              <PlanFindings findings={check.earlier} words={words} nameOf={nameOf} />
            </>
          )}
        </>
      )}
    </div>
  )
}
