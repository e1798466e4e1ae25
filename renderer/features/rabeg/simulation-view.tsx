import { useTranslation } from 'react-i18next'
import type { CommandValue } from '../../../src/contract/commands'
import { useFacts } from '../../store/facts'
import styles from './rabeg.module.css'
import { useAgencyName } from './use-tables'

type Simulation = CommandValue<'query:simulate-routing'>

/** Changed complaints shown one by one; the numbers speak for all. */
const SHOWN = 20

/** What the rules as typed would have done with the latest complaints, beside what the rules in force did. */
export function SimulationView({ result }: { readonly result: Simulation }) {
  const { t } = useTranslation()
  const agency = useAgencyName()
  const complaints = useFacts(({ board }) => board.complaints)
  const names = (ids: readonly string[]) => (ids.length === 0 ? t('rabeg.rules.asked') : ids.map(agency).join(', '))
  const agencies = Object.entries(result.perAgency).filter(([, { before, after }]) => before !== after)
  return (
    <section className={styles.part} aria-label={t('rabeg.rules.result')}>
      <p role="status">
        {t('rabeg.rules.looked', {
          looked: result.looked,
          changed: result.changed.length,
          before: result.asked.before,
          after: result.asked.after,
        })}
      </p>
      {agencies.length > 0 && (
        <p className={styles.quiet}>
          {agencies.map(([id, { before, after }]) => `${agency(id)} ${before} → ${after}`).join(' · ')}
        </p>
      )}
      <ul className={styles.tasks}>
        {result.changed.slice(0, SHOWN).map(({ complaintId, before, after, rule }) => (
          <li key={complaintId}>
            <strong>{complaints[complaintId]?.trackingCode ?? complaintId.slice(0, 8)}</strong>
            <span className={styles.why}>
              {names(before)} → {names(after)}
              {rule !== undefined && ` · ${rule}`}
              {complaints[complaintId]?.text !== undefined && ` · ${complaints[complaintId].text}`}
            </span>
          </li>
        ))}
      </ul>
      {result.changed.length > SHOWN && (
        <p className={styles.quiet}>{t('rabeg.rules.more', { count: result.changed.length - SHOWN })}</p>
      )}
    </section>
  )
}
