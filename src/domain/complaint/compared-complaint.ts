import type { Instant } from '../kernel/time'
import type { Complaint } from './complaint'

/** What of a complaint is held against another. */
export interface ComparedComplaint {
  readonly id: string
  readonly at: Instant
  readonly category?: string
  readonly text?: string
  readonly location?: { readonly lat: number; readonly lon: number; readonly radius?: number }
}

const compared = new WeakMap<Complaint, ComparedComplaint>()

/** One object per state of a complaint, so that its words are read once. */
export function comparedOf(complaint: Complaint): ComparedComplaint {
  const known = compared.get(complaint)
  if (known !== undefined) return known
  const { id, submittedAt, category, text, location } = complaint
  const made = {
    id,
    at: submittedAt,
    ...(category === undefined ? {} : { category }),
    ...(text === undefined ? {} : { text }),
    ...(location === undefined ? {} : { location }),
  }
  compared.set(complaint, made)
  return made
}

/** What a burst is looked for in: what was imported is no sign of anything that happens now. */
export function happeningNow(open: Iterable<Complaint>): readonly ComparedComplaint[] {
  return [...open].filter(({ channel }) => channel !== 'import').map(comparedOf)
}
