import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import { MINUTE } from '../../../src/domain/kernel/time'
import { wibDate } from '../../../src/domain/kernel/time'
import { wibTime } from '../agency'
import { tellEvent, type Teller } from '../event-words'
import styles from './log.module.css'
import { agencyOfEvent, wordsOfEvent, type TimelineEvent } from './timeline-steps'

interface EventLineProps {
  readonly event: TimelineEvent
  readonly events: readonly TimelineEvent[]
  readonly agencies: AgencyDirectory
  readonly teller: Teller
}

/** Written down this much later than it happened: worth saying. */
const LATE_ENTRY = MINUTE

/** Fields whose value is a code with words of its own in the locales. */
const coded = [
  ['type', 'type'],
  ['priority', 'priority'],
  ['kind', 'kind'],
  ['disposition', 'disposition'],
] as const
const none: readonly (typeof coded)[number][] = []

/** One event in words: when, what, whose, by whom, and what was written. */
export function EventLine({ event, events, agencies, teller }: EventLineProps) {
  const { t } = useTranslation()
  const agencyId = agencyOfEvent(event, events)
  const told = tellEvent(event, teller)
  const fields = told === undefined ? coded : none
  const details = fields.flatMap(([field, prefix]) => {
    const value = event.body[field]
    return typeof value === 'string' ? [t(`${prefix}.${value}`)] : []
  })
  const score = event.body['score']
  return (
    <li>
      <time dateTime={new Date(event.occurredAt).toISOString()} title={wibDate(event.occurredAt)}>
        {wibTime(event.occurredAt)}
      </time>
      <div>
        <p>
          <strong>{told?.title ?? t(`event.${event.type}`)}</strong>
          {agencyId !== undefined && ` · ${agencies.items[agencyId]?.shortName ?? agencyId}`}
          {[...details, ...(told?.details ?? [])].map((detail) => ` · ${detail}`)}
          {typeof score === 'number' && ` · ${t('review.score', { score })}`}
        </p>
        {wordsOfEvent(event).map((words, index) => (
          <p key={index} className={styles.words}>
            {words}
          </p>
        ))}
        <p className={styles.faint}>
          {event.actor.startsWith('system:') ? t('review.actor.system') : event.actor}
          {event.recordedAt - event.occurredAt > LATE_ENTRY &&
            ` · ${t('review.recorded', { time: wibTime(event.recordedAt) })}`}
        </p>
      </div>
    </li>
  )
}
