import { isDispatchOpen } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import type { PlanRoom } from '../../../src/domain/response-plan/recommendation'
import type { Facts } from '../../../src/projection/facts'
import { incidentIn } from '../../store/incidents-by-id'
import { helpWanted, type HelpWanted } from './help-wanted'
import { replacementFor } from './replacement'
import { absorbedIds, wholeIncident } from './whole-incident'

interface Failed {
  readonly wanted: readonly HelpWanted[]
  /** Nobody at all is on duty there. */
  readonly isBare: boolean
}

export type HelpNeeded = ReadonlyMap<string, Failed>

/** Of each open incident the orders whose place nobody has filled, also of those merged into it; absent where none is. */
export function helpNeeded(incidents: readonly Incident[], facts: Facts, room: PlanRoom, at: Instant): HelpNeeded {
  const found = new Map<string, Failed>()
  for (const incident of incidents) {
    const absorbed = absorbedIds(incident, facts).flatMap((id) => incidentIn(facts, id) ?? [])
    const whole = wholeIncident(incident, absorbed)
    const wanted = helpWanted(
      whole,
      room.agencies,
      (failed, alreadyOn) => replacementFor(whole, failed, alreadyOn, room, at).agencyIds,
    )
    if (wanted.length > 0) found.set(incident.id, { wanted, isBare: !whole.dispatches.some(isDispatchOpen) })
  }
  return found
}

export interface Loud {
  readonly incident: Incident
  readonly wanted: readonly HelpWanted[]
}

/**
 * What has to be said whatever is looked at: an order went up the whole ladder and nobody accepted it, or all declined and
 * nobody is on duty. The most urgent first. Not of the incident in front, which says it in its own sheet.
 */
export function loudest(
  incidents: readonly Incident[],
  needed: HelpNeeded,
  shownId: string | undefined,
): readonly Loud[] {
  return incidents
    .flatMap((incident): readonly Loud[] => {
      const failed = incident.id === shownId ? undefined : needed.get(incident.id)
      const wanted = (failed?.wanted ?? []).filter(({ cause }) => cause === 'unanswered' || failed?.isBare === true)
      return wanted.length === 0 ? [] : [{ incident, wanted }]
    })
    .sort((a, b) => {
      if (a.incident.priority !== b.incident.priority) return a.incident.priority < b.incident.priority ? -1 : 1
      return a.incident.openedAt - b.incident.openedAt
    })
}
