import { useTranslation } from 'react-i18next'
import type { IncidentType } from '../../../src/domain/incident/incident-types'
import { keyOf, type CommandId } from '../../keys'
import { classNames } from '../../ui/class-names'
import { KeyCap } from '../../ui/key-cap'
import { quotedWords, type IntakeReading } from './intake-reading'
import styles from './intake.module.css'

interface TypeProposalsProps {
  readonly reading: IntakeReading
  readonly type: IncidentType | undefined
  /** Whether the operator chose the type. */
  readonly byHand: boolean
  readonly onChoose: (type: IncidentType) => void
}

const keys = ['type.propose-1', 'type.propose-2', 'type.propose-3'] as const satisfies readonly CommandId[]

/** The types the words speak for, with the words; a key each. What was chosen by hand stays chosen. */
export function TypeProposals({ reading, type, byHand, onChoose }: TypeProposalsProps) {
  const { t } = useTranslation()
  const [doubt] = reading.doubts
  if (reading.types.length === 0 && reading.emergency !== 'unlikely') return null
  return (
    <div className={styles.proposals} role="group" aria-label={t('intake.types.label')}>
      {reading.types.map((proposal, index) => {
        const key = keys[index]
        const isUsed = proposal.type === type
        const words = `“${quotedWords(reading.text, proposal.words).join('”, “')}”`
        return (
          <button
            key={proposal.type}
            type="button"
            title={words}
            aria-pressed={isUsed}
            aria-keyshortcuts={key === undefined ? undefined : keyOf(key)}
            className={classNames(styles.proposal, isUsed && styles.usedProposal)}
            onClick={() => onChoose(proposal.type)}
          >
            <span aria-hidden>{key !== undefined && <KeyCap>{keyOf(key)}</KeyCap>}</span>
            <span className={styles.proposalName}>{t(`type.${proposal.type}`)}</span>
            {isUsed && <span className={styles.proposalWords}>{words}</span>}
          </button>
        )
      })}
      {byHand && reading.types.length > 0 && <span className={styles.quiet}>{t('intake.types.byHand')}</span>}
      {reading.emergency === 'unlikely' && reading.text.trim() !== '' && (
        <p className={styles.quiet}>
          {t('intake.types.unlikely')}
          {doubt !== undefined && ` “${quotedWords(reading.text, doubt.words).join('”, “')}”: ${doubt.reason}`}
        </p>
      )}
    </div>
  )
}
