import { ArrowDown, Clock, PhoneOff, Timer, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Call } from '../../../src/domain/call/call'
import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { acceptWithin } from '../../../src/domain/dispatch/ladder'
import type { Incident } from '../../../src/domain/incident/incident'
import type { ResponsePlan } from '../../../src/domain/response-plan/response-plan'
import { keyOf, useKeys } from '../../keys'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { classNames } from '../../ui/class-names'
import { AgencyNotices } from './agency-notice'
import { clockText, timeOfDay } from './clock'
import { DispatchDialogs } from './dispatch-dialogs'
import { awaitedStep } from './dispatch-promise'
import parts from './dispatch-parts.module.css'
import { nextReports, stepsOf, type keysOf } from './dispatch-steps'
import styles from './incident-view.module.css'
import { LadderOfOrder } from './ladder-of-order'
import { OrderRelay, RelayedLine } from './order-relay'
import { isByPlan } from './recommended-orders'
import { StepIcon } from './step-icon'
import { UnsentOrder } from './unsent-order'
import { isUnsent, laidAtDesk, sentAt } from './unsent-orders'
import { AssignUnits, UnitsOfOrder } from './units-of-order'
import type { VoiceReport } from './voice-dialog'

interface DispatchRowProps {
  readonly incident: Incident
  readonly dispatch: Dispatch
  readonly agency: Agency | undefined
  readonly calls: readonly Call[]
  /** The plan that holds: a reason for departing from it is not about those it names. */
  readonly plan: ResponsePlan | undefined
  /** Which keys act on this order. */
  readonly keys: ReturnType<typeof keysOf>
  /** Of several it is the one the keys act on. */
  readonly isMarked: boolean
  /** Somebody chose it for the keys: it comes into sight. */
  readonly isPicked: boolean
  /** Whose order the keys go to next, and how; of the marked one only. */
  readonly next: { readonly name: string; readonly onGo: () => void } | undefined
}

/** One order: its state and clock, the ladder it climbs, its units, and what the agency can have said by voice. */
export function DispatchRow(props: DispatchRowProps) {
  const { incident, dispatch, agency, calls, plan, keys, isMarked, isPicked, next: other } = props
  const { t } = useTranslation()
  const [report, setReport] = useState<VoiceReport | 'cancel'>()
  const name = agency?.shortName ?? dispatch.agencyId
  const isWaiting = isAwaitingAcknowledgement(dispatch)
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const atDesk = isUnsent(dispatch, outbox)
  const laid = laidAtDesk(dispatch)
  const isLost = dispatch.state === 'declined' || dispatch.state === 'cancelled'
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isPicked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isPicked])
  const [next] = nextReports(dispatch)
  const mayDecline = keys.voice && isWaiting
  useKeys({
    ...(keys.voice && next !== undefined ? { 'dispatch.voice': () => setReport(next) } : {}),
    ...(mayDecline ? { 'dispatch.decline': () => setReport('declined') } : {}),
    ...(keys.voice && isDispatchOpen(dispatch) ? { 'dispatch.cancel': () => setReport('cancel') } : {}),
  })
  return (
    <li
      ref={row}
      className={classNames(styles.dispatch, isWaiting && styles.waiting, isMarked && styles.marked)}
      aria-current={isMarked}
    >
      <div className={styles.dispatchHead}>
        <strong title={agency?.name}>{name}</strong>
        <span className={styles.state}>
          <StepIcon state={dispatch.state} />
          {!isWaiting && t(`step.${dispatch.state}`)}
        </span>
        {dispatch.state === 'ordered' && !atDesk && (
          <Badge look="text" tone="late" icon={PhoneOff}>
            {t('dispatch.undelivered')}
          </Badge>
        )}
        {dispatch.state === 'delivered' && dispatch.times.delivered !== undefined && (
          <span className={styles.detail}>
            {t('dispatch.delivered', { time: timeOfDay(dispatch.times.delivered) })}
          </span>
        )}
        {other !== undefined && (
          <span className={styles.reports}>
            <Button
              size="small"
              tone="quiet"
              icon={ArrowDown}
              keyCap={keyOf('dispatch.next')}
              title={t('dispatch.key.next')}
              onClick={other.onGo}
            >
              {t('dispatch.keysTo', { agency: other.name })}
            </Button>
          </span>
        )}
        <DispatchClock incident={incident} dispatch={dispatch} />
        <span className={styles.reports}>
          {nextReports(dispatch).map((one) => (
            <Button
              key={one}
              size="small"
              keyCap={
                one === 'declined' && mayDecline
                  ? keyOf('dispatch.decline')
                  : keys.voice && one === next
                    ? keyOf('dispatch.voice')
                    : undefined
              }
              onClick={() => setReport(one)}
              aria-label={`${name}: ${t(`operator.report.${one}`)}`}
            >
              {t(`operator.report.${one}`)}
            </Button>
          ))}
          {isDispatchOpen(dispatch) && (
            <Button
              size="small"
              tone="quiet"
              keyCap={keys.voice ? keyOf('dispatch.cancel') : undefined}
              aria-label={`${name}: ${t('operator.report.cancel')}`}
              onClick={() => setReport('cancel')}
            >
              {t('operator.report.cancel')}
            </Button>
          )}
        </span>
      </div>
      {/* One bar at a time: the ladder until somebody has accepted, then the steps of the work. */}
      {atDesk ? <UnsentOrder dispatch={dispatch} agency={agency} /> : <LadderOfOrder dispatch={dispatch} />}
      {!atDesk && laid !== undefined && dispatch.times.ordered !== undefined && (
        <p className={styles.detail}>
          {t('dispatch.unsent.late', {
            given: timeOfDay(dispatch.times.ordered),
            sent: timeOfDay(sentAt(dispatch)),
            laid: clockText(laid),
          })}
        </p>
      )}
      {!isWaiting && (
        <ol className={styles.steps} aria-label={t('operator.dispatch.steps')}>
          {stepsOf(dispatch).map((step) => {
            const at = dispatch.times[step]
            return (
              <li
                key={step}
                className={classNames(styles.step, at !== undefined && (isLost ? styles.lost : styles.reached))}
              >
                {t(step === 'ordered' || step === 'delivered' ? `dispatch.reached.${step}` : `step.${step}`)}{' '}
                {at !== undefined && <span className={styles.time}>{timeOfDay(at)}</span>}
              </li>
            )
          })}
        </ol>
      )}
      <UnitsOfOrder dispatch={dispatch} />
      {dispatch.message !== undefined && <p className={styles.detail}>{dispatch.message}</p>}
      {dispatch.overrideReason !== undefined && !isByPlan(dispatch, plan) && (
        <p className={styles.detail}>{t('dispatch.chosenBecause', { reason: dispatch.overrideReason })}</p>
      )}
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
      <RelayedLine dispatch={dispatch} />
      {isDispatchOpen(dispatch) && (
        <div className={parts.tools}>
          {isWaiting && agency !== undefined && <AgencyNotices agencies={[agency]} />}
          <OrderRelay incident={incident} dispatch={dispatch} calls={calls} agencyName={name} hasKey={keys.copy} />
          <AssignUnits dispatch={dispatch} agencyName={name} hasKey={keys.voice} />
        </div>
      )}
      {report !== undefined && (
        <DispatchDialogs dispatch={dispatch} agencyName={name} report={report} onClose={() => setReport(undefined)} />
      )}
    </li>
  )
}

/** How long the order has been waiting for its next step, beside the standard this is held against. */
function DispatchClock({ incident, dispatch }: { readonly incident: Incident; readonly dispatch: Dispatch }) {
  const { t } = useTranslation()
  const now = useNow()
  const ladder = useFacts(({ board }) => board.ladder)
  const awaited = awaitedStep(incident, dispatch, now, acceptWithin(ladder))
  if (awaited === undefined) return null
  const { promise, state, elapsed, target } = awaited
  const tone = state === 'late' ? 'late' : state === 'near' ? 'near' : 'plain'
  return (
    <Badge look="text" tone={tone} icon={state === 'late' ? TriangleAlert : state === 'near' ? Clock : Timer}>
      <span title={t(`dispatch.standard.${promise}`)}>
        {t(`dispatch.awaits.${promise}`)} {clockText(elapsed)}
        {target !== undefined && (
          <span className={parts.target}>
            {' '}
            / {clockText(target)} {t(`dispatch.standard.${promise}`)}
          </span>
        )}
      </span>
    </Badge>
  )
}
