import { CircleHelp, Clock, Lock, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import { isAwaitingAcknowledgement, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import { acceptWithin, ladderSteps, type LadderStepName } from '../../../src/domain/dispatch/ladder'
import { incidentPhase, type Incident } from '../../../src/domain/incident/incident'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { Badge } from '../../ui/badge'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon'
import { PriorityMark } from '../../ui/priority-mark'
import { askedOfCentre } from './agency-questions'
import { ACKNOWLEDGE_TARGET, clockText } from './clock'
import { Age } from './clock-text'
import type { Failed } from './help-needed'
import { shortNumber } from './incident-order'
import styles from './incident-list.module.css'
import { highestStep } from './order-ladder'
import { isCoarse } from './place-words'
import { priorityLook } from '../../ui/priority-look'
import { StepIcon } from './step-icon'
import { isStuck } from './unsent-orders'
import { useAbsorbedHere } from './use-absorbed'
import { usePlaceText } from './use-place-text'
import { ordersByAgency, wholeIncident } from './whole-incident'

interface IncidentRowProps {
  readonly incident: Incident
  readonly agencies: Readonly<Record<string, Agency>>
  /** An order nobody is coming for, and nobody was sent instead. */
  readonly failed?: Failed | undefined
}

/** Two lines: what and how old, where and who is on it. */
export const IncidentRow = memo(function IncidentRow({ incident, agencies, failed }: IncidentRowProps) {
  const { t } = useTranslation()
  const { mark } = priorityLook[incident.priority]
  const coarse = isCoarse(incident.type)
  const place = usePlaceText()(incident.location, incident.areaCode, coarse)
  // Whoever was ordered under a number merged in here is waited for here too.
  const whole = wholeIncident(incident, useAbsorbedHere(incident))
  const waiting = whole.dispatches.filter(isAwaitingAcknowledgement)
  const since = Math.min(...waiting.map(({ times }) => times.ordered ?? Infinity))
  const asks = askedOfCentre(whole.notes)
  const steps = waiting.flatMap((dispatch) => highestStep(dispatch) ?? [])
  const step = steps.sort((a, b) => ladderSteps.indexOf(b) - ladderSteps.indexOf(a))[0]
  const nameOf = (id: string) => agencies[id]?.shortName ?? id
  // The worse of what has failed: a row has room for one.
  const worst = failed?.wanted.filter(
    (one, _, all) => one.cause === 'unanswered' || all.every((other) => other.cause === 'declined'),
  )
  const cause = worst?.[0]?.cause ?? 'unanswered'
  const lacking = (worst ?? []).map(({ dispatch }) => nameOf(dispatch.agencyId)).join(', ')
  const isNobody = failed?.coming === 'nobody'
  // What was just said of an agency in words needs no mark beside it.
  const standing = ordersByAgency(failed === undefined || isNobody ? whole.dispatches : failed.on)
  return (
    <>
      <span className={styles.line}>
        <PriorityMark {...mark} text={incident.priority} />
        <strong className={styles.type}>{t(`type.${incident.type}`)}</strong>
        {coarse && <Icon icon={Lock} size={12} label={t('operator.incidents.coarse')} />}
        <span className={styles.phase}>
          {Number.isFinite(since) ? (
            <Unanswered since={since} step={step} waiting={waiting} />
          ) : (
            // Whoever reads “in progress” looks no further.
            failed === undefined && t(`phase.${incidentPhase(whole)}`)
          )}
        </span>
        <Age since={incident.openedAt} />
      </span>
      <span className={classNames(styles.line, styles.second)}>
        <span className={styles.number}>{shortNumber(incident.number)}</span>
        <span className={styles.place}>{place === '' ? t('operator.place.unknown') : place}</span>
        {asks.length > 0 && (
          <Badge tone="near" look="text" icon={CircleHelp}>
            <span className={failed === undefined ? undefined : 'visually-hidden'}>
              {t('dispatch.question.row', { agency: nameOf(asks[0]?.agencyId ?? '') })}
            </span>
          </Badge>
        )}
        {failed !== undefined && (
          <span className={classNames(styles.failed, !isNobody && styles.partly)}>
            <Badge tone="late" look="text" icon={TriangleAlert}>
              {isNobody ? (
                t(`dispatch.nobody.${cause}`)
              ) : (
                <span className={styles.step}>{t(`dispatch.nobody.row.${cause}`, { agencies: lacking })}</span>
              )}
            </Badge>
          </span>
        )}
        <span className={classNames(styles.agencies, isNobody && styles.besideFailed)}>
          {standing.slice(0, 3).map(({ id, agencyId, state }) => (
            <span
              key={id}
              className={classNames(styles.agency, isAwaitingAcknowledgement({ state }) && styles.waiting)}
            >
              {nameOf(agencyId)} <StepIcon state={state} />
            </span>
          ))}
          {standing.length > 3 && <span className={styles.moreWide}>{`+${standing.length - 3}`}</span>}
          {standing.length > 2 && <span className={styles.moreNarrow}>{`+${standing.length - 2}`}</span>}
        </span>
      </span>
    </>
  )
})

interface UnansweredProps {
  readonly since: number
  readonly step: LadderStepName | undefined
  readonly waiting: readonly Dispatch[]
}

function Unanswered({ since, step, waiting }: UnansweredProps) {
  const { t } = useTranslation()
  const now = useNow()
  const ladder = useFacts(({ board }) => board.ladder)
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const isOnline = useFacts(({ connection }) => connection === 'online')
  if (waiting.some((dispatch) => isStuck(dispatch, outbox, isOnline, now))) {
    return (
      <Badge tone="late" look="text" icon={TriangleAlert}>
        <span className={styles.step}>{t('dispatch.unsent.row')}</span>
      </Badge>
    )
  }
  const late = step !== undefined || now - since > (acceptWithin(ladder) ?? ACKNOWLEDGE_TARGET)
  return (
    <Badge tone={late ? 'late' : 'near'} look="text" icon={late ? TriangleAlert : Clock}>
      <span className="visually-hidden">{t('operator.incidents.unacknowledged')}</span>{' '}
      <span className={step === undefined ? undefined : styles.clockWide}>{clockText(now - since)}</span>
      {step !== undefined && <span className={styles.step}>{t(`dispatch.step.${step}`)}</span>}
    </Badge>
  )
}
