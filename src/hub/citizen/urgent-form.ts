import type { Complaint } from '../../domain/complaint/complaint'
import type { Signer } from './form-token'

/** What is still missing of a report of danger: where, and whom to call back. */
export interface UrgentForm {
  readonly token: string
  readonly asksPlace: boolean
  readonly asksNumber: boolean
  readonly refused?: { readonly place: string; readonly number: string; readonly fault: UrgentFault }
}

export interface UrgentFault {
  readonly field: 'place' | 'number'
  readonly text: string
}

export const urgentPurpose = (complaintId: string) => `urgent:${complaintId}`

/** `undefined`: the place is known and a number was given. A place found by a guess is asked for again. */
export function urgentFormOf(complaint: Complaint, signer: Signer, now: number): UrgentForm | undefined {
  const asksPlace = complaint.location === undefined || /\?\)$/.test(complaint.location.address ?? '')
  const asksNumber = !hasNumber(complaint)
  if (!asksPlace && !asksNumber) return undefined
  return { token: signer.stamp(urgentPurpose(complaint.id), now), asksPlace, asksNumber }
}

/** An open reporter's number, or one that was added. */
function hasNumber({ identity, additions }: Complaint): boolean {
  if (identity.kind === 'open' && identity.reporter?.number !== undefined) return true
  return additions.some(({ text = '' }) => /\d{9}/.test(text))
}
