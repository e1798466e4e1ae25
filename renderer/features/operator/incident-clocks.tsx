import { useTranslation } from 'react-i18next'
import type { Call } from '../../../src/domain/call/call'
import { acceptWithin } from '../../../src/domain/dispatch/ladder'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Duration, Instant } from '../../../src/domain/kernel/time'
import { useFacts } from '../../store/facts'
import { useNow } from '../../store/now'
import { ClockBar } from '../../ui/clock-bar'
import { ACKNOWLEDGE_TARGET, DISPATCH_TARGET, EN_ROUTE_TARGET, clockText, readClock } from './clock'
import styles from './incident-view.module.css'
import { incidentTimes } from './incident-times'
import { isUnsent } from './unsent-orders'

type ClockName = 'dispatch' | 'acknowledge' | 'enRoute'

/** The incident's promises, each beside the standard it is held against. */
export function IncidentClocks({ incident, calls }: { readonly incident: Incident; readonly calls: readonly Call[] }) {
  const { t } = useTranslation()
  const now = useNow()
  const ladder = useFacts(({ board }) => board.ladder)
  const outbox = useFacts((snapshot) => snapshot.outbox)
  const times = incidentTimes(incident, calls, (dispatch) => isUnsent(dispatch, outbox))
  const end = incident.life.kind === 'closed' ? incident.life.at : now
  const clock = (name: ClockName, start: Instant | undefined, stop: Instant | undefined, target: Duration) => {
    const { state, elapsed, fraction } = readClock(start, stop, target, end)
    return (
      <ClockBar
        label={t(`operator.clock.${name}`)}
        value={state === 'waiting' ? '–' : clockText(elapsed)}
        target={clockText(target)}
        source={t(`operator.clock.${name}Source`)}
        fraction={fraction}
        state={state}
        stateLabel={t(`operator.clockState.${state}`)}
      />
    )
  }
  return (
    <div className={styles.clocks}>
      {clock('dispatch', times.answered ?? incident.openedAt, times.ordered, DISPATCH_TARGET)}
      {clock('acknowledge', times.ordered, times.acknowledged, acceptWithin(ladder) ?? ACKNOWLEDGE_TARGET)}
      {clock('enRoute', times.reported, times.enRoute, EN_ROUTE_TARGET)}
    </div>
  )
}
