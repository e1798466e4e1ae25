import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgencyDirectory } from '../../../src/domain/agency/agency'
import type { RefusalCode } from '../../../src/domain/kernel/result'
import { useSession } from '../../store/session'
import { Banner } from '../../ui/banner'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { durationText } from '../agency'
import { useTeller } from '../event-words'
import { EventLine } from './event-line'
import styles from './log.module.css'
import { ReviewForm } from './review-form'
import { keySteps, readTimeline, type TimelineEvent } from './timeline-steps'

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: RefusalCode }
  | ({ readonly kind: 'story' } & ReturnType<typeof readTimeline>)

interface TimelinePanelProps {
  readonly incidentId: string | undefined
  readonly agencies: AgencyDirectory
}

/** The whole story of one incident: durations between the key steps, then every event in words. */
export function TimelinePanel({ incidentId, agencies }: TimelinePanelProps) {
  const { t } = useTranslation()
  const { client, user } = useSession()
  const [state, setState] = useState<State>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  const teller = useTeller(state.kind === 'story' ? state.events : nothing, incidentId ?? '')
  useEffect(() => {
    if (incidentId === undefined) return undefined
    let current = true
    void client.query('query:timeline', { incidentId }).then((reply) => {
      if (!current) return
      setState(
        reply.ok ? { kind: 'story', ...readTimeline(reply.value.events) } : { kind: 'failed', code: reply.error.code },
      )
    })
    return () => {
      current = false
    }
  }, [client, incidentId, turn])

  return (
    <Panel
      className={styles.timeline}
      title={t('review.timeline.title')}
      aside={state.kind === 'story' ? t('review.timeline.count', { count: state.events.length }) : undefined}
    >
      {incidentId === undefined && (
        <EmptyState icon={History} title={t('review.timeline.none')} hint={t('review.timeline.none-hint')} />
      )}
      {incidentId !== undefined && state.kind === 'loading' && (
        <p className={styles.note}>{t('review.timeline.loading')}</p>
      )}
      {state.kind === 'failed' && (
        <Banner tone="late" live="alert">
          {t('review.timeline.failed')} {t(`error.${state.code}`)}
        </Banner>
      )}
      {incidentId !== undefined && state.kind === 'story' && (
        <>
          {state.unreadable > 0 && (
            <Banner tone="near">{t('review.timeline.unreadable', { count: state.unreadable })}</Banner>
          )}
          <h3 className={styles.subhead}>{t('review.steps.title')}</h3>
          <dl className={styles.steps}>
            {keySteps(state.events).map((step, index) => (
              <div key={index}>
                <dt>
                  {t(`review.step.${step.id}`)}
                  {step.agencyId !== undefined && ` · ${agencies.items[step.agencyId]?.shortName ?? step.agencyId}`}
                </dt>
                <dd>{durationText(step.duration)}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles.subhead}>{t('review.events.title')}</h3>
          <ol className={styles.events}>
            {state.events.map((event) => (
              <EventLine key={event.seq} event={event} events={state.events} agencies={agencies} teller={teller} />
            ))}
          </ol>
          {user.role === 'supervisor' && (
            <ReviewForm incidentId={incidentId} onDone={() => setTurn((before) => before + 1)} />
          )}
        </>
      )}
    </Panel>
  )
}

const nothing: readonly TimelineEvent[] = []
