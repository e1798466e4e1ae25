import { isDispatchOpen, type Dispatch } from '../dispatch/dispatch'
import { accept, refuse, type Result } from '../kernel/result'
import type { Incident } from './incident'
import type { IncidentEvent } from './incident-events'

interface StreamFact {
  readonly incidentId: string
  readonly event: IncidentEvent
}

/**
 * Two incidents turn out to be one. Both histories tell it and stay whole; orders stay on `from` and stay usable.
 * Refuses `conflict` for an incident with itself, `already-closed` and `merged-away` where either is no longer open.
 */
export function decideMerge(into: Incident, from: Incident, reason: string): Result<readonly StreamFact[]> {
  if (into.id === from.id) return refuse('conflict', 'An incident can not be merged into itself.')
  if (from.life.kind === 'merged' && from.life.into === into.id) return accept([])
  for (const { life, number } of [into, from]) {
    if (life.kind === 'closed') return refuse('already-closed', `Incident ${number} is closed; reopen it first.`)
    if (life.kind === 'merged') return refuse('merged-away', `Incident ${number} was merged into another one already.`)
  }
  return accept(onBoth('incident-merged', into, from, reason))
}

/** Takes a merge back. Refuses `conflict` when `from` was not merged into `into`. */
export function decideUnmerge(into: Incident, from: Incident, reason: string): Result<readonly StreamFact[]> {
  if (from.life.kind !== 'merged' || from.life.into !== into.id) {
    return refuse('conflict', `Incident ${from.number} is not merged into ${into.number}.`)
  }
  return accept(onBoth('incident-unmerged', into, from, reason))
}

function onBoth(
  type: 'incident-merged' | 'incident-unmerged',
  into: Incident,
  from: Incident,
  reason: string,
): readonly StreamFact[] {
  const event = { type, body: { into: into.id, from: from.id, reason } } as const
  return [
    { incidentId: from.id, event },
    { incidentId: into.id, event },
  ]
}

/**
 * The open order of an agency at an incident or at one that was merged into it: it stays where it was given, and the agency
 * gets no second one while it stands.
 */
export function standingOrderOf(
  incident: Incident,
  absorbed: readonly Incident[],
  agencyId: string,
): Dispatch | undefined {
  return [incident, ...absorbed]
    .flatMap(({ dispatches }) => dispatches)
    .find((dispatch) => dispatch.agencyId === agencyId && isDispatchOpen(dispatch))
}

/** Who is still on duty for what was merged into an incident: it can't be closed over their heads. */
export function openOrdersOf(absorbed: readonly Incident[]): readonly string[] {
  return absorbed.flatMap(({ dispatches }) => dispatches.filter(isDispatchOpen).map(({ agencyId }) => agencyId))
}
