import { agencyStreams, mayAgencySeeComplaint } from '../../domain/access/entitlement'
import type { StreamState } from '../../projection/stream-state'

/** What may entitle an agency: an incident it is ordered to, a complaint it has. */
export type Holder = Extract<StreamState, { kind: 'incident' | 'complaint' }>

/** How what an agency may see has changed. */
interface EntitlementChange {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** The streams one agency may have on its screens now. */
export interface EntitledStreams {
  readonly has: (stream: string) => boolean
  /** Learns the present state of an incident or complaint that was touched. */
  readonly learn: (holder: Holder) => EntitlementChange
}

/** A call may belong to several incidents: its stream stays while one of them still entitles the agency. */
export function createEntitledStreams(agencyId: string, open: Iterable<Holder>): EntitledStreams {
  const byHolder = new Map<string, readonly string[]>()
  const holders = new Map<string, number>()

  const hold = (stream: string, change: 1 | -1): number => {
    const count = (holders.get(stream) ?? 0) + change
    if (count === 0) holders.delete(stream)
    else holders.set(stream, count)
    return count
  }

  const learn = (holder: Holder): EntitlementChange => {
    const own = streamOf(holder)
    const before = byHolder.get(own) ?? []
    const after = streamsFor(holder, agencyId)
    if (after.length === 0) byHolder.delete(own)
    else byHolder.set(own, after)
    const gained = after.filter((stream) => !before.includes(stream)).filter((stream) => hold(stream, 1) === 1)
    const lost = before.filter((stream) => !after.includes(stream)).filter((stream) => hold(stream, -1) === 0)
    return { gained, lost }
  }

  for (const holder of open) learn(holder)
  return { has: (stream) => holders.has(stream), learn }
}

function streamOf(holder: Holder): string {
  return holder.kind === 'incident' ? `incident:${holder.incident.id}` : `complaint:${holder.complaint.id}`
}

function streamsFor(holder: Holder, agencyId: string): readonly string[] {
  if (holder.kind === 'incident') return agencyStreams(holder.incident, agencyId)
  return mayAgencySeeComplaint(holder.complaint, agencyId) ? [streamOf(holder)] : []
}
