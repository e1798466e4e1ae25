import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../src/domain/agency/agency'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Call } from '../../../src/domain/call/call'
import type { Recommendation } from '../../../src/domain/response-plan/recommendation'
import { keyOf, useKeys } from '../../keys'
import { Button } from '../../ui/button'
import { DispatchRow } from './dispatch-row'
import { keysOf, nextForKeys } from './dispatch-steps'
import { shortNumber } from './incident-order'
import { Section } from './incident-section'
import styles from './incident-view.module.css'
import { OrderChoice, PlanLine } from './order-choice'
import { leftOut } from './recommended-orders'
import { UnheardLine } from './unheard-line'
import type { Order } from './use-order'
import { wholeIncident } from './whole-incident'

interface IncidentOrdersProps {
  readonly incident: Incident
  readonly absorbed: readonly Incident[]
  readonly agencies: Readonly<Record<string, Agency>>
  readonly calls: readonly Call[]
  readonly orders: Order
  readonly onRaise: (raise: Recommendation) => void
  /** Its key was pressed elsewhere on the sheet: the boxes take the focus. */
  readonly choosing: boolean
  readonly onChosen: () => void
  /** The order that was chosen for the keys. */
  readonly pickedId: string | undefined
  readonly onPick: (dispatchId: string) => void
}

/** Who is on an incident, also under the numbers merged into it, and whom else to order. */
export function IncidentOrders(props: IncidentOrdersProps) {
  const { incident, absorbed, agencies, calls, orders, onRaise, choosing, onChosen, pickedId, onPick } = props
  const { t } = useTranslation()
  const { raise } = orders
  const isOpen = incident.life.kind === 'open'
  // Those of what was merged into it too: the keys go through all that is on the screen.
  const whole = wholeIncident(incident, absorbed)
  const next = nextForKeys(whole, pickedId)
  useKeys(next === undefined ? {} : { 'dispatch.next': () => onPick(next.id) })
  const rows = (one: Incident) => (
    <ul>
      {one.dispatches.map((dispatch) => (
        <DispatchRow
          key={dispatch.id}
          incident={one}
          dispatch={dispatch}
          agency={agencies[dispatch.agencyId]}
          calls={calls}
          plan={orders.recommendation.plan}
          keys={keysOf(whole, dispatch, pickedId)}
          isMarked={next !== undefined && keysOf(whole, dispatch, pickedId).voice}
          isPicked={dispatch.id === pickedId}
          next={
            next === undefined || !keysOf(whole, dispatch, pickedId).voice
              ? undefined
              : { name: agencies[next.agencyId]?.shortName ?? next.agencyId, onGo: () => onPick(next.id) }
          }
        />
      ))}
    </ul>
  )
  const missing = leftOut(incident.dispatches, orders.recommendation.plan)
  const others = absorbed.filter(({ dispatches }) => dispatches.length > 0)
  return (
    <>
      {isOpen && (
        <div className={styles.plan}>
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
        </div>
      )}
      {incident.dispatches.length === 0 && others.length === 0 ? (
        // The boxes follow at once: a line is enough, and leaves them in sight.
        <p className={styles.nobody}>
          <strong>{t('operator.dispatch.empty')}.</strong> {isOpen && t('operator.dispatch.emptyHint')}
        </p>
      ) : (
        rows(incident)
      )}
      {missing !== undefined && (
        <p className={styles.detail}>
          {t('dispatch.plan.notOrdered', {
            agencies: missing.agencyIds.map((id) => agencies[id]?.shortName ?? id).join(', '),
            reason: missing.reason,
          })}
        </p>
      )}
      {others.map((one) => (
        <Section key={one.id} title={t('merge.ordersOf', { number: shortNumber(one.number) })}>
          {rows(one)}
        </Section>
      ))}
      {isOpen && (
        <div className={styles.order}>
          <OrderChoice
            agencies={Object.values(agencies).filter(({ active, services }) => active && services.includes('112'))}
            byId={agencies}
            recommendation={orders.recommendation}
            recommended={orders.recommended}
            chosen={orders.chosen}
            standing={orders.standing}
            isUnsent={incident.number === ''}
            departs={orders.departs}
            reason={orders.reason}
            onReason={orders.setReason}
            autoFocus={choosing}
            onFocused={onChosen}
            onChange={orders.setTicked}
          />
        </div>
      )}
    </>
  )
}

interface OrderFootProps {
  readonly agencies: Readonly<Record<string, Agency>>
  readonly orders: Order
  readonly onChoose: () => void
}

/** Always in sight: the way to the boxes, and what F9 would send now. */
export function OrderFoot({ agencies, orders, onChoose }: OrderFootProps) {
  const { t } = useTranslation()
  const names = orders.wanted.map((id) => agencies[id]?.shortName ?? id)
  return (
    <>
      <UnheardLine agencyIds={orders.wanted} agencies={agencies} />
      <div className={styles.foot}>
        <Button size="small" keyCap={keyOf('agency.focus')} onClick={onChoose}>
          {t('dispatch.agencies.toBoxes')}
        </Button>
        <Button
          tone={names.length === 0 ? 'plain' : 'main'}
          keyCap={keyOf('incident.dispatch')}
          disabled={names.length === 0}
          title={names.join(', ')}
          onClick={orders.order}
        >
          {names.length === 0
            ? t('dispatch.order.none')
            : names.length === 1
              ? t('dispatch.help.order', { agency: names[0] })
              : t('operator.dispatch.order', { count: names.length })}
        </Button>
      </div>
    </>
  )
}
