import { agencyStreams } from '../../domain/access/entitlement'
import type { Incident } from '../../domain/incident/incident'

/** How what an agency may see has changed. */
interface EntitlementChange {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** The streams one agency may have on its screens now. */
export interface EntitledStreams {
  readonly has: (stream: string) => boolean
  /** Learns the present state of an incident that was touched. */
  readonly learn: (incident: Incident) => EntitlementChange
}

/** A call may belong to several incidents: its stream stays while one of them still entitles the agency. */
export function createEntitledStreams(agencyId: string, open: Iterable<Incident>): EntitledStreams {
  const byIncident = new Map<string, readonly string[]>()
  const holders = new Map<string, number>()

  const hold = (stream: string, change: 1 | -1): number => {
    const count = (holders.get(stream) ?? 0) + change
    if (count === 0) holders.delete(stream)
    else holders.set(stream, count)
    return count
  }

  const learn = (incident: Incident): EntitlementChange => {
    const before = byIncident.get(incident.id) ?? []
    const after = agencyStreams(incident, agencyId)
    if (after.length === 0) byIncident.delete(incident.id)
    else byIncident.set(incident.id, after)
    const gained = after.filter((stream) => !before.includes(stream)).filter((stream) => hold(stream, 1) === 1)
    const lost = before.filter((stream) => !after.includes(stream)).filter((stream) => hold(stream, -1) === 0)
    return { gained, lost }
  }

  for (const incident of open) learn(incident)
  return { has: (stream) => holders.has(stream), learn }
}
