import { useTranslation } from 'react-i18next'
import type { PlanFinding } from '../../../src/domain/response-plan/plan-finding'
import styles from './protocols.module.css'
import type { PlanWords } from './use-plan-words'

interface PlanFindingsProps {
  readonly findings: readonly PlanFinding[]
  readonly words: PlanWords
  /** The plan's name by its id, for faults of another plan than the one shown. */
  readonly nameOf: (planId: string) => string
}

/** What the prover finds, each with an incident that shows it. */
export function PlanFindings({ findings, words, nameOf }: PlanFindingsProps) {
  const { t } = useTranslation()
  return (
    <ol className={styles.findings}>
      {findings.map((finding, index) => (
        <li key={index}>
          <p>
            {finding.planId !== undefined && <strong>{nameOf(finding.planId)}: </strong>}
            {words.finding(finding)} {finding.at !== undefined && <code className={styles.second}>{finding.at}</code>}
          </p>
          {finding.example !== undefined && (
            <div className={styles.path}>
              <span className={styles.second}>{t('admin.plan.counter-example')}</span>
              <p>{words.example(finding.example)}</p>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
