import { mayAgencySeeComplaint } from '../../domain/access/entitlement'
import type { Complaint } from '../../domain/complaint/complaint'
import type { ComplaintEvent } from '../../domain/complaint/complaint-events'
import { decideComplaint, type ComplaintCommand } from '../../domain/complaint/decide-complaint'
import { evolveComplaint } from '../../domain/complaint/evolve-complaint'
import { toldToMembers } from '../../domain/complaint/link-complaints'
import { accept, type Result } from '../../domain/kernel/result'
import { isPublicIn } from './complaint-tables'
import type { BatchView, DecisionContext, StreamEvent } from './decision'

/** A complaint as the sender may know it: one that is not with its agency does not exist for a liaison. */
export function complaintFor(view: BatchView, complaintId: string, { actor }: DecisionContext): Complaint | undefined {
  const complaint = complaintIn(view, complaintId)
  if (complaint === undefined) return undefined
  return actor.role === 'liaison' && !mayAgencySeeComplaint(complaint, actor.agencyId) ? undefined : complaint
}

export function complaintIn(view: BatchView, complaintId: string): Complaint | undefined {
  const state = view.state(`complaint:${complaintId}`)
  return state?.kind === 'complaint' ? state.complaint : undefined
}

/**
 * Several words about one complaint, each decided on what the earlier ones left, and what its linked ones are told of them.
 * Refuses what the first refused one refuses, and then does nothing of the others.
 */
export function decideOn(
  complaintId: string,
  commands: readonly ComplaintCommand[],
  view: BatchView,
  ctx: DecisionContext,
): Result<readonly StreamEvent[]> {
  let complaint = complaintFor(view, complaintId, ctx)
  const events: ComplaintEvent[] = []
  for (const command of commands) {
    const decision = decideComplaint(complaint, command, ctx)
    if (!decision.ok) return decision
    for (const event of decision.value) {
      events.push(event)
      complaint = evolveComplaint(complaint, {
        seq: 0,
        stream: `complaint:${complaintId}`,
        version: (complaint?.version ?? 0) + 1,
        actor: ctx.actor.username,
        occurredAt: ctx.occurredAt,
        recordedAt: ctx.now,
        ...event,
      })
    }
  }
  const own = events.map((event) => ({ stream: `complaint:${complaintId}`, ...event }))
  return accept([...own, ...toMembersOf(complaint, events, view)])
}

/** Open members are on the board, so they are at hand. */
export function toMembersOf(
  leader: Complaint | undefined,
  events: readonly ComplaintEvent[],
  view: BatchView,
): readonly StreamEvent[] {
  if (leader === undefined) return []
  const members = leader.members.flatMap((id) => complaintIn(view, id) ?? [])
  // The leader can have become private after they were linked: whoever reads the member must not read the leader by it.
  const mayHearWords = (member: Complaint) => isPublicIn(view.state, leader) || !isPublicIn(view.state, member)
  return toldToMembers(leader, members, events, mayHearWords).map(({ complaintId, event }) => ({
    stream: `complaint:${complaintId}`,
    ...event,
  }))
}
