import { activeTasks, complaintState, type Complaint } from '../../../src/domain/complaint/complaint'

/**
 * Who is looking after a complaint now. `unseen`: no person has looked, it was sent by rule or lies there. `waits`: the centre
 * has to decide. `reopened`: an agency has it again, and it is no new one. `coordinated`: it stands still because several are working on whose it is or what comes first; never drawn like `unseen`.
 */
export const attentions = [
  'waits',
  'reopened',
  'unseen',
  'with-agency',
  'coordinated',
  'incident',
  'answered',
  'in-progress',
  'completed',
  'over',
] as const
export type Attention = (typeof attentions)[number]

type Seen = Pick<Complaint, 'life' | 'tasks' | 'answers' | 'leader'>

export function attentionOf(complaint: Seen): Attention {
  const state = complaintState(complaint)
  switch (state) {
    case 'received':
    case 'returned':
      return 'waits'
    case 'reopened':
      return activeTasks(complaint).length === 0 ? 'waits' : 'reopened'
    case 'routed':
      return agencyHasIt(complaint)
    case 'paused':
      return 'coordinated'
    case 'promoted':
      return 'incident'
    case 'responded':
      return 'answered'
    case 'in-progress':
    case 'completed':
      return state
    case 'closed':
    case 'rejected':
      return 'over'
  }
}

/** A person who sent it on, or wrote about it, has looked at it; a rule has not. */
function agencyHasIt(complaint: Seen): 'unseen' | 'with-agency' {
  const byPerson = activeTasks(complaint).some(({ reason }) => reason.cause === 'person' || reason.cause === 'linked')
  return byPerson || complaint.answers.length > 0 ? 'with-agency' : 'unseen'
}
