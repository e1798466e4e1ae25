import type { ComplaintCategory } from './category'
import { proposeRoutes } from './propose-routes'
import type { Routable } from './route-complaint'
import type { Routing } from './routing'

export interface PastComplaint extends Routable {
  readonly complaintId: string
}

/** Where a complaint would go by itself. Empty: an operator is asked. */
export type Destination = readonly string[]

export interface RoutingChange {
  readonly complaintId: string
  readonly before: Destination
  readonly after: Destination
  /** The rule that makes the difference. */
  readonly rule?: string
}

export interface RoutingSimulation {
  readonly looked: number
  readonly changed: readonly RoutingChange[]
  /** Complaints an operator would have been asked about, with the present rules and with the new ones. */
  readonly asked: { readonly before: number; readonly after: number }
  /** Per agency how many it gets, with the present rules and with the new ones. */
  readonly perAgency: Readonly<Record<string, { readonly before: number; readonly after: number }>>
}

/** What other rules would have done with past complaints. Nothing is routed. */
export function simulateRouting(
  past: readonly PastComplaint[],
  categories: readonly ComplaintCategory[],
  present: Routing,
  candidate: Routing,
): RoutingSimulation {
  const changed: RoutingChange[] = []
  const asked = { before: 0, after: 0 }
  const perAgency: Record<string, { before: number; after: number }> = {}
  const count = (destination: Destination, when: 'before' | 'after') => {
    if (destination.length === 0) asked[when] += 1
    for (const agencyId of destination) (perAgency[agencyId] ??= { before: 0, after: 0 })[when] += 1
  }
  for (const complaint of past) {
    const before = destinationOf(complaint, categories, present)
    const after = destinationOf(complaint, categories, candidate)
    count(before.agencyIds, 'before')
    count(after.agencyIds, 'after')
    if (before.agencyIds.join() === after.agencyIds.join()) continue
    changed.push({
      complaintId: complaint.complaintId,
      before: before.agencyIds,
      after: after.agencyIds,
      ...(after.rule === undefined ? {} : { rule: after.rule }),
    })
  }
  return { looked: past.length, changed, asked, perAgency }
}

function destinationOf(
  complaint: PastComplaint,
  categories: readonly ComplaintCategory[],
  routing: Routing,
): { readonly agencyIds: Destination; readonly rule?: string } {
  const { proposals, confidence, asksRoadStatus } = proposeRoutes(complaint, categories, routing)
  const [first] = proposals
  if (first === undefined || asksRoadStatus || confidence < routing.confirmBelow) return { agencyIds: [] }
  return { agencyIds: first.agencyIds, rule: first.rule.id }
}
