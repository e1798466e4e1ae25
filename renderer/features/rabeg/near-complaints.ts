import { isComplaintOpen, type Complaint } from '../../../src/domain/complaint/complaint'
import { complaintBursts, type ComplaintBurst } from '../../../src/domain/complaint/complaint-bursts'
import { comparedOf, happeningNow, type ComparedComplaint } from '../../../src/domain/complaint/compared-complaint'
import { proposeDuplicates, type LikenessEvidence } from '../../../src/domain/complaint/propose-duplicates'
import type { Instant } from '../../../src/domain/kernel/time'

export interface NearComplaint {
  readonly complaint: Complaint
  readonly evidence: LikenessEvidence
}

const MOST = 4
/** Open complaints that may tell of the same thing, the likest first, as the hub would find them. Nothing is linked by itself. */
export function nearComplaints(one: Complaint, others: readonly Complaint[]): readonly NearComplaint[] {
  const free = others.filter(
    (other) =>
      other.id !== one.id && isComplaintOpen(other) && other.leader === undefined && !one.members.includes(other.id),
  )
  return proposed(comparedOf(one), free)
}

/** The same for words that are still being typed. */
export function nearToWords(
  words: Omit<ComparedComplaint, 'id'>,
  open: readonly Complaint[],
): readonly NearComplaint[] {
  return proposed({ id: '', ...words }, open)
}

function proposed(one: ComparedComplaint, others: readonly Complaint[]): readonly NearComplaint[] {
  const byId = new Map(others.map((other) => [other.id, other]))
  return proposeDuplicates(one, others.map(comparedOf), MOST).flatMap(({ complaintId, evidence }) => {
    const complaint = byId.get(complaintId)
    return complaint === undefined ? [] : [{ complaint, evidence }]
  })
}

/** Many complaints of near and soon. */
export function burstsOf(open: readonly Complaint[], now: Instant): readonly ComplaintBurst[] {
  return complaintBursts(happeningNow(open), now)
}
