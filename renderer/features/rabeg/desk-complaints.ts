import { activeTaskOf, isComplaintOpen, type Complaint } from '../../../src/domain/complaint/complaint'

/** Open complaints an agency has. */
export function complaintsOf(complaints: readonly Complaint[], agencyId: string): readonly Complaint[] {
  return complaints.filter((one) => isComplaintOpen(one) && activeTaskOf(one, agencyId) !== undefined)
}

/** Of these the ones it has said nothing to yet: what the tab counts. */
export function unanswered(complaints: readonly Complaint[], agencyId: string): readonly Complaint[] {
  return complaintsOf(complaints, agencyId).filter(
    (one) => activeTaskOf(one, agencyId)?.state.kind === 'routed' && one.life.kind !== 'promoted',
  )
}
