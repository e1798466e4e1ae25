import { complaintState, type Complaint } from '../../../src/domain/complaint/complaint'
import type { Instant } from '../../../src/domain/kernel/time'

export interface Reopening {
  readonly at: Instant
  readonly by: string
  readonly reason?: string
}

/** That it was thought done and is not, until somebody reports it done again: whoever has it must not take it for a new one. */
export function reopeningOf(complaint: Pick<Complaint, 'life' | 'tasks'>): Reopening | undefined {
  if (complaint.life.kind !== 'open' || complaint.life.reopened === undefined) return undefined
  return complaintState(complaint) === 'completed' ? undefined : complaint.life.reopened
}
