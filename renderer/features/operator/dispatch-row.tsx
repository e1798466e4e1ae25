import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { ACKNOWLEDGE_TARGET, EN_ROUTE_TARGET, clockText, readClock, timeOfDay } from './clock'
import { DispatchDialogs } from './dispatch-dialogs'
import { nextReports, stepsOf } from './dispatch-steps'
import styles from './incident-view.module.css'
import { StepIcon } from './step-icon'
import type { VoiceReport } from './voice-dialog'

interface DispatchRowProps {
  readonly dispatch: Dispatch
  readonly agency: Agency | undefined
}

/** One order: its state, its running clock, its steps, and what the agency can have said by voice. */
export function DispatchRow({ dispatch, agency }: DispatchRowProps) {
  const { t } = useTranslation()
  const [report, setReport] = useState<VoiceReport | 'cancel'>()
  const name = agency?.shortName ?? dispatch.agencyId
  return (
    <li className={classNames(styles.dispatch, isAwaitingAcknowledgement(dispatch) && styles.waiting)}>
      <div className={styles.dispatchHead}>
        <strong title={agency?.name}>{name}</strong>
        <span className={styles.state}>
          <StepIcon state={dispatch.state} />
          {!isAwaitingAcknowledgement(dispatch) && t(`step.${dispatch.state}`)}
        </span>
        <DispatchClock dispatch={dispatch} />
        <span className={styles.reports}>
          {nextReports(dispatch).map((next) => (
            <Button
              key={next}
              size="small"
              onClick={() => setReport(next)}
              aria-label={`${name}: ${t(`operator.report.${next}`)}`}
            >
              {t(`operator.report.${next}`)}
            </Button>
          ))}
          {isDispatchOpen(dispatch) && (
            <Button
              size="small"
              tone="quiet"
              aria-label={`${name}: ${t('operator.report.cancel')}`}
              onClick={() => setReport('cancel')}
            >
              {t('operator.report.cancel')}
            </Button>
          )}
        </span>
      </div>
      <ol className={styles.steps} aria-label={t('operator.dispatch.steps')}>
        {stepsOf(dispatch).map((step) => {
          const at = dispatch.times[step]
          return (
            <li key={step} className={classNames(styles.step, at !== undefined && styles.reached)}>
              {t(`step.${step}`)} {at !== undefined && <span className={styles.time}>{timeOfDay(at)}</span>}
            </li>
          )
        })}
      </ol>
      {dispatch.message !== undefined && <p className={styles.detail}>{dispatch.message}</p>}
      {(dispatch.officer !== undefined || dispatch.reason !== undefined) && (
        <p className={styles.detail}>
          {dispatch.officer !== undefined &&
            t('operator.dispatch.saidBy', {
              name: dispatch.officer,
              via: t(`operator.channel.${dispatch.via ?? 'phone'}`),
            })}{' '}
          {dispatch.reason}
        </p>
      )}
      {report !== undefined && (
        <DispatchDialogs dispatch={dispatch} agencyName={name} report={report} onClose={() => setReport(undefined)} />
      )}
    </li>
  )
}

function DispatchClock({ dispatch }: { readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  const now = useNow()
  const { times } = dispatch
  if (isAwaitingAcknowledgement(dispatch)) {
    const clock = readClock(times.ordered, undefined, ACKNOWLEDGE_TARGET, now)
    return (
      <Badge look="text" tone={clock.state === 'late' ? 'late' : 'near'}>
        {t('operator.incidents.unacknowledged')} {clockText(clock.elapsed)}
      </Badge>
    )
  }
  if (dispatch.state !== 'acknowledged') return null
  const clock = readClock(times.ordered, undefined, EN_ROUTE_TARGET, now)
  return (
    <Badge look="text" tone={clock.state === 'late' ? 'late' : clock.state === 'near' ? 'near' : 'plain'}>
      {t('operator.dispatch.waitingEnRoute')} {clockText(clock.elapsed)}
    </Badge>
  )
}
