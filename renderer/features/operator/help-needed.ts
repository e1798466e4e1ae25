import { isAwaitingAcknowledgement, isDispatchOpen, type Dispatch } from '../../../src/domain/dispatch/dispatch'
import type { Incident } from '../../../src/domain/incident/incident'
import type { Instant } from '../../../src/domain/kernel/time'
import type { PlanRoom } from '../../../src/domain/response-plan/recommendation'
import type { Facts } from '../../../src/projection/facts'
import { incidentIn } from '../../store/incidents-by-id'
import { helpWanted, type HelpWanted } from './help-wanted'
import { replacementFor } from './replacement'
import { absorbedIds, wholeIncident } from './whole-incident'

export interface Failed {
  readonly wanted: readonly HelpWanted[]
  /** Nobody at all is on duty there. */
  readonly isBare: boolean
  readonly coming: Coming
  /** Orders somebody has accepted and not finished. */
  readonly on: readonly Dispatch[]
}

const onTheirWay = (dispatches: readonly Dispatch[]) =>
  dispatches.filter((dispatch) => isDispatchOpen(dispatch) && !isAwaitingAcknowledgement(dispatch))

/** How far the best of an incident's orders has come: nobody accepted any, somebody has, somebody is there. */
const comings = ['nobody', 'accepted', 'there'] as const
export type Coming = (typeof comings)[number]

/** Work that was done counts: where somebody was there, it is not nobody who came. */
export function comingTo(dispatches: readonly Pick<Dispatch, 'state'>[]): Coming {
  const states = dispatches.map(({ state }) => state)
  if (states.some((state) => state === 'on-scene' || state === 'transporting' || state === 'cleared')) return 'there'
  return states.some((state) => state === 'acknowledged' || state === 'en-route') ? 'accepted' : 'nobody'
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
    if (wanted.length > 0)
      found.set(incident.id, {
        wanted,
        isBare: !whole.dispatches.some(isDispatchOpen),
        coming: comingTo(whole.dispatches),
        on: onTheirWay(whole.dispatches),
      })
  }
  return found
}

export interface Loud extends Pick<Failed, 'wanted' | 'coming' | 'on'> {
  readonly incident: Incident
}

/**
 * What has to be said whatever is looked at: an order went up the whole ladder and nobody accepted it, or all declined and
 * nobody is on duty. First where nobody has accepted anything, last where somebody is there; then the most urgent. Not of the incident in front, which says it in its own sheet.
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
      return failed === undefined || wanted.length === 0 ? [] : [{ ...failed, incident, wanted }]
    })
    .sort((a, b) => {
      if (a.coming !== b.coming) return comings.indexOf(a.coming) - comings.indexOf(b.coming)
      if (a.incident.priority !== b.incident.priority) return a.incident.priority < b.incident.priority ? -1 : 1
      return a.incident.openedAt - b.incident.openedAt
    })
}
