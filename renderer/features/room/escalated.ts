import { isAwaitingAcknowledgement, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import { compareUrgency } from '../../../src/domain/triage/protocol'

/** An order that has climbed to the supervisor and that nobody has accepted. */
export interface EscalatedOrder {
  readonly incident: Incident
  readonly dispatch: Dispatch
  /** When the supervisor's step was climbed. */
  readonly since: Instant
}

/** What calls for the supervisor now. The neighbour's step lies above the supervisor's. */
export function escalatedOrders(incidents: Iterable<Incident>): readonly EscalatedOrder[] {
  return [...incidents]
    .flatMap((incident) =>
      incident.dispatches.filter(isAwaitingAcknowledgement).flatMap((dispatch) => {
        const found = dispatch.escalations.find(({ step }) => step === 'supervisor')
        const above = found ?? dispatch.escalations.find(({ step }) => step === 'neighbour')
        return above === undefined ? [] : [{ incident, dispatch, since: above.firedAt }]
      }),
    )
    .sort((a, b) => compareUrgency(a.incident.priority, b.incident.priority) || a.since - b.since)
}

/** Ids of orders as one text, each once; none of them holds a blank. */
export function joinIds(ids: readonly string[]): string {
  return [...new Set(ids)].join(' ')
}

export function readIds(text: string): readonly string[] {
  return text.split(' ').filter((id) => id !== '')
}
