import {
  activeTasks,
  complaintState,
  type Complaint,
  type ComplaintState,
} from '../../../src/domain/complaint/complaint'
import type { Instant } from '../../../src/domain/kernel/time'
import { currentWallClocks } from '../../../src/domain/sla/complaint-clocks'
import { attentionOf } from './attention'
import { owedIn } from './clock-look'
import type { ComplaintSign } from './signs'

export interface QueueFilters {
  readonly text: string
  readonly state: ComplaintState | ''
  readonly category: string
  readonly agencyId: string
  readonly overdue: boolean
}

export const noFilters: QueueFilters = { text: '', state: '', category: '', agencyId: '', overdue: false }

type SignReader = (complaint: Complaint) => ComplaintSign | undefined

/**
 * What may be an emergency first, then what waits for the centre, then what is owed soonest; what stands still or is done comes
 * last. Of two alike the older one first.
 */
export function queueOrder(complaints: readonly Complaint[], signOf: SignReader, now: Instant): readonly Complaint[] {
  return complaints
    .map((complaint) => ({ complaint, rank: rankOf(complaint, signOf), owed: owedOf(complaint, now) }))
    .sort((a, b) => a.rank - b.rank || compare(a.owed, b.owed) || a.complaint.submittedAt - b.complaint.submittedAt)
    .map(({ complaint }) => complaint)
}

/** Infinity minus itself is no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

function rankOf(complaint: Complaint, signOf: SignReader): number {
  const level = signOf(complaint)?.level
  if (level !== undefined) return level === 'danger' ? 0 : 1
  const attention = attentionOf(complaint)
  if (attention === 'waits') return 2
  return attention === 'completed' || attention === 'over' ? 4 : 3
}

export function owedOf(complaint: Complaint, now: Instant): number {
  const { response, completion } = currentWallClocks(complaint, now)
  return owedIn([response, completion])
}

/** Whether a complaint fits what is asked for: every word of the text in its words, code or place. */
export function fitsFilters(complaint: Complaint, filters: QueueFilters, now: Instant): boolean {
  if (filters.state !== '' && complaintState(complaint) !== filters.state) return false
  if (filters.category !== '' && complaint.category !== filters.category) return false
  if (filters.agencyId !== '' && !activeTasks(complaint).some(({ agencyId }) => agencyId === filters.agencyId)) {
    return false
  }
  if (filters.overdue && owedOf(complaint, now) >= 0) return false
  const words = plain(filters.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return true
  const said = plain(`${complaint.text ?? ''} ${complaint.trackingCode} ${complaint.location?.address ?? ''}`)
  // A code is typed with and without its dashes.
  const code = complaint.trackingCode.replaceAll('-', '').toLowerCase()
  return words.every((word) => said.includes(word) || code.includes(word.replaceAll('-', '')))
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** For an agency: what is owed soonest of what it has and has not reported done. */
export function deskOrder(complaints: readonly Complaint[], agencyId: string, now: Instant): readonly Complaint[] {
  return complaints
    .map((complaint) => {
      const task = activeTasks(complaint).find((one) => one.agencyId === agencyId)
      return { complaint, rank: task?.state.kind === 'completed' ? 1 : 0, owed: owedOf(complaint, now) }
    })
    .sort((a, b) => a.rank - b.rank || compare(a.owed, b.owed) || a.complaint.submittedAt - b.complaint.submittedAt)
    .map(({ complaint }) => complaint)
}
