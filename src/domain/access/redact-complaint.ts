import type { Complaint, ComplaintTask, TaskState } from '../complaint/complaint'
import type { RecordedComplaintEvent } from '../complaint/complaint-events'

/**
 * What one agency may read of a complaint it has: not why another one sent it back, and not why the centre wanted to know a
 * secret reporter. Who that is stands on no stream an agency gets. Blanks fields, never drops an event.
 */
export function redactComplaintEvent(event: RecordedComplaintEvent, agencyId: string): RecordedComplaintEvent {
  switch (event.type) {
    case 'complaint-returned':
    case 'complaint-withdrawn': {
      if (event.body.agencyId === agencyId) return event
      const { reason: _reason, ...body } = event.body
      return { ...event, body }
    }
    case 'identity-reveal-asked': {
      const { reason: _reason, ...body } = event.body
      return { ...event, body }
    }
    default:
      return event
  }
}

/** The same rule on a folded complaint: equal to folding the redacted events (a property holds it to that). */
export function redactComplaint(complaint: Complaint, agencyId: string): Complaint {
  return {
    ...complaint,
    tasks: complaint.tasks.map((task) => (task.agencyId === agencyId ? task : redactTask(task))),
    reveals: complaint.reveals.map(({ reason: _reason, ...reveal }) => reveal),
  }
}

function redactTask(task: ComplaintTask): ComplaintTask {
  const { state } = task
  if (state.kind !== 'returned' && state.kind !== 'withdrawn') return task
  const { reason: _reason, ...rest } = state
  const redacted: TaskState = rest
  return { ...task, state: redacted }
}
