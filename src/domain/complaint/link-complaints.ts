import { accept, refuse, type Result } from '../kernel/result'
import { activeTasks, isComplaintOpen, type Complaint } from './complaint'
import type { ComplaintEvent } from './complaint-events'

interface OnStream {
  readonly complaintId: string
  readonly event: ComplaintEvent
}

/**
 * Two reports of one thing: the member is answered with its leader and stays its reporter's own. Its agencies become the
 * leader's. Refuses `conflict` for itself, a leader that is led or a member that leads, and `already-closed`.
 */
export function decideLink(leader: Complaint, member: Complaint, reason: string): Result<readonly OnStream[]> {
  if (leader.id === member.id) return refuse('conflict', 'A complaint is not linked to itself.')
  if (member.leader === leader.id) return accept([])
  if (!isComplaintOpen(leader) || !isComplaintOpen(member)) {
    return refuse('already-closed', 'Both complaints must be open.')
  }
  if (leader.leader !== undefined) return refuse('conflict', 'That one is itself answered with another; link to that.')
  if (member.leader !== undefined) return refuse('conflict', 'It is answered with another already.')
  if (member.members.length > 0) return refuse('conflict', 'Others are answered with it; link it the other way round.')
  const ids = { leader: leader.id, member: member.id }
  const linked: ComplaintEvent = { type: 'complaint-linked', body: { ...ids, reason } }
  const theirs = new Set(activeTasks(leader).map(({ agencyId }) => agencyId))
  const own = new Set(activeTasks(member).map(({ agencyId }) => agencyId))
  const withdrawn = [...own]
    .filter((agencyId) => !theirs.has(agencyId))
    .map((agencyId): ComplaintEvent => {
      return { type: 'complaint-withdrawn', body: { agencyId, reason } }
    })
  const routed = [...theirs]
    .filter((agencyId) => !own.has(agencyId))
    .map((agencyId): ComplaintEvent => {
      return { type: 'complaint-routed', body: { agencyId, reason: { cause: 'linked' } } }
    })
  return accept([
    ...[...withdrawn, ...routed, linked].map((event) => ({ complaintId: member.id, event })),
    { complaintId: leader.id, event: linked },
  ])
}

/** Takes a link back: what was answered in the meantime stays. Refuses `conflict` where there is none. */
export function decideUnlink(leader: Complaint, member: Complaint, reason: string): Result<readonly OnStream[]> {
  if (member.leader !== leader.id) return refuse('conflict', 'These complaints are not linked.')
  const event: ComplaintEvent = {
    type: 'complaint-unlinked',
    body: { leader: leader.id, member: member.id, reason },
  }
  return accept([
    { complaintId: member.id, event },
    { complaintId: leader.id, event },
  ])
}

/**
 * What is told of the leader is told of each open member too: its reporter hears it, and its clocks stop with it.
 * `mayHearWords`: a member that may not hears what was done, without words and photos.
 */
export function toldToMembers(
  leader: Complaint,
  members: readonly Complaint[],
  events: readonly ComplaintEvent[],
  mayHearWords: (member: Complaint) => boolean,
): readonly OnStream[] {
  const copies = events.flatMap((event): readonly ComplaintEvent[] => {
    switch (event.type) {
      case 'complaint-responded':
        return [{ type: event.type, body: { ...event.body, of: leader.id } }]
      case 'complaint-completed':
        return [{ type: event.type, body: { ...event.body, of: leader.id } }]
      case 'complaint-closed':
        return [{ type: event.type, body: { ...event.body, of: leader.id } }]
      case 'complaint-promoted':
        return [{ type: event.type, body: { ...event.body, of: leader.id } }]
      case 'complaint-routed':
        return [{ type: event.type, body: { ...event.body, reason: { cause: 'linked' } } }]
      case 'complaint-returned':
        // Sent back once, not once for every reporter.
        return [{ type: 'complaint-withdrawn', body: event.body }]
      case 'complaint-withdrawn':
      case 'complaint-paused':
      case 'complaint-resumed':
        return [event]
      default:
        return []
    }
  })
  return members
    .filter((member) => member.leader === leader.id && isComplaintOpen(member))
    .flatMap((member) => {
      const told = mayHearWords(member) ? copies : copies.map(withoutWords)
      return told.map((event) => ({ complaintId: member.id, event }))
    })
}

function withoutWords(event: ComplaintEvent): ComplaintEvent {
  switch (event.type) {
    case 'complaint-responded':
    case 'complaint-completed': {
      const { text: _text, ...body } = event.body
      // One type or the other; what is left out is optional in both.
      return { type: event.type, body: { ...body, photoIds: [] } } as ComplaintEvent
    }
    case 'complaint-closed':
    case 'complaint-withdrawn':
    case 'complaint-paused':
    case 'complaint-resumed': {
      const { reason: _reason, ...body } = event.body
      return { type: event.type, body } as ComplaintEvent
    }
    default:
      return event
  }
}
