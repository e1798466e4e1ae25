import { complaintState, isComplaintOpen, type Complaint } from '../../../src/domain/complaint/complaint'

export const roomActs = ['respond', 'pause', 'resume', 'add', 'close', 'reject', 'reopen'] as const
export type RoomAct = (typeof roomActs)[number]

/** What the centre can do to a complaint as it stands, by the same rules as the hub's: a button that would be refused is not there. */
export function roomActsOf(complaint: Complaint): readonly RoomAct[] {
  const state = complaintState(complaint)
  if (!isComplaintOpen(complaint)) return ['reopen']
  const isLed = complaint.leader !== undefined
  const isIncident = state === 'promoted'
  return [
    ...(isLed ? [] : (['respond'] as const)),
    ...(state === 'paused' || isIncident ? (['resume'] as const) : state === 'completed' ? [] : (['pause'] as const)),
    'add',
    ...(isIncident ? [] : (['close', 'reject'] as const)),
    ...(state === 'completed' ? (['reopen'] as const) : []),
  ]
}

export const deskActs = ['respond', 'complete', 'return', 'pause', 'resume'] as const
export type DeskAct = (typeof deskActs)[number]

/** What an agency can do to a complaint it has. The owner of last resort can send nothing back; a linked one is answered with its leader. */
export function deskActsOf(complaint: Complaint, agencyId: string, lastResort: string): readonly DeskAct[] {
  if (!isComplaintOpen(complaint)) return []
  const state = complaintState(complaint)
  const task = complaint.tasks.find((one) => one.agencyId === agencyId)
  const isDone = task?.state.kind === 'completed'
  const clock = state === 'paused' ? (['resume'] as const) : state === 'promoted' || isDone ? [] : (['pause'] as const)
  if (complaint.leader !== undefined) return clock
  return [
    'respond',
    ...(isDone ? [] : (['complete'] as const)),
    ...(isDone || agencyId === lastResort ? [] : (['return'] as const)),
    ...clock,
  ]
}
