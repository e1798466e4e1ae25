import { Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isCallClosed, type Call } from '../../../src/domain/call/call'
import type { Incident } from '../../../src/domain/incident/incident'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { timeOfDay } from './clock'
import { shortNumber } from './incident-order'
import styles from './incident-view.module.css'
import { Absorbed } from './merge-parts'

interface IncidentCallsProps {
  readonly incident: Incident
  readonly absorbed: readonly Incident[]
  /** Its own and those of what was merged into it. */
  readonly calls: readonly Call[]
  /** The one that the key takes out. */
  readonly lastOwn: Call | undefined
  readonly onSelectCall: (callId: string) => void
  readonly onSelectIncident: (incidentId: string) => void
  readonly onDetach: (call: Call) => void
}

/** Who told of an incident. A call that came with another number says so; it is taken out where it belongs. */
export function IncidentCalls(props: IncidentCallsProps) {
  const { incident, absorbed, calls, lastOwn, onSelectCall, onSelectIncident, onDetach } = props
  const { t } = useTranslation()
  return (
    <>
      <Absorbed incident={incident} onGo={onSelectIncident} />
      <ul className={styles.linked}>
        {calls.length === 0 && <li className={styles.detail}>{t('operator.linked.empty')}</li>}
        {calls.map((call) => {
          const number = call.number ?? t('operator.calls.noNumber')
          const isClosed = isCallClosed(call)
          const cameWith = incident.calls.includes(call.id)
            ? undefined
            : absorbed.find((one) => one.calls.includes(call.id))
          return (
            <li key={call.id}>
              {isClosed ? (
                <strong>{number}</strong>
              ) : (
                <Button size="small" onClick={() => onSelectCall(call.id)}>
                  {number}
                </Button>
              )}
              <span>{call.name}</span>
              <span className={styles.detail}>
                {t(`operator.call.state.${call.state.kind}`)}
                {isClosed && ` · ${t('operator.linked.closed')}`}
              </span>
              <span className={styles.detail}>{timeOfDay(call.receivedAt)}</span>
              {cameWith === undefined ? (
                <Button
                  size="small"
                  tone="quiet"
                  icon={Unlink}
                  aria-label={t('merge.detachTitle', { number })}
                  keyCap={call.id === lastOwn?.id ? keyOf('call.detach') : undefined}
                  onClick={() => onDetach(call)}
                >
                  {t('merge.detach')}
                </Button>
              ) : (
                <span className={styles.detail}>
                  {t('operator.linked.from', { number: shortNumber(cameWith.number) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
