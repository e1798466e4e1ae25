import { Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Call } from '../../../src/domain/call/call'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { DispatchRow } from './dispatch-row'
import { shortNumber } from './incident-order'
import { Section } from './incident-section'
import styles from './incident-view.module.css'
import { OrderChoice, PlanLine } from './order-choice'
import type { Order } from './use-order'

interface IncidentOrdersProps {
  readonly incident: Incident
  readonly absorbed: readonly Incident[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly calls: readonly Call[]
  readonly orders: Order
  readonly onRaise: (raise: Recommendation) => void
}

/** Who is on an incident, also under the numbers merged into it, and whom else to order. */
export function IncidentOrders(props: IncidentOrdersProps) {
  const { incident, absorbed, agencies, calls, orders, onRaise } = props
  const { t } = useTranslation()
  const { raise } = orders
  const rows = (one: Incident) => (
    <ul>
      {one.dispatches.map((dispatch) => (
        <DispatchRow
          key={dispatch.id}
          incident={one}
          dispatch={dispatch}
          agency={agencies[dispatch.agencyId]}
          calls={calls}
        />
      ))}
    </ul>
  )
  const others = absorbed.filter(({ dispatches }) => dispatches.length > 0)
  return (
    <>
      {incident.life.kind === 'open' && (
        <div className={styles.plan}>
          <PlanLine recommendation={orders.recommendation} />
        </div>
      )}
      {incident.dispatches.length === 0 && others.length === 0 ? (
        <EmptyState icon={Send} title={t('operator.dispatch.empty')} hint={t('operator.dispatch.emptyHint')} />
      ) : (
        rows(incident)
      )}
      {others.map((one) => (
        <Section key={one.id} title={t('merge.ordersOf', { number: shortNumber(one.number) })}>
          {rows(one)}
        </Section>
      ))}
      {incident.life.kind === 'open' && (
        <div className={styles.order}>
          <PlanLine
            recommendation={orders.recommendation}
            tools={
              raise !== undefined && (
                <Button size="small" keyCap={keyOf('incident.raise')} onClick={() => onRaise(raise)}>
                  {t('dispatch.raise.button', { level: raise.level })}
                </Button>
              )
            }
          />
          <OrderChoice
            agencies={Object.values(agencies).filter(({ active, services }) => active && services.includes('112'))}
            byId={agencies}
            recommendation={orders.recommendation}
            recommended={orders.recommended}
            chosen={orders.chosen}
            standing={orders.standing}
            departs={orders.departs}
            reason={orders.reason}
            onReason={orders.setReason}
            onChange={orders.setTicked}
          />
          <Button
            tone="main"
            keyCap={keyOf('incident.dispatch')}
            disabled={orders.wanted.length === 0}
            onClick={orders.order}
          >
            {t('operator.dispatch.order', { count: orders.wanted.length })}
          </Button>
        </div>
      )}
    </>
  )
}
