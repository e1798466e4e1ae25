import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { useSession } from '../../store/session'
import { tellEvent, timelineLines, useTeller, type Teller } from '../event-words'
import { timeOfDay } from './clock'
import styles from './incident-view.module.css'

const entrySchema = z.object({
  seq: z.number(),
  stream: z.string(),
  type: z.string(),
  actor: z.string(),
  occurredAt: z.number(),
  body: z.looseObject({
    agencyId: z.string().optional(),
    dispatchId: z.string().optional(),
    priority: z.string().optional(),
    reason: z.string().optional(),
    text: z.string().optional(),
    kind: z.string().optional(),
    number: z.string().optional(),
    name: z.string().optional(),
    note: z.string().optional(),
  }),
})
type Entry = z.output<typeof entrySchema>

interface TimelineProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
}

/** The exchange speaks under this name. */
const TELEPHONY = 'system:telephony'
/** The hub climbs a ladder of its own accord. */
const LADDER = 'system:ladder'

/**
 * Everything that happened to an incident, the newest on top, from the hub's log; asked again when something new has
 * happened. A triage is one line, with what was answered behind it.
 */
export function Timeline({ incident, agencies }: TimelineProps) {
  const { t } = useTranslation()
  const { client } = useSession()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const teller = useTeller(entries, incident.id)
  useEffect(() => {
    let current = true
    void client.query('query:timeline', { incidentId: incident.id }).then((reply) => {
      if (!current) return
      setState(reply.ok ? 'ready' : 'failed')
      if (reply.ok) setEntries(reply.value.events.flatMap((event) => entrySchema.safeParse(event).data ?? []))
    })
    return () => {
      current = false
    }
  }, [client, incident.id, incident.version])
  if (state === 'failed' && entries.length === 0)
    return <p className={styles.detail}>{t('operator.timeline.failed')}</p>
  if (state === 'loading') return <p className={styles.detail}>{t('operator.timeline.loading')}</p>
  // The call that an incident was opened from is attached to it by the opening itself.
  const openings = new Set(entries.filter(({ type }) => type === 'incident-opened').map(({ seq }) => seq + 1))
  const typeOf = ({ type, seq }: Entry) => (type === 'call-attached' && openings.has(seq) ? `${type}.first` : type)
  return (
    <ol className={styles.timeline}>
      {[...timelineLines(entries)].reverse().map(({ event: entry, answers }) => (
        <li key={entry.seq}>
          <span className={styles.time}>{timeOfDay(entry.occurredAt)}</span>
          <span>
            {tellEvent(entry, teller)?.title ?? t(`operator.event.${typeOf(entry)}`)}{' '}
            {entry.type !== 'triage-answered' && <Detail entry={entry} agencies={agencies} teller={teller} />}
            {answers.length > 0 && (
              <details className={styles.answers}>
                <summary>{t('operator.timeline.answers', { count: answers.length })}</summary>
                <ul>
                  {answers.map((answer) => (
                    <li key={answer.seq}>{tellEvent(answer, teller)?.details.join(' · ')}</li>
                  ))}
                </ul>
              </details>
            )}
          </span>
          <span className={styles.actor}>
            {entry.actor === TELEPHONY
              ? t('operator.actor.telephony')
              : entry.actor === LADDER
                ? t('operator.actor.ladder')
                : entry.actor}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface DetailProps {
  readonly entry: Entry
  readonly agencies: Readonly<Record<string, Agency>>
  readonly teller: Teller
}

function Detail({ entry, agencies, teller }: DetailProps) {
  const { t } = useTranslation()
  const told = tellEvent(entry, teller)
  const { body } = entry
  const agencyId = body.agencyId ?? /\.([a-z0-9-]+)$/.exec(body.dispatchId ?? '')?.[1]
  const parts = [
    agencyId === undefined ? undefined : (agencies[agencyId]?.shortName ?? agencyId),
    body.kind === undefined ? undefined : t(`kind.${body.kind}`),
    ...(told?.details ?? [body.priority]),
    body.name,
    body.reason ?? body.text ?? body.note,
  ]
  return <span className={styles.detail}>{parts.filter(Boolean).join(' · ')}</span>
}
