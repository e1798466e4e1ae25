import { useTranslation } from 'react-i18next'
import type { Protocol } from '../../../src/domain/triage/protocol'
import type { Triage, TriageOutcome, TriageRound } from '../../../src/domain/triage/triage'
import { timeOfDay } from './clock'
import styles from './triage.module.css'
import { useWording } from './use-wording'

interface TriageHistoryProps {
  readonly triage: Triage
  readonly protocol: Protocol
}

/** What was said before: outcomes that a later answer reopened, answers that were changed, questions left behind. */
export function TriageHistory({ triage, protocol }: TriageHistoryProps) {
  const { t } = useTranslation()
  const say = useWording()
  const round: TriageRound | undefined = triage.protocolId === protocol.id ? triage : undefined
  const changed = (round?.answers ?? []).filter(({ questionId }, index, all) =>
    all.slice(index + 1).some((later) => later.questionId === questionId),
  )
  const left = round === undefined ? [...triage.earlierRounds, triage] : triage.earlierRounds
  const outcomes = round?.earlierOutcomes ?? []
  const count = changed.length + outcomes.length + left.length
  if (count === 0) return null
  const outcomeWords = (outcome: TriageOutcome) => {
    const found = protocol.determinants.find(({ id }) => id === outcome.determinant)
    const label = found === undefined ? '' : ` · ${say(found.label)}`
    const why = outcome.kind === 'overridden' ? ` · ${outcome.reason}` : ''
    return `${outcome.priority}${label}${why}`
  }
  return (
    <details className={styles.history} open={outcomes.length > 0}>
      <summary>{t('intake.triage.history', { count })}</summary>
      <ul>
        {outcomes.map((outcome) => (
          <li key={`${outcome.kind} ${outcome.at}`}>
            {t('intake.triage.wasPriority', { outcome: outcomeWords(outcome) })} {outcome.by} {timeOfDay(outcome.at)}
          </li>
        ))}
        {changed.map(({ questionId, answer, by, at }) => {
          const question = protocol.questions.find(({ id }) => id === questionId)
          const given = question?.answers.find(({ id }) => id === answer)
          return (
            <li key={`${questionId} ${answer} ${at}`}>
              {question === undefined ? questionId : say(question.ask)}{' '}
              <s>{given === undefined ? answer : say(given.label)}</s> {by} {timeOfDay(at)}
            </li>
          )
        })}
        {left.map(({ protocolId, answers }, index) => (
          <li key={`${protocolId} ${index}`}>
            {t('intake.triage.leftRound', { protocol: protocolId, count: answers.length })}
          </li>
        ))}
      </ul>
    </details>
  )
}
