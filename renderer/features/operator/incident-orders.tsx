import { Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import { incidentTypeDefaults } from '../../../src/domain/incident/incident-types'
import { keyOf } from '../../keys'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { AgencyChoice } from './agency-choice'
import { DispatchRow } from './dispatch-row'
import { shortNumber } from './incident-order'
import { Section } from './incident-section'
import styles from './incident-view.module.css'
import type { Order } from './use-order'

interface IncidentOrdersProps {
  readonly incident: Incident
  readonly absorbed: readonly Incident[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly order: Order
}

/** Who is on an incident, also under the numbers merged into it, and whom else to order. */
export function IncidentOrders({ incident, absorbed, agencies, order }: IncidentOrdersProps) {
  const { t } = useTranslation()
  const rows = ({ dispatches }: Incident) => (
    <ul>
      {dispatches.map((dispatch) => (
        <DispatchRow key={dispatch.id} dispatch={dispatch} agency={agencies[dispatch.agencyId]} />
      ))}
    </ul>
  )
  const others = absorbed.filter(({ dispatches }) => dispatches.length > 0)
  return (
    <>
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
          <AgencyChoice
            agencies={Object.values(agencies).filter(({ active, services }) => active && services.includes('112'))}
            recommended={incidentTypeDefaults[incident.type].agencies}
            chosen={order.chosen}
            standing={order.standing}
            onChange={order.choose}
          />
          <Button
            tone="main"
            keyCap={keyOf('incident.dispatch')}
            disabled={order.wanted.length === 0}
            onClick={order.send}
          >
            {t('operator.dispatch.order', { count: order.wanted.length })}
          </Button>
        </div>
      )}
    </>
  )
}
